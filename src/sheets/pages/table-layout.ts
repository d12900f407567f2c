import type { RowRange } from '../page.ts';
import type { Grouping, Table, TableColumn } from './table.ts';

/** Rows of a sheet. */
const MOST_ROWS = 1_048_576;
/** Manual page breaks of a sheet. */
const MOST_BREAKS = 1_000;

/** A heading over the items from `start` up to `end`. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The rows of its items and of the headings among them. */
  readonly rows: RowRange;
}

/** One table laid out on one sheet: what is known before its rows. */
export interface Layout<T> {
  readonly table: Table<T>;
  readonly columns: readonly (readonly [key: string, column: TableColumn<T>])[];
  /** In the order of their rows. */
  readonly headings: readonly Heading[];
  readonly hasTotals: boolean;
  readonly hasBands: boolean;
  readonly headerRow: number;
  readonly lastRow: number;
}

/** Lays out a table that one sheet can hold. */
export function layTable<T>(table: Table<T>): Layout<T> {
  const columns = Object.entries(table.columns).filter((entry) => entry[1] !== null) as Layout<T>['columns'];
  const hasTotals = columns.some(([, column]) => column.total === true);
  const hasBands = columns.some(([, column]) => column.band !== undefined);
  const headerRow = headRows(table) + (hasTotals ? 1 : 0) + (hasBands ? 1 : 0);
  const headings = findHeadings(table, headerRow + 1);
  const lastRow = headerRow + Math.max(1, table.items.length + headings.length);
  return { ...{ table, columns, headings, hasTotals, hasBands }, ...{ headerRow, lastRow } };
}

/** The items of a table in parts that fit on a sheet each, headings included. */
export function* splitItems<T>({ items, groupBy = [], ...table }: Table<T>): Generator<readonly T[]> {
  const most = MOST_ROWS - headRows(table) - 3 - (table.tail?.length ?? 0);
  if (items.length * (1 + groupBy.length) <= most) {
    yield items;
    return;
  }
  let [start, rows] = [0, 0];
  for (let i = 0; i < items.length; i++) {
    const level = i === start ? 0 : changedLevel(groupBy, items[i - 1]!, items[i]!);
    const more = 1 + groupBy.length - level;
    if (rows + more > most) {
      yield items.slice(start, i);
      [start, rows] = [i, 1 + groupBy.length];
    } else rows += more;
  }
  yield items.slice(start);
}

/** Rows that fold away under the headings above them. */
export function foldingRows<T>({ table, headings }: Layout<T>): readonly RowRange[] {
  return headings.filter(({ level }) => table.groupBy?.[level]?.folds === true).map(({ rows }) => rows);
}

/** Rows after which a printed page begins; none where there would be more than a sheet can have. */
export function breakingRows<T>({ table, headings }: Layout<T>): readonly number[] {
  const own = headings.filter(({ level, start }) => start > 0 && table.groupBy?.[level]?.breaks === true);
  return own.length > MOST_BREAKS ? [] : own.map(({ rows }) => rows.first - 2);
}

/** Rows of the title, the notes, the head and the header. */
function headRows<T>({ notes, head = [] }: Pick<Table<T>, 'notes' | 'head'>): number {
  return 1 + notes.length + head.length + 1;
}

/** The headings of all levels in the order of their rows, the first item standing in row `firstRow` without any. */
function findHeadings<T>({ items, groupBy = [] }: Table<T>, firstRow: number): readonly Heading[] {
  type Open = { -readonly [K in keyof Heading]: Heading[K] };
  const found: Open[] = [];
  const open: Open[] = [];
  const close = (level: number, end: number): void => {
    for (const heading of open.splice(level)) {
      heading.end = end;
      heading.rows = { first: heading.rows.first, last: firstRow + end + found.length - 1 };
    }
  };
  if (groupBy.length === 0) return [];
  for (let i = 0; i < items.length; i++) {
    const from = i === 0 ? 0 : changedLevel(groupBy, items[i - 1]!, items[i]!);
    if (from === groupBy.length) continue;
    close(from, i);
    for (let level = from; level < groupBy.length; level++) {
      const row = firstRow + i + found.length;
      const text = groupBy[level]!.textOf(items[i]!);
      const heading = { level, text, start: i, end: i, rows: { first: row + 1, last: row } };
      found.push(heading);
      open.push(heading);
    }
  }
  close(0, items.length);
  return found;
}

/** The outermost level whose group ends between two items; the number of levels where all go on. */
function changedLevel<T>(groupBy: readonly Grouping<T>[], before: T, after: T): number {
  const level = groupBy.findIndex(({ textOf }) => textOf(before) !== textOf(after));
  return level === -1 ? groupBy.length : level;
}
