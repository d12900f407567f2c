import { cellText, isBlank } from './cell-text.ts';
import { withoutDisproved } from './disproved-titles.ts';
import { findFacts, type FactName } from './facts.ts';
import { isKnownTitle } from './known-title.ts';
import { monthRun, monthsAmongTitles } from './month-run.ts';
import { monthGroups } from './month-groups.ts';
import { isUnderMonth } from './month-title.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import type { ColumnSum, ColumnTitle, Header, PartialHeader } from './header.ts';
import { recogniseHeader, type Surroundings } from './recognise-header.ts';
import { relevantTitles } from './relevant-titles.ts';
import { storeHeading } from './store-heading.ts';
import { summedTitles } from './summed-titles.ts';
import { supplierInName } from './supplier-in-name.ts';
import { plainText } from './text.ts';
import { titleText } from './title-text.ts';

/** A header with the numbers of its rows. */
export interface FoundHeader {
  readonly header: Header;
  readonly rows: readonly number[];
  /** What the rows below say of themselves, block by block: of which store or supplier they are. */
  readonly namedBelow: ReadonlySet<FactName>;
}

/** How names of stores end; a long text is looked through from its end, once. */
const STORE_NAME = /$(?<=(?:店|门市|公司|中心|store|dealer|shop|motors?|autos?)\W*)/i;
/** A label at the end of a text, with one word behind it or none. */
const ENDS_LABELLED = /$(?<=[:：]\s*\S*)/;
/** A row of data has one or two words that are titles, too. */
const SURE_TITLES = 3;
/** Two labels with values of a table are no two titles: a title has a title beside it. */
const SURE_FACTS = 2;
/** Labels of lines above a table beside those that are facts of it. */
const OTHER_LABEL =
  /^(?:月份?|年月|年份|年度|期间|(?:填报|填表|制表|编制|提报|上报)?(?:日期|时间)|部门|公司|版本|(?:联系)?电话|联系人|(?:制表|审核|填报|填表)人?|month|year|period|date|department|company|version|phone)\s*:?$/i;
/** Names that spreadsheets and people give to sheets that are not about one store. */
const NO_STORE =
  /^(sheet|工作表|表|汇总|合并|明细|数据|订货|预测|需求|意向|forecast|data|orders?|全部|all|\d)/i;

/**
 * Finds the header that begins at a row: of this row alone, or of two rows where the second makes it clearer. Where the
 * store alone is missing, the sheet's name may be its name.
 *
 * @param next the row below; null at the end of the sheet
 * @returns the header; what is missing where the row nearly is one; null where it is none
 */
export function findHeader(
  row: SpreadRow,
  next: SpreadRow | null,
  surroundings: Surroundings,
  sheetName: string,
): FoundHeader | PartialHeader | null {
  const found = titlesOf(row);
  if (found === null) return null;
  const isNext = next !== null && next.row === row.row + 1;
  const titles = isNext ? withoutDisproved(found, next) : found;
  const run = isNext ? monthRun(row, next) : null;
  const below = !isNext ? null : run === null ? titlesBelow(row, next) : runTitles(next, run);
  const speaking = relevantTitles([...titles, ...(below ?? [])], surroundings.kinds);
  // A date makes every row of a text table look like a title; with the store known, one column may nearly do.
  const least = surroundings.ofStores || STORE_NAME.test(sheetName) ? 1 : 2;
  if (new Set(speaking.map(({ column }) => column)).size < least) return null;
  const storeBelow = isNext && !surroundings.storeKnown && storeHeading(next) !== null;
  const supplierBelow = isNext && findFacts(next.raw).some(({ name }) => name === 'supplier');
  const namedBelow = new Set<FactName>([
    ...(storeBelow ? (['store'] as const) : []),
    ...(supplierBelow ? (['supplier'] as const) : []),
  ]);
  const around = {
    ...surroundings,
    ...(storeBelow && { storeKnown: true, ofStores: true }),
    ...(supplierBelow && { supplierKnown: true }),
  };
  const recognise = (columns: readonly ColumnTitle[]): Header | PartialHeader | null =>
    recogniseNamed(columns, around, sheetName);
  const single = recognise(titles);
  const alone =
    single !== null && 'columns' in single
      ? { header: withSplitTitles(single, row, next), rows: [row.row], namedBelow }
      : single;
  const joined = isNext ? joinTitles(row, next, run) : [];
  const summed = isNext ? summedTitles(row, next, joined) : null;
  if (next === null || (below === null && summed === null)) return alone;
  const double = recognise(summed?.titles ?? joined);
  if (double === null) return alone;
  // Nearly the header of one kind says more than wholly that of a poorer one.
  const areTitles = run !== null || summed !== null || areBelowGroups(row, next) || isAllTitles(next);
  if (!('columns' in double)) {
    // A date in the first row of a list is no month that stands across.
    const isPoorer = alone !== null && 'header' in alone && !areTitles;
    return alone !== null && (isPoorer || single!.score >= double.score) ? alone : double;
  }
  const known = single !== null && 'columns' in single ? single.score : 0;
  if (double.score < known + (areTitles ? 0 : 1)) return alone;
  const lower = recognise(below ?? []);
  const isLower = lower !== null && 'columns' in lower;
  if (isLower && areLabels(row)) return null;
  if (isLower && lower.score >= double.score && widthOf(lower) >= widthOf(double)) return null;
  const header = summed === null ? double : withSums(double, summed.sums);
  return { header, rows: [row.row, next.row], namedBelow: new Set() };
}

