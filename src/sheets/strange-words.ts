import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import { isCarton } from './counted-in.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { remarked } from './remarked.ts';
import { PIECES } from './strange-units.ts';
import { unitColumn, unitOfRow } from './unit-of-row.ts';
import { issueAt, type Table } from './table.ts';
import { plainText, withoutBrackets } from './text.ts';

/** A column that names the unit of the row's quantities; the unit of a pack says nothing of them. */
const UNIT_TITLE =
  /(?:^| )(?:(?:计量|计价|数量|基本|销售|订货|订购|采购|库存)?单位|unit|uom|unit of measure)$/i;
/** A column that names how many pieces the price is for. */
const PRICE_PER = /^(?:per|价格单位|计价单位|计价数量|price unit|price per)$/i;
/** What says that the numbers of a row are yuan: `项目` = `金额` beside a row of `数量`. */
const MONEY =
  /^(?:销售|实际|出库|开票|含税|不含税|净)?(?:金额|销售额|额|收入)$|^(?:sales |net )?(?:amount|revenue|turnover|value)$/i;
/** What says that the goods of a row came back. */
const RETURN =
  /^(?:销售|客户|门店)?(?:退货|退回|红字|红冲|冲红)(?:单|出库|出库单|单据|订单|入库|入库单|发票|销售出库单)?$|^(?:sales? )?returns?(?: order)?$|^credit (?:note|memo)$/i;
/** What says of a lot that it goes back to its supplier. */
const BACK = /^(?:采购)?(?:退货|退回|退料)(?:单|订单)?$|^(?:purchase )?returns?$/i;
/** What says that a row counts no more; a remark may go on behind it. */
const CANCELLED =
  /^已?(?:被)?(?:取消|作废|撤销|驳回|拒绝|退回|关闭|无效|失效)(?:订单|订货)?(?:$|[ ,，。;；!！])|^(?:审批|审核)?(?:未|不)通过$|^(?:此行|本行|该行|此单)?(?:已|暂)?(?:不要|不订|不需要|不同意|删除|取消|作废)了?$|^(?:cancell?ed|rejected|void)$/i;
/** The same of a column that asks whether it does; that it was not agreed to would be said of calling it off. */
const CALLED_OFF =
  /^已?(?:被)?(?:取消|作废|撤销|关闭|删除|不要|不订)(?:订单|订货)?了?$|^(?:cancell?ed|void)$/i;
/** A column that is filled only where its row counts no more. */
const WHY_VOID = /^(?:拒绝|驳回|取消|作废|删除)(?:原因|理由)$|^(?:rejection|cancell?ation) reason$/i;
const NOTHING = /^(?:无|没有|-|\/|n\/?a|none|null|0)$/i;
/** What says that a wish was served already. */
const SERVED = /^已?(?:全部)?(?:发货|出库|交货|开票|完成)$|^(?:shipped|delivered|fulfilled)$/i;
/** Columns that say whether somebody agreed to the row, and what says that nobody has. */
const APPROVAL_TITLE = /审核|审批|批准|复核|approv/i;
const APPROVER = /人$|\bby$/i;
const UNAPPROVED =
  /^(?:未|尚未|待|没有?)(?:审核|审批|批准|复核|提交|签核)$|^(?:审核|审批)中$|^不(?:同意|批准|予批准)$|^否决$|^(?:草稿|开立|拟定|创建|暂存|保存)$|^(?:draft|pending|unapproved|not (?:yet )?approved|to be approved|in approval)$/i;
/** What says that the numbers of a row are what was sold, and not what is wanted. */
const ACTUAL = /^(?:实际|实绩|实销|已销)(?:销售|订货)?(?:数|数量|量)?$|^actuals?$/i;
/** A column that says whether its row counts, and what says that it does not. */
const VALID_TITLE =
  /^(?:客户|门店|店[家方长])?(?:是否)?(?:有效|生效|确认)(?:性|标志|标识)?$|^是否(?:仍|还)?(?:要货?|需要|订货?|订购|要订|执行|采纳|采用|纳入|计入|同意|通过)$|^(?:is )?(?:valid|active|confirmed|wanted|needed|required)$/i;
const VOID_TITLE =
  /^(?:是否)?已?(?:行)?(?:取消|作废|关闭|删除|退货)(?:标志|标记|标识)?$|^(?:is |line )?(?:cancell?ed|closed|rejected|deleted|void)(?: flag)?$/i;
const YES = /^(?:是|y|yes|x|√|✓|true|1)$/i;
const INVALID = /^(?:否|无效|失效|作废|未确认|n|no|×|x|false)$/i;
/** What says that the numbers of a row were planned, beside rows of what was sold. */
const PLANNED =
  /^(?:销售)?(?:计划|目标|任务|预算|预测)(?:数|数量|量)?$|^(?:plan(?:ned)?|target|budget|forecast)$/i;
