import { cellAddress } from './cell-text.ts';
import type { DoubtfulColumn } from './doubtful-column.ts';
import { issueAt, type Table } from './table.ts';
import { bareTitle } from './text.ts';

/** A field that a table may do without, and that changes the plan; a title that speaks of it, and one that surely does. */
interface Optional {
  readonly field: string;
  readonly likely: RegExp;
  readonly sure?: RegExp;
}

const PACK: Optional = {
  field: 'pack',
  likely: /^(?!.*[存库托]).*(?:包|箱|盒|倍|起订|装|入数|pack|box|carton|multiple)/i,
};
const SAFETY_STOCK: Optional = {
  field: 'safetyStock',
  likely: /下限|最低|最小|储备|预警|\bmin/i,
  sure: /安全|警戒|保险储备|safety/i,
};
const RESERVED: Optional = {
  field: 'reserved',
  likely: /^已(?![发装开付报])|客户|门店|专|定向|预[留定订售]|留|占|锁|许|售|reserv|allocat|commit/i,
};
const ARRIVED: Optional = { field: 'arrived', likely: /到|收|入库|清|核销|receiv|arriv/i };
const PRIORITY: Optional = {
  field: 'priority',
  likely: /优先|顺序|次序|级|重要|保障|tier|priority|level/i,
  sure: /^(?!.*(?:销|业绩)).*排名|\brank/i,
};
const DONE: Optional = {
  field: 'done',
  likely: /实际|执行|提|履行|sold|shipped/i,
  sure: /已|完成|兑现|done|fulfilled/i,
};

/** Titles of numbers that no plan is made of: numbers of rows and things, days and years, money, shares, measures, sums. */
const HARMLESS =
  /序号|^[A-Z]{0,4}-?\d[A-Z\d-]*$|^[^已]*店$|行[号次]?$|编号|编码|代码|条码|[号码]$|批[号次]|年|月|日|天|周|期|时间|价|额|成本|毛利|利润|税|费|款|[定订押]金|[占比率]|[%％]|重|体积|尺寸|[长宽高厚]度|直径|面积|规格|型号|版本|页|备注|[合总小共]计|总[数量]|电话|手机|积分|分[数值]?$|折扣|返[点利]|里程|距离|^(?:no|#|id)\b|code|phone|price|cost|amount|value|weight|volume|rate|ratio|share|date|day|week|month|year|total|sum|line|page|version|score/i;
/** What else of a list of stock no plan is made of: stock by place and time, what came in and went out, advice. */
const OF_STOCK =
  /[存库仓架位]|盘|差|盈|亏|[进入出收发]|销|售|需求|订|采购|建议|消耗|用量|龄|周转|上限|最[高大多]|托|板|厂|plant|sloc|次数|排名|stock|sold|sales|demand|usage|suggest|max|age|turn|location/i;
const OF_LOTS =
  /[存库柜票托箱件]|[未待欠剩余]|计划|合同|订单|采购|[发装开航]|可|差|stock|open|order|ship|document|item/i;
const OF_STORES = /[人店车位目标员工]|销|数量?$|staff|target/i;
const OF_PROMISES = /[存库箱奖]|stock/i;

/** Of a kind of table: its optional fields, and its own harmless titles. */
interface Numbers {
  readonly fields: (table: Table) => readonly Optional[];
  readonly harmless: RegExp;
}

const NUMBERS: Readonly<Record<string, Numbers>> = {
  inventory: { fields: () => [PACK, SAFETY_STOCK], harmless: OF_STOCK },
  parts: { fields: () => [PACK, SAFETY_STOCK], harmless: OF_STOCK },
  inTransit: { fields: ofLot, harmless: OF_LOTS },
  stores: { fields: () => [PRIORITY], harmless: OF_STORES },
  commitments: {
    fields: ({ columns }) => (columns.has('open') ? [] : [DONE]),
    harmless: OF_PROMISES,
  },
};

/** What is somebody's of a lot, unless the free units are known; what has come, where only what was ordered is. */
function ofLot({ columns }: Table): readonly Optional[] {
  if (columns.has('unreserved')) return [];
  return columns.has('inTransit') ? [RESERVED] : [RESERVED, ARRIVED];
}

/**
 * Columns that are not understood beside those that are, and that may be a field of which the table has no column: where
 * numbers stand in them, and nothing says that they are harmless. Titles that speak of no such field are told of once.
 */
export function unknownNumbers(table: Table): readonly DoubtfulColumn[] {
  const { kind, columns, unread } = table;
  const numbers = Object.hasOwn(NUMBERS, kind.name) ? NUMBERS[kind.name]! : null;
  const missing = numbers?.fields(table).filter(({ field }) => !columns.has(field)) ?? [];
  if (numbers === null || missing.length === 0) return [];
  return unread.flatMap((column) => {
    const title = bareTitle(column.title);
    const isHarmless = HARMLESS.test(title);
    const sure = missing.find((one) => one.sure?.test(title));
    const meant = sure ?? (isHarmless ? undefined : missing.find(({ likely }) => likely.test(title)));
    if (meant !== undefined) return [doubt(table, column, meant.field, 'numbers')];
    if (isHarmless || numbers.harmless.test(title)) return [];
    return [doubt(table, column, missing.map(({ field }) => field).join(', '), 'otherNumbers')];
  });
}

/** Titles that ask in other words whether a part is of the mainstream, and what sort of part it is. */
const CLASS =
  /^(?:品类|流通|销售|商品|经营|货品|物料)属性$|^是否(?:为)?(?:常用|常备|滞销|畅销|主推|主营)(?:件|品)?$|^(?:滞销|畅销|常用|动销)(?:件|品|标识|标志)?$/i;

/** Columns that may say which parts are of the mainstream, in a list where nothing else does. */
export function unknownClass(table: Table): readonly DoubtfulColumn[] {
  const { kind, columns, facts, unread } = table;
  if (!('partClass' in kind.columns) || columns.has('partClass') || facts.has('partClass')) return [];
  return unread
    .filter(({ title }) => CLASS.test(bareTitle(title)))
    .map((column) => doubt(table, column, 'partClass', null));
}

function doubt(
  { file, sheet, headerRows }: Table,
  { column, title }: Table['unread'][number],
  field: string,
  only: NonNullable<DoubtfulColumn['only']> | null,
): DoubtfulColumn {
  const place = { file, sheet, cell: cellAddress(headerRows.at(-1)!, column), header: title };
  const issue = issueAt(place, title, { code: 'W103', params: { field } });
  return { column, issue, unless: null, ...(only !== null && { only }) };
}
