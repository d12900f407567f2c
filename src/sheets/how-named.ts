import { plainText } from './text.ts';
import type { Table } from './table.ts';

/**
 * What the names of two sheets say of each other: two places (`apart`), one place and one that may be any (`place`), something
 * that nobody understands beside one that may be any (`half`), nothing (`alike`), or that one of them is old, a draft, an
 * extract or a sum (`left`: the first, `right`: the second).
 */
export type HowNamed = 'apart' | 'place' | 'half' | 'alike' | 'left' | 'right';

/** A sheet that holds tables of one kind, and the warehouses that its rows name, where they do. */
export interface NamedSheet {
  readonly table: Pick<Table, 'file' | 'sheet' | 'titles'>;
  readonly places: ReadonlySet<string>;
}

/** Words of what is over, not decided, or taken from another list. */
const BESIDE =
  /上个?月|上期|前期|期初|月初|年初|去年|上年|旧|老版|作废|废弃|停用|取消|初稿|草稿|备份|副本|呆滞|滞销|积压|差异|盘盈|盘亏|汇总|合计|总表|总计|总库存|示例|样例|样表|模板|\bcopy\b|backup|\bold\b|previous|last month|draft|slow[- ]moving|obsolete|summary|\btotals?\b|variance|example|sample|cancell?ed|void/i;
/** A month in a name: of two sheets the one that names another may be an old one. */
const MONTH_NAME = /(?:\d{4}年)?\d{1,2}月(?!\d)(?:份)?|\d{4}-\d{2}(?![-\d])/;
/** Words that say of a list what it is about, and not where its goods are. */
const GENERAL = new RegExp(
  [
    BESIDE.source,
    '现有库存|可用库存|库存|现存量?|结存|存货|仓库(?![存\\dA-Za-z一二三四五六七八九十])|进销存|收发存',
    '配件|零件|备件|产品|商品|物料|货物|清单|明细|一览|报表|统计|台账|列表|导出|数据|表格?|单|情况|全部|所有|新版?|最新|最终|终稿|定稿|版本?|修改|更新|整理|本月|当月|本期|月末|期末',
    '盘点|实盘|账面|账存|实存|财务|系统|erp|sap|wms|公司',
    '在途|采购|订单|订货|未到货?|未交|物流|货运|预计|到货|销售|历史|出库|发货|销量|流水|日报|月报|供应商|承诺|承销|预测|需求|意向|要货',
    'inventory|stock|on hand|in transit|transit|purchase|orders?|forecast|history|sales|commitments?|lists?|parts?|reports?|exports?|sheet|table|final|new|data|of|the',
    '[年月日份周期第]|v\\d+',
  ].join('|'),
  'gi',
);
/** Digits that number no warehouse: of 1号库 and 库2 they do. */
const NUMBERS = /(?<![库仓区楼号#a-z\d])\d+(?!\d|\s*[号库仓区楼#])/gi;
/** Words of places in which goods lie. */
const PLACE =
  /仓|库|店|区|楼|分公司|分部|基地|中心|省|市|\d号|[东西南北]|warehouse|depot|\bdc\b|branch|site|plant|store|location/i;
const NOT_SAID = /[\s\p{P}\p{S}]+/gu;
/** A line of a title, and not of what is told in rows of labels and values. */
const LONGEST_TITLE = 40;
/** What stands before the name of a warehouse. */
export const PLACE_LABEL = /^(?:所属|存放)?(?:仓库|库房|仓|库区|地点|warehouse|location)\s*[:：]/i;

/** What two sheets of one kind are called, held against each other. */
export function howNamed(one: NamedSheet, other: NamedSheet): HowNamed {
  const [left, right] = namesOf(one.table, other.table);
  if (BESIDE.test(left) !== BESIDE.test(right)) return BESIDE.test(left) ? 'left' : 'right';
  const [leftPlace, rightPlace] = [placeIn(left), placeIn(right)];
  if (areApart(one.places, other.places)) return 'apart';
  if (leftPlace !== '' && rightPlace !== '') return leftPlace === rightPlace ? 'alike' : 'apart';
  if (leftPlace === rightPlace) return otherMonth(left, right);
  return PLACE.test(leftPlace + rightPlace) ? 'place' : 'half';
}

/** Of two sheets that are called by nothing but a month the one without any may be that of this month. */
function otherMonth(left: string, right: string): HowNamed {
  const [one, other] = [MONTH_NAME.exec(left)?.[0], MONTH_NAME.exec(right)?.[0]];
  if (one === other) return 'alike';
  return one === undefined || (other !== undefined && one > other) ? 'right' : 'left';
}

/** The names of the file, the sheet and its titles, without those that the two have in common. */
function namesOf(one: NamedSheet['table'], other: NamedSheet['table']): readonly [string, string] {
  const [left, right] = [textsOf(one), textsOf(other)];
  const own = (texts: readonly string[], others: readonly string[]): string =>
    texts.filter((text) => !others.includes(text)).join(' ');
  return [own(left, right), own(right, left)];
}

function textsOf({ file, sheet, titles }: NamedSheet['table']): readonly string[] {
  const lines = titles
    .map(({ label }) => label)
    .filter((label) => label.length <= LONGEST_TITLE && (!/[:：]/.test(label) || PLACE_LABEL.test(label)));
  return [file.replace(/\.[a-z]+$/i, ''), sheet, ...lines].map((text) => plainText(text));
}

/** What a name says beside what every list is called; '' where that is nothing. */
function placeIn(name: string): string {
  return name.replace(GENERAL, ' ').replace(NUMBERS, ' ').replace(NOT_SAID, '').toLowerCase();
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && [...one].every((place) => !other.has(place));
}