/** What says that stock cannot be sold; a warehouse has the name of its city before it. */
const UNSALEABLE =
  /^已?(?:不良|残次|次|待?报废|不合格|冻结|锁定|待检|质检|在检|待验|待处理|退货|寄售|寄存|代管|借出|不可(?:用|售|销售|发货?)|破损|损坏|样品|样件|返修|待修|待退[货厂]?|变质|非卖){1,3}[品件]?(?:仓|仓库|库|区|库区|库存)?$|^[\u4e00-\u9fff]{2,4}(?<![非无未])(?:不良|残次|次品|报废|不合格|冻结|待检|质检|待验|待处理|退货|寄售|代管|样品|返修)品?(?:仓|仓库|库)$|^(?:defective|damaged|scrap|blocked|on hold|samples?|broken)$/i;
/** What says that goods on a list of stock are not there yet. */
const UNDERWAY =
  /^(?:[\u4e00-\u9fff]{2,4}(?<![非无未]))?在途(?:仓|仓库|库|库存|物资|货物|中)?$|^(?:货物?)?[未没](?:到货?|入库|收货)$|^(?:in[- ]transit|transit)(?: (?:warehouse|stock))?$/i;
/** What says that goods went out that nobody bought. */
const GIVEN =
  /^(?:三包|索赔|三包索赔|保修|质保|调拨|移库|领用|内部领用|部门领用|生产领料|领料|报废|报损|盘亏|盘点)(?:出库)?单?$|^(?:warranty|scrapped|stock transfer|internal use)$/i;
/** What says that a lot is on its way no more. */
const ARRIVED =
  /^已(?:全部)?[到收]了?$|^已?(?:全部)?(?:到货|到库|入库|收货|签收|完成|关闭|完结|结案)$|^(?:arrived|received|closed|completed?|delivered)$/i;
const ARRIVED_TITLE = /^(?:是否)?已?(?:到货|入库|收货)(?:标志|标记)?$|^(?:is )?(?:received|arrived)$/i;
/** Columns that say when a lot arrived. */
const ARRIVED_ON =
  /^实际(?:到货|到达|到库|入库|收货)(?:日期|时间|日)?$|^(?:入库|收货|签收)(?:日期|时间)$|^(?:actual (?:arrival|receipt|delivery)|received|arrived)(?: date| on)?$/i;
/** What says that a whole lot is promised to somebody, and columns that are filled only then. */
const RESERVED =
  /^已?(?:被)?(?:全部)?(?:预定|预订|预留|占用|锁定|分配)(?!数)|^已被.*(?:预定|预订|预留|占用)$|^(?:reserved|allocated)$/i;
const RESERVED_TITLE =
  /^是否(?:已)?(?:被)?(?:预定|预订|预留|占用|锁定|分配)$|^(?:is )?(?:reserved|allocated)$/i;
const RESERVED_FOR =
  /^(?:预定|预订|预留|锁定|占用|分配)(?:给|的)?(?:专卖店|门店|客户|对象|单位|店)$|^(?:reserved|allocated) (?:for|to)$/i;
/** Columns that speak of the row as a whole: of its price or a campaign another one may say that it was cancelled. */
const OF_ROW =
  /^(?!.*(?:价|促销|活动|政策|合同|包装|客户(?!备注|反馈|意见|说明|回复|要求)|price|promo)).*(?:状态|备注|附注|说明|摘要|反馈|意见|回复|情况|客户要求|跟进|处理结果|单据|订单|类型|收发类别|出入?库类别|业务类别|性质|质量|品质|仓|库位|库区|status|state|remark|note|comment|type|quality|warehouse|location)|^注?$/i;
/** Columns that say why, or whether, something of the row: a word that calls it off is meant of the row there, too. */
const OF_WHY =
  /^(?!.*(?:价|促销|活动|政策|合同|包装|质保|price|promo)).*(?:原因|理由|审核|审批|批准|复核|确认|有效|是否|要求|结果|reason|approv|confirm|valid|result)/i;
/** Columns in which somebody says what becomes of the row: a bare no in them may be said of it. */
const OF_ANSWER =
  /^(?:客户|门店|店[家方长])?(?:订单)?(?:状态|备注|反馈|意见|回复|结果|处理结果|审[核批]意见|remarks?|notes?|comments?|status)$/i;
const NO = /^(?:否|不|no|×|✗|✕|x)$/i;
/** A bare no, where it may be said of the row: the row counts, and is told. */
const DOUBT = { code: 'W235', params: { why: 'remark' } } as const;
const NONE: readonly Issue[] = [];
const CARTONS = { counted: 'cartons', allowed: PIECES };
/** Longer texts are stories, and say nothing of their row by a word. */
const LONGEST = 40;

