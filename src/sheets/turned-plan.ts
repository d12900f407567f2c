import { isBlank } from './cell-text.ts';
import { matchTitle } from './column.ts';
import type { FoundHeader } from './find-header.ts';
import type { Across, TableColumn } from './header.ts';
import { isKnownTitle } from './known-title.ts';
import { annual } from './kinds/annual.ts';
import type { SpreadRow } from './merged-cells.ts';
import { namesMonth } from './month-title.ts';
import type { RawCell } from './raw-sheet.ts';
import { readAmount } from './read-number.ts';
import { isTotal } from './row-role.ts';
import type { SheetKind } from './sheet-kind.ts';
import { plainText, withoutBrackets } from './text.ts';
import { titledColumn, titleText } from './title-text.ts';

/** Names side by side that make a plan; a single one may be the title of anything. */
const LEAST_NAMES = 2;
/** Titles of what is no target: with one of these among the names, nobody knows what the others are. */
const NO_TARGET =
  /率|比|同期|去年|上年|前年|实际|实绩|完成|达成|累计|增[长速]|份额|排名|姓名|天数|工作日|系数|其中|人数|^[\d]|上半|下半|[含]税|^Q\d|季度|开票|收款|应收|已收|收入|支出|零售|批发|[线]上|[线]下|最[低高]|[A-Z]?档$|专卖店|供应商|大客户|散户|差[异额]|进度|毛利|利润|回款|成本|费用|数量|销量|保底|挑战|冲刺|调整|actual|growth|last|ytd|cumul/i;
/** What says of a whole sheet that it holds no targets of sales in money. */
const OF_ELSE =
  /挑战|保底|冲刺|业绩|人数|户数|门店数|次数|排名|占比|份额|信用|额度|折扣|返利|工资|奖金|应收|应付|库存|增长率|累计|差[异额]|作废|去年|上年|同期|[(（:：] ?[箱盒打托]|回款|毛利|利润|费用|成本|进货|采购|完成|达成|实际|实绩|销量|台数|件数|[(（:：] ?[台件个辆]|actual|achieve|profit|units/i;
/** What says that amounts are targets: without it, they may be what was sold. */
const TARGET = /目标|任务|指标|计划|预算|target|plan|budget|quota/i;
const NOTE = /备注|说明|remark|note/i;
/** Sums of all names, which are theirs. */
const WHOLE = /^(?:全年|全公司|公司|总公司|全国|总部|年度)$/;
/** What may stand behind a name: 华东目标. */
const OF_TARGETS = /(?:销售)?(?:目标|任务|指标|计划|预算)(?:额|金额)?$/;
/** What a title of months begins or ends with: most rows that are asked about have none. */
const OF_MONTHS = /^.{0,9}(?:月|期间|month|period).{0,9}$/i;
const BETWEEN = /[\\/|＼／]/;

type Name = Across['columns'][number];

/**
 * The header of an annual plan that is turned by a quarter: months go down, and territories or series across, below one
 * title of them all or not. Null where a row is none, or where other numbers than targets stand among them.
 */
export function turnedPlan(
  row: SpreadRow,
  next: SpreadRow | null,
  kinds: readonly SheetKind[],
  about: () => readonly string[],
): FoundHeader | null {
  if (next === null || next.row !== row.row + 1 || !kinds.includes(annual as SheetKind)) return null;
  if (!row.raw.cells.slice(0, 2).some(({ type, value }) => type === 'text' && OF_MONTHS.test(value)))
    return null;
  const filled = row.raw.cells.filter((cell) => !isBlank(cell));
  const month = filled.find((cell) => cell.type !== 'text' || !isYear(cell));
  if (month?.type !== 'text') return null;
  const corner = titleText(month).split(BETWEEN);
  if (!corner.some((half) => matchTitle(half, annual.columns['month']!) >= 2)) return null;
  const columns = new Map<string, TableColumn>([['month', titledColumn(month)]]);
  const year = filled.find((cell) => cell.type === 'text' && isYear(cell));
  if (year !== undefined) columns.set('year', titledColumn(year));
  const others = filled.filter((cell) => cell !== month && cell !== year);
  const group = others.filter((cell) => !isTotal(titleText(cell)));
  const found = group.length === 1 ? namesBelow(group[0]!, month, next) : namesBeside(others, month, next);
  if (found === null) return null;
  const { names, unread } = found;
  const said = [...about(), ...row.raw.cells.map(titleText), ...names.map(({ title }) => title)];
  if (about().some((text) => OF_ELSE.test(text)) || !said.some((text) => TARGET.test(text))) return null;
  if (new Set(names.map(({ name }) => name)).size < Math.max(LEAST_NAMES, names.length)) return null;
  const titles = [...corner, ...(group.length === 1 ? [titleText(group[0]!)] : [])];
  const isSeries = titles.some((title) => matchTitle(title, annual.columns['series']!) >= 2);
  const across: Across = { field: isSeries ? 'series' : 'territory', columns: names };
  const header = { kind: annual as SheetKind, columns, months: [], rivals: [], unread, across, score: 6 };
  const rows = group.length === 1 ? [row.row, next.row] : [row.row];
  return { header, rows, namedBelow: new Set() };
}

interface Names {
  readonly names: readonly Name[];
  readonly unread: readonly TableColumn[];
}

/** The names beside the title of the months, with amounts below them. */
function namesBeside(titles: readonly RawCell[], month: RawCell, next: SpreadRow): Names | null {
  const first = next.own[month.column];
  const isMonth =
    first?.type === 'number' ? first.value <= 12 : namesMonth(first === undefined ? '' : titleText(first));
  const names = namesOf(titles, '');
  if (!isMonth || names === null) return null;
  const below = names.names.flatMap(({ column }) => next.own[column] ?? []).filter((cell) => !isBlank(cell));
  return below.length > 0 && below.every((cell) => 'value' in readAmount(cell)) ? names : null;
}

/** The names in the row below a title that stands over them all. */
function namesBelow(group: RawCell, month: RawCell, next: SpreadRow): Names | null {
  const title = titleText(group);
  const isGroup = ['territory', 'series', 'amount'].some(
    (field) => matchTitle(title, annual.columns[field]!) >= 2,
  );
  const filled = next.raw.cells.filter((cell) => !isBlank(cell) && cell.column >= group.column);
  const isFree = isBlank(next.own[month.column]) || titleText(next.own[month.column]!) === titleText(month);
  return isGroup && isFree ? namesOf(filled, `${title} `) : null;
}

/** The names among titles; null where one of these may hold something else than targets. */
function namesOf(titles: readonly RawCell[], before: string): Names | null {
  const names: Name[] = [];
  const unread: TableColumn[] = [];
  for (const cell of titles) {
    if (cell.type !== 'text') return null;
    const title = titleText(cell);
    const bare = withoutBrackets(plainText(title)).trim();
    const column = { column: cell.column, title: before + title };
    const name = bare.replace(OF_TARGETS, '').trim();
    if (isTotal(title) || WHOLE.test(name) || NOTE.test(title)) unread.push(column);
    else if (name === '' || NO_TARGET.test(title) || isKnownTitle(title) || namesMonth(title)) return null;
    else names.push({ ...column, name });
  }
  return { names, unread };
}

function isYear(cell: RawCell): boolean {
  return matchTitle(titleText(cell), annual.columns['year']!) >= 2;
}
