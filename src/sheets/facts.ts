import type { Month } from '../domain/month.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import { combine } from './column.ts';
import { isKnownTitle } from './known-title.ts';
import { cellText, isBlank } from './cell-text.ts';
import { readDay } from './read-date.ts';
import { PART_COLUMNS, SALESPERSON, SERIES, STORE, SUPPLIER, TERRITORY } from './shared-columns.ts';
import { isSaidTitle } from './small-table.ts';
import { plainText, titleKey } from './text.ts';

/** What a line outside of a table says, and where. */
export interface Fact {
  readonly cell: RawCell;
  readonly row: number;
  /** The label as the workbook has it. */
  readonly label: string;
}

export type FactName =
  | 'store'
  | 'territory'
  | 'salesperson'
  | 'supplier'
  | 'series'
  | 'partClass'
  | 'due'
  | 'month'
  | 'asOf'
  | 'unit';
export type Facts = ReadonlyMap<FactName, Fact>;

/** The labels of lines; a month is taken from titles alone. */
const LABELS: Readonly<Record<Exclude<FactName, 'month'>, ReadonlySet<string>>> = {
  store: STORE.aliases,
  territory: TERRITORY.aliases,
  salesperson: new Set([...SALESPERSON.aliases, '填报人', '填表人', '提报人'].map(titleKey)),
  supplier: SUPPLIER.aliases,
  series: SERIES.aliases,
  partClass: PART_COLUMNS.partClass.aliases,
  due: new Set(
    [
      ...combine('期望|希望|要求|客户要求|门店要求', '到货|到店|交货|送货', '日期|日|时间'),
      ...combine('desired|requested|required', ' arrival| delivery', '| date'),
    ].map(titleKey),
  ),
  asOf: new Set(
    [
      ...combine('盘点|库存|截止|截至|统计|结存|清点|数据|库存截止|库存盘点|报表|制表|导出', '日期|时间|日'),
      ...combine('as of|as-of|stock|count|inventory|counted|stocktake|snapshot|key', '| date| on'),
      '截至',
      '截止',
      '截至时点',
    ].map(titleKey),
  ),
  unit: new Set(
    ['单位', '金额单位', '货币单位', '计量单位', 'unit', 'currency unit', 'currency', 'amount unit'].map(
      titleKey,
    ),
  ),
};

/** Labels of the day on which a list was made, which is not always that of the count. */
const MADE_ON = /制表|报表|导出|数据|查询|取数|^(?:日期|date)\W*$/i;
/** A label of the day on which a system was asked; behind it may stand a span of days, too. */
const QUERIED = /^(?:查询|查询截止|取数)(?:日期|时间|日)$/;
/** A label of a day that says no more; without a colon it may be a title. */
const DAY = /^(?:日期|date)$/i;
const DAY_LABEL = /^\s*(?:日期|date)\s*[:：]\s*$/i;
const BEGINS_AS_DAY = /^\s*\d/;

/** Whether a fact is the day on which a list was made, and not one on which its stock was counted. */
export function isMadeOn({ label }: Fact): boolean {
  return MADE_ON.test(label);
}

/** Any month lets a day be read that names no year. */
const SOME_MONTH = '2000-12' as Month;

const DATE = String.raw`(?:20\d{2} ?[-/.年] ?)?\d{1,2} ?[-/.月] ?\d{1,2} ?日?`;
/** `截至2026年12月5日库存`, `12月5日库存表`, `库存清单（2026-12-05）`, `Stock as of 2026-12-05`. */
const STOCK_ON = new RegExp(
  String.raw`(?:截[至止]到?|as (?:of|at)) ?(${DATE})(?!\d)|(?<![\d-])(${DATE}) ?的?(?:仓库|配件)?(?:库存|盘点|结存|进销存)|(?:库存|盘点|结存)(?:清单|明细|报表|[表单])? ?[( ](${DATE})(?!\d)`,
  'i',
);
/** A day that a list was printed on is none of its counting; a lot on its way has a day of its own. */
const OTHER_DAY = /打印|导出|制表|到货|在途|print|export/i;

/** The day on which stock was counted, as a title names it; null where a text names none. */
export function stockDay(text: string): string | null {
  if (!/\d/.test(text) || OTHER_DAY.test(text)) return null;
  const found = STOCK_ON.exec(text);
  return found === null ? null : (found[1] ?? found[2] ?? found[3]!).trim();
}

/** `label：value`, up to the next label: two spaces, a tab or the end. */
const PAIR =
  /([^\s:：;；,，、|]{1,20}(?: [A-Za-z-]{1,12}){0,2})\s*[:：]\s*(.*?)(?=\s{2,}|\t|[;；|]|\s+[^\s:：]{1,12}[:：]|$)/g;

/** Longer texts are no labels; they need not be looked at. */
const LONGEST_LABEL = 40;
/** What people write in one line about a table is shorter; a longer text is looked through so far only. */
const LONGEST_LINE = 1_000;

/** The facts by the keys of their labels; a label of two is the first's. */
const BY_LABEL: ReadonlyMap<string, FactName> = new Map(
  Object.entries(LABELS)
    .flatMap(([name, labels]) => [...labels].map((label) => [label, name as FactName] as const))
    .toReversed(),
);

/** The fact that a label announces; null for any other label. */
function factOf(label: string): FactName | null {
  return label.length > LONGEST_LABEL ? null : (BY_LABEL.get(titleKey(label)) ?? null);
}

/**
 * Finds what a row outside of a table says of the tables around it: `片区：华东    销售员：王芳` in one cell, or a label
 * in one cell and its value in the next. What stands beside a label in a header is a title, not its value.
 *
 * @returns the facts of this row alone, in the order of its cells
 */