/** Kinds of what was sold, of which what came back is below zero. */
const OF_SALES: ReadonlySet<string> = new Set(['actuals', 'history']);

/** Whether a row of sales says that its goods came back: `单据类型` = `销售退回`. */
export function isReturn(table: Table, row: SpreadRow): boolean {
  return (
    OF_SALES.has(table.kind.name) &&
    saysMore(table, row) &&
    wordsOf(table, row).some(({ word }) => RETURN.test(word))
  );
}

/**
 * Words in columns that are not read, and that make the quantities of the row something else than units of goods that
 * went out or can be sold: cartons, yuan, goods that came back, orders that were cancelled, stock that is defective; a
 * warning where they may.
 */
export function strangeWords(table: Table, row: SpreadRow, planned: Month | null): readonly Issue[] {
  const { file, sheet, kind } = table;
  if (kind.name === 'annual') return otherUnit(table, row);
  if (!saysMore(table, row) || changesNothing(table, row)) return NONE;
  const words = wordsOf(table, row).flatMap(({ cell, title, word }) => {
    const params = UNIT_TITLE.test(title) && isCarton(word) ? CARTONS : otherThan(table, title, word);
    const isRemark = params === null && (OF_ROW.test(title) || isWhy(title));
    const problem = isRemark
      ? (remarked(table, row, planned, word) ?? bareNo(table, title, word))
      : params && { code: 'E211' as const, params };
    if (problem === null) return [];
    const place = { file, sheet, cell: cellAddress(row.row, cell.column), header: title || null };
    return [issueAt(place, cell, problem)];
  });
  return [...words, ...pricesOfMany(table, row)];
}

/** A price for a hundred pieces, as systems keep that of small parts. */
function pricesOfMany({ file, sheet, columns, unread }: Table, { row, own }: SpreadRow): readonly Issue[] {
  if (!columns.has('unitPrice')) return [];
  return unread.flatMap(({ column, title }) => {
    const cell = own[column];
    if (cell?.type !== 'number' || cell.value <= 1 || !PRICE_PER.test(plainText(title))) return [];
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    return [issueAt(place, cell, { code: 'E211', params: { counted: 'pricePerCarton', allowed: '1' } })];
  });
}

/** A row of an annual plan whose amounts are in another unit than those of its table. */
function otherUnit(table: Table, row: SpreadRow): readonly Issue[] {
  const column = unitColumn(table);
  const yuan = column && unitOfRow(row, column);
  if (yuan === null || yuan === table.yuan) return [];
  const { file, sheet } = table;
  const place = { file, sheet, cell: cellAddress(row.row, column!.column), header: column!.title };
  const params = { counted: 'otherUnit', allowed: '元, 万元, yuan' };
  return [issueAt(place, row.below(column!.column), { code: 'E211', params })];
}

/** Whether a row has no quantity that counts: of a lot, what is still to come says so, whatever was ordered once. */
function changesNothing({ columns, measured }: Table, { own }: SpreadRow): boolean {
  const left = ['unreserved', 'inTransit'].flatMap((field) => columns.get(field) ?? []);
  const counted = left.find(({ column }) => !isBlank(own[column]));
  return (counted === undefined ? measured : [counted]).every(
    ({ column }) => isBlank(own[column]) || Number(cellText(own[column])) === 0,
  );
}

/** What a row of the table may say instead of a word; null where the word is none of those that change its meaning. */
function otherThan(table: Table, title: string, word: string): Issue['params'] | null {
  const { kind } = table;
  if (MONEY.test(word)) return { counted: 'money', allowed: '数量, quantity' };
  const isOfRow = OF_ROW.test(title);
  const isOrder = kind.name === 'forecast' || kind.name === 'inTransit';
  const unapproved = { counted: 'unapproved', allowed: '已审核, approved' };
  // Of an approval it is said rather that it was not given than that the row was called off.
  const isApproval = APPROVAL_TITLE.test(title) && !APPROVER.test(title);
  if (isOrder && isApproval && !isOfRow && (UNAPPROVED.test(word) || INVALID.test(word))) return unapproved;
  if (isVoid(title, word)) return { counted: 'cancelled', allowed: '有效, valid' };
  if (isOrder && (isOfRow || isApproval) && UNAPPROVED.test(word)) return unapproved;
  if (kind.name === 'inTransit') return otherThanLot(table, title, word);
  if (isOfRow && kind.name === 'inventory' && UNSALEABLE.test(word))
    return { counted: 'unsaleable', allowed: '良品, good' };
  if (isOfRow && kind.name === 'inventory' && UNDERWAY.test(word))
    return { counted: 'underway', allowed: '良品, good' };
  if (isOfRow && OF_SALES.has(kind.name) && GIVEN.test(word))
    return { counted: 'given', allowed: '销售, sales' };
  if (isOfRow && kind.name === 'forecast' && SERVED.test(word))
    return { counted: 'served', allowed: '有效, valid' };
  if (isOfRow && kind.name === 'forecast' && ACTUAL.test(word))
    return { counted: 'actual', allowed: '预测, forecast' };
  if (kind.name === 'history' && PLANNED.test(word)) return { counted: 'planned', allowed: '实际, actual' };
  return kind.name === 'forecast' && RETURN.test(word)
    ? { counted: 'returns', allowed: '销售, sales' }
    : null;
}

