import type { Catalogue } from '../catalogue.ts';

/** What a word says that numbers are, where they ought to be single units or yuan. */
const COUNTED: Readonly<Record<string, string>> = {
  cartons: '这里的数量按箱、打等计，程序按件计。',
  money: '这里的数字是金额，程序要读的是数量。',
  returns: '这是退货，不是销售或订货。',
  cancelled: '这一行写明已取消或无效。',
  unsaleable: '这一行的库存写明不能销售。',
  arrived: '这一行写明货已经到了，不再是在途。',
  otherUnit: '这一行的金额单位和这张表的不同。',
  sold: '这张表是已经发货或销售的明细，不是订货。',
  soldUnits: '这张表是销售的件数，不是以金额计的目标。',
  past: '这张表的日期全在过去的月份，像是销售明细，不是订货。',
  reserved: '这一行写明已被预定，不能再订给别的专卖店。',
  served: '这一行写明货已经发出。',
  received: '这张表是已经到货入库的明细，不是在途。',
  planned: '这一行是计划数，不是销售数。',
  currency: '这里的单价不是人民币。',
  time: '这里的安全库存按时间（月、天）计，程序按件计。',
  pricePerCarton: '这里的单价是按箱、打或多件计的，程序按一件计。',
  tenThousands: '这里的单价不是以元为单位。',
  unapproved: '这一行写明还没有审核。',
  actual: '这一行是实际数，不是订货。',
  ofWhich: '这一行写明是上面一行的一部分（其中），而上面一行也算目标，会重复计算。',
};
const COUNT_INSTEAD: Readonly<Record<string, string>> = {
  cartons: '每箱件数各配件不同，请折算成件再填，并把单位写成件、个或 pcs。',
  money: '请改填数量，或删去金额行。',
  returns: '请删去退货；销售历史请填减去退货后的净数。',
  cancelled: '请删去这一行；如果仍然有效，请去掉这个词。',
  unsaleable: '请删去这一行，以免把这些货订给专卖店；如果可以销售，请去掉这个词。',
  arrived: '请删去这一行（到了的货算在现有库存里）；如果其实还没到，请去掉这个词。',
  otherUnit: '请把一张表的金额都换算成同一个单位。',
  sold: '如果是销售历史，请把日期列改名为“销售日期”，数量列改名为“销售数量”；如果确实是订货，请给工作表和标题改名；都不是就移出输入文件夹。',
  soldUnits: '请把它移出输入文件。如果确实是目标，请在表上方写明目标和单位，如“目标（单位：元）”。',
  past: '如果是销售历史，请把日期列改名为“销售日期”（或另加“月份”列），数量列改名为“销售数量”；如果确实是订货，请改正日期；都不是就移出输入文件夹。',
  reserved: '请删去这一行，或把数量写进“已预定数量”列；如果没有预定，请去掉这个词。',
  served: '请删去这一行；如果还要订货，请去掉这个词。',
  received: '请把它移出输入文件夹；如果确实还在途，请改名。',
  planned: '请删去计划行，只留实际销售。',
  currency: '请换算成元。',
  time: '请换算成件。',
  pricePerCarton: '请改成每件的单价。',
  tenThousands: '请把单价改成元。',
  unapproved: '请审核后再导出；如果还不算数，请删去这一行；如果算数，请去掉这个词。',
  actual: '请删去实际销售的行，只留订货；如果是订货，请去掉这个词。',
  ofWhich: '请删去这一行，或删去上面一行；上面一行如果是合计，请写成“合计”。',
};

/** E211, in Chinese: a word that is none of those allowed, or one that says that numbers are no units. */
export const strangeWord: Catalogue['issues']['E211'] = ({ allowed, counted }) => ({
  message: COUNTED[counted ?? ''] ?? '这个词程序不认识。',
  help: COUNT_INSTEAD[counted ?? ''] ?? (allowed ? `请从中选一个：${allowed}。` : '请改用规定的词。'),
});