/** A header of which some columns are the sums of others, of which nothing more need be asked. */
function withSums(header: Header, sums: readonly ColumnSum[]): Header {
  const added = new Set(sums.flatMap(({ of }) => of));
  return { ...header, sums, unread: header.unread.filter(({ column }) => !added.has(column)) };
}

/** How many columns of a table are understood. */
function widthOf({ columns, months }: Header): number {
  return columns.size + months.length;
}

/** A title merged over columns that the row below tells apart, warehouse by warehouse: nobody may read the first alone. */
function withSplitTitles(header: Header, row: SpreadRow, next: SpreadRow | null): Header {
  const split = [...header.columns].flatMap(([field, { column, title }]) => {
    const beside = column + 1;
    const merged = row.own[beside] === undefined && cellText(row.at(beside)) === cellText(row.own[column]);
    const told = [column, beside].every((at) => next?.own[at]?.type === 'text' && !isBlank(next.own[at]));
    return merged && told ? [{ field, column: beside, title, isTwin: true }] : [];
  });
  return split.length === 0 ? header : { ...header, rivals: [...header.rivals, ...split] };
}

function recogniseNamed(
  titles: readonly ColumnTitle[],
  surroundings: Surroundings,
  sheetName: string,
): Header | PartialHeader | null {
  const found = recogniseHeader(titles, surroundings);
  if (found === null || 'columns' in found) return found;
  if (found.missing.join() === 'supplier' && supplierInName(sheetName) !== null)
    return recogniseHeader(titles, { ...surroundings, supplierKnown: true }) ?? found;
  if (found.missing.join() !== 'store') return found;
  const named = (surroundings.ofStores || STORE_NAME.test(sheetName)) && !NO_STORE.test(sheetName);
  return named
    ? (recogniseHeader(titles, { ...surroundings, storeKnown: true, ofStores: true }) ?? found)
    : found;
}

/** The row whose titles were asked for last: each is looked at as the one below before it is looked at itself. */
let asked: { readonly row: SpreadRow | null; readonly titles: readonly ColumnTitle[] | null } = {
  row: null,
  titles: null,
};

/** As `findTitles`, of a row that was asked about just before by heart. */
function titlesOf(row: SpreadRow): readonly ColumnTitle[] | null {
  if (row !== asked.row) asked = { row, titles: findTitles(row) };
  return asked.titles;
}

/**
 * The titles of a row; null when it cannot be a header. Rows of data hold a number or no title, and lines of labels with
 * their values are no header either; most rows end here.
 */
function findTitles(row: SpreadRow): readonly ColumnTitle[] | null {
  const { cells } = row.raw;
  const run = cells.some(({ type }) => type === 'number') ? monthsAmongTitles(row) : null;
  const isData = cells.some(({ type }) => type === 'boolean' || (type === 'number' && run === null));
  if (isData && !isTitled(cells)) return null;
  if (
    !cells.some((cell) => cell.type === 'text' && (isKnownTitle(cell.value) || isUnderMonth(cell.value))) ||
    isFactRow(row)
  )
    return null;
  const titles = cells
    .filter(
      (cell) => !isBlank(cell) && (cell.type === 'text' || cell.type === 'date' || run?.has(cell.column)),
    )
    .map((cell) => ({ column: cell.column, titles: [run?.get(cell.column) ?? titleText(cell)] }));
  return titles.length < 2 ? null : titles;
}

/** Whether a row has so many titles that a number in it is a note beside them, such as a discount or a sum. */
function isTitled(cells: readonly RawCell[]): boolean {
  let titles = 0;
  for (const cell of cells) if (cell.type === 'text' && isKnownTitle(cell.value)) titles += 1;
  return titles >= SURE_TITLES && titles * 2 > cells.length;
}