/** Whether a column says why or whether something of the row; one that asks whether it was called off answers that alone. */
function isWhy(title: string): boolean {
  return OF_WHY.test(title) && !VOID_TITLE.test(title);
}

/** A bare no to an order, where nothing says what was asked. */
function bareNo({ kind }: Table, title: string, word: string): typeof DOUBT | null {
  const isOrder = kind.name === 'forecast' || kind.name === 'inTransit';
  return isOrder && NO.test(word) && OF_ANSWER.test(title) ? DOUBT : null;
}

/** Whether a word says that its row counts no more. */
function isVoid(title: string, word: string): boolean {
  return (
    (VALID_TITLE.test(title) && INVALID.test(word)) ||
    (VOID_TITLE.test(title) && YES.test(word)) ||
    (WHY_VOID.test(title) && word !== '' && !NOTHING.test(word)) ||
    ((OF_ROW.test(title) || isWhy(title)) && CANCELLED.test(word)) ||
    (VOID_TITLE.test(title) && CALLED_OFF.test(word))
  );
}

/** As `otherThan`, of a lot: it has arrived, went back, or is somebody's. */
function otherThanLot({ columns }: Table, title: string, word: string): Issue['params'] | null {
  const isOfRow = OF_ROW.test(title);
  const hasArrived =
    (isOfRow && ARRIVED.test(word)) ||
    (ARRIVED_TITLE.test(title) && YES.test(word)) ||
    (ARRIVED_ON.test(title) && /^\d/.test(word));
  if (hasArrived && !columns.has('arrived')) return { counted: 'arrived', allowed: '在途, in transit' };
  const isReserved =
    (isOfRow && RESERVED.test(word)) ||
    (RESERVED_TITLE.test(title) && YES.test(word)) ||
    (RESERVED_FOR.test(title) && word !== '' && !NOTHING.test(word));
  if (isReserved && !columns.has('reserved') && !columns.has('unreserved'))
    return { counted: 'reserved', allowed: '未预定, unreserved' };
  return isOfRow && BACK.test(word) ? { counted: 'returns', allowed: '采购, purchase' } : null;
}

/** What is asked of the columns of a table for every row: it may have hundreds that are read, and as many that are not. */
interface Layout {
  readonly read: ReadonlySet<number>;
  /** The titles of columns that are not read, without what stands in brackets, by column. */
  readonly titles: ReadonlyMap<number, string>;
}

const layouts = new WeakMap<Table['mapped'], Layout>();

function layoutOf({ mapped, unread }: Table): Layout {
  let known = layouts.get(mapped);
  if (known === undefined) {
    const titles = unread.toReversed().map(({ column, title }) => [column, bareWord(title)] as const);
    known = { read: new Set(mapped.map(({ column }) => column)), titles: new Map(titles) };
    layouts.set(mapped, known);
  }
  return known;
}

function bareWord(text: string): string {
  const plain = plainText(text);
  // A remark that stands in brackets whole is none of another one.
  return withoutBrackets(plain).trim() || plain.replace(/[()[\]{}【】〔〕]/g, '').trim();
}

/** The short texts and the dates of a row in columns that are not read. */
function wordsOf(
  table: Table,
  row: SpreadRow,
): readonly { readonly cell: RawCell; readonly title: string; readonly word: string }[] {
  const { read, titles } = layoutOf(table);
  const { unread } = table;
  const below = row.toldAt === null ? [] : unread.filter(({ column }) => isBlank(row.own[column]));
  const spread = below.flatMap(({ column }) => row.below(column) ?? []);
  return [...row.raw.cells, ...spread].flatMap((cell) => {
    const isWord = (cell.type === 'text' && cell.value.length <= LONGEST) || cell.type === 'date';
    if (!isWord || read.has(cell.column)) return [];
    return [{ cell, title: titles.get(cell.column) ?? '', word: bareWord(cellText(cell)) }];
  });
}

/** Whether a row says anything in columns that are not read: of most tables none does, and this is asked of every row. */
function saysMore(table: Table, row: SpreadRow): boolean {
  const { read } = layoutOf(table);
  return table.unread.length > 0 || row.raw.cells.some(({ column }) => !read.has(column));
}