export function findFacts(row: RawRow): readonly (Fact & { readonly name: FactName })[] {
  const cells = row.cells.filter((cell) => !isBlank(cell));
  return cells.flatMap((cell, i) => {
    if (cell.type !== 'text') return [];
    const pairs = pairsIn(cell.value).flatMap((pair) => pairFact(pair, cell.column, row.row));
    const next = cells[i + 1];
    const name = factOf(cell.value) ?? (isDayLabel(cell.value, next) ? 'asOf' : null);
    if (name === null || next === undefined || pairs.length > 0 || isTitle(cellText(next))) return pairs;
    if (name === 'due' && !isDay(next)) return pairs;
    const value = name === 'store' ? withoutGrade(next) : next;
    return [{ name, cell: value, row: row.row, label: plainText(cell.value) }];
  });
}

/** Whether a cell holds a day that rows may be wanted on; one without a year is one, too. */
function isDay(cell: RawCell): boolean {
  return cell.type !== 'number' && 'value' in readDay(cell, SOME_MONTH);
}

/** Whether a label of a day stands before one. */
function isDayLabel(label: string, next: RawCell | undefined): boolean {
  return DAY_LABEL.test(label) && BEGINS_AS_DAY.test(cellText(next));
}

/** The grade of a store behind its name: `（A级）`, `(VIP客户)`. */
const GRADE =
  /\s*[(（](?:[A-Z]\+*(?:级|类|档|等)?|[一二三四五1-5](?:级|类|星级?|档|等)|VIP|grade [A-Z])(?:店|客户)?[)）]\s*$/i;

/** A heading names a store for people, with its grade; in lists it stands without. */
function withoutGrade(cell: RawCell): RawCell {
  return cell.type === 'text' ? { ...cell, value: cell.value.replace(GRADE, '') || cell.value } : cell;
}

/** Titles of columns that no kind of sheet has and many sheets do. */
const OTHER_TITLE = /^(?:序号|备注|说明|规格|型号|规格型号|单位|remarks?|notes?|no\.?|#)$/i;

function isTitle(text: string): boolean {
  return isKnownTitle(text) || isSaidTitle(text) || OTHER_TITLE.test(text.trim());
}

/** The labels with their values that one text holds: hardly any text does. */
function pairsIn(text: string): readonly RegExpExecArray[] {
  const line = text.slice(0, LONGEST_LINE);
  return /[:：]/.test(line) ? [...line.matchAll(PAIR)] : [];
}

/** Whether a label of a day that says no more stands before a day. */
function isOnDay(label: string, value: string): boolean {
  if (QUERIED.test(label)) return 'value' in readDay({ column: 1, type: 'text', value: value.trim() }, null);
  return DAY.test(label) && BEGINS_AS_DAY.test(value);
}

function pairFact(pair: RegExpMatchArray, column: number, row: number): (Fact & { name: FactName })[] {
  const [, label, value] = pair as unknown as [string, string, string];
  const name = factOf(label) ?? (isOnDay(label, value) ? 'asOf' : null);
  if (name === null || value.trim() === '') return [];
  const cell = { column, type: 'text', value: value.trim() } as const;
  if (name === 'due' && !isDay(cell)) return [];
  return [{ name, cell: name === 'store' ? withoutGrade(cell) : cell, row, label }];
}

const CHINESE_UNIT =
  /(百万|千万|十万|亿|万|千)?\s*(?:元|人民币(?!\s*[十百千万亿]))|单位\s*[:：]?\s*(十万|百万|千万|万|千|亿|w(?![a-z]))|[(（]\s*([万千w])\s*[)）]/i;
const SCALE = "million|mn|thousand|ten thousand|10,?000|1,?000|10k|k|'000|000s";
const ENGLISH_UNIT = new RegExp(
  `(?<![a-z])(?:(${SCALE})(?:s? of)?\\s*)?(?:yuan|rmb|cny)\\b(?:\\s*\\(?(${SCALE}|m)\\b)?`,
  'i',
);
const FACTORS: Readonly<Record<string, number>> = {
  千: 1e3,
  thousand: 1e3,
  '1000': 1e3,
  "'000": 1e3,
  '000s': 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  'ten thousand': 1e4,
  '10000': 1e4,
  '10k': 1e4,
  十万: 1e5,
  百万: 1e6,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** Yuan in one unit of the amounts that a text speaks of (`单位：万元` → 10,000); null when it names no unit. */
export function yuanPerUnit(text: string): number | null {
  // Texts too long to be read are not rid of their spaces, of which one is as good as a thousand.
  const plain = plainText(text).replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  const unit = CHINESE_UNIT.exec(plain) ?? ENGLISH_UNIT.exec(plain);
  if (!unit) return null;
  const scale = (unit[1] ?? unit[2] ?? unit[3] ?? '').toLowerCase().replace(',', '');
  return scale === '' ? 1 : (FACTORS[scale] ?? null);
}

/** As `yuanPerUnit`, of a line that speaks of units: `单位：万元`, `销售目标（元）`; a sum that a line names is none. */
export function statedUnit(line: string): number | null {
  const isStated =
    /单位|unit|\bin\b|currency|\b(?:rmb|cny) ?(?:10)?(?:k|mn?)\b/i.test(line) ||
    line.match(BRACKETS)?.some(namesYuan);
  return isStated ? yuanPerUnit(line) : null;
}

/** What stands in brackets, each looked through once: one that is never closed reaches to the end. */
const BRACKETS = /[(（][^)）]*[)）]?/g;

function namesYuan(bracket: string): boolean {
  return /[)）]$/.test(bracket) && /元|yuan|rmb|cny/i.test(bracket);
}