/** What a row that may be made of labels with their values holds. */
function labelsOf({ raw }: SpreadRow): { facts: number; others: number; titles: number; filled: number } {
  const facts = findFacts(raw);
  const filled = raw.cells.filter((cell) => !isBlank(cell));
  const told = new Set(facts.map(({ cell }) => cell.column));
  const isOther = (cell: RawCell, i: number): boolean =>
    i + 1 < filled.length && OTHER_LABEL.test(plainText(cellText(cell)));
  // Neither a label nor what stands behind one is a title.
  const isTold = (cell: RawCell, i: number): boolean =>
    told.has(cell.column) ||
    told.has(filled[i + 1]?.column ?? 0) ||
    (i > 0 && isOther(filled[i - 1]!, i - 1) && /\d/.test(cellText(cell)));
  const titles = filled.filter(
    (cell, i) => !isTold(cell, i) && !isOther(cell, i) && isKnownTitle(cellText(cell)),
  );
  const others = filled.filter(isOther);
  return { facts: facts.length, others: others.length, titles: titles.length, filled: filled.length };
}

/**
 * Whether a row is made of labels with their values, `片区 | 华南 | 销售员 | 李强`: its titles are no column titles. Behind a
 * label with a colon a note may stand beside them: `销售员： | 李强 | 第1页`.
 */
function isFactRow(row: SpreadRow): boolean {
  const { facts, others, titles, filled } = labelsOf(row);
  if (facts === 0 || titles >= SURE_FACTS) return false;
  const first = row.raw.cells.find((cell) => !isBlank(cell));
  const isLabelled = titles === 0 && ENDS_LABELLED.test(cellText(first));
  return isLabelled || (titles === 0 && facts + others > 1) || (facts + others) * 2 >= filled;
}

/** Whether a row may be labels with their values, over titles that say all by themselves. */
function areLabels(row: SpreadRow): boolean {
  const { facts, titles } = labelsOf(row);
  return facts >= SURE_FACTS || (facts > 0 && titles === 0);
}

/** Whether at least half of a row's cells are titles: a row of data has one by chance, the second row of a header many. */
function isAllTitles({ raw }: SpreadRow): boolean {
  const filled = raw.cells.filter((cell) => !isBlank(cell));
  const isTitle = (text: string): boolean => isKnownTitle(text) || isUnderMonth(text);
  return filled.filter((cell) => isTitle(titleText(cell))).length * 2 >= filled.length;
}

/** The titles of a row of months in bare numbers or days. */
function runTitles(row: SpreadRow, run: ReadonlyMap<number, string>): readonly ColumnTitle[] {
  return row.raw.cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => ({ column: cell.column, titles: [run.get(cell.column) ?? titleText(cell)] }));
}

/** The titles of a second row; under months that stand over several columns each, also words that are no titles elsewhere. */
function titlesBelow(upper: SpreadRow, lower: SpreadRow): readonly ColumnTitle[] | null {
  const titles = titlesOf(lower);
  if (titles !== null || !areBelowGroups(upper, lower)) return titles;
  const filled = lower.raw.cells.filter((cell) => !isBlank(cell));
  return filled.map((cell) => ({ column: cell.column, titles: [cellText(cell)] }));
}

/** Whether words, and nothing else, stand under every column of months that stand over several columns each. */
function areBelowGroups(upper: SpreadRow, lower: SpreadRow): boolean {
  const groups = monthGroups(upper);
  const filled = lower.raw.cells.filter((cell) => !isBlank(cell));
  const below = filled.filter(({ column }) => groups !== null && groups.startOf(column) !== null);
  return groups !== null && below.length === groups.columns && filled.every(({ type }) => type === 'text');
}

/** The titles of two rows joined column by column; a merged title stands over all its columns. */
function joinTitles(
  upper: SpreadRow,
  lower: SpreadRow,
  run: ReadonlyMap<number, string> | null,
): readonly ColumnTitle[] {
  const columns = new Set([...upper.raw.cells, ...lower.raw.cells].map((cell) => cell.column));
  const groups = monthGroups(upper);
  const over = (column: number): RawCell | undefined => {
    const own = upper.at(column);
    return isBlank(own) && !isBlank(lower.at(column)) ? upper.own[groups?.startOf(column) ?? column] : own;
  };
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const both = [over(column), lower.at(column)]
        .filter((cell) => !isBlank(cell))
        .map((cell, i, { length }) => (i === length - 1 && run?.get(column)) || titleText(cell!));
      const titles = [...new Set(both)];
      return titles.length === 0 ? [] : [{ column, titles }];
    });
}
