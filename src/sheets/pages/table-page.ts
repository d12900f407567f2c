import { cellAddress, columnLetters } from '../cell-text.ts';
import type { CellStyle, Page, PageCell, PageRow, PageValue } from '../page.ts';
import type { Words } from '../words/zh.ts';
import type { NameSheet } from './name-sheet.ts';

/** A column of a table of `T`, and how a cell of it is made. */
export interface TableColumn<T> {
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly style: CellStyle | ((item: T) => CellStyle);
  readonly value: (item: T) => PageValue;
  /** A live formula for the value; `at` addresses the cell of another column in the same row, by its key. */
  readonly formula?: (at: (key: string) => string) => string;
  /** Whether the column has a total: its values are then numbers with at most two decimals. */
  readonly total?: boolean;
}

/** A page that is one table under a title; its items may be a million. */
export interface Table<T> {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Columns by key, in their order; a null column is left out. */
  readonly columns: Readonly<Record<string, TableColumn<T> | null>>;
  readonly items: readonly T[];
  /** Items that follow each other with the same text come under a heading of that text with their subtotals. */
  readonly groupBy?: (item: T) => string;
  /** Columns that stay in sight. */
  readonly freeze: number;
  readonly tabColour: Page['tabColour'];
}

/** A page whose columns other pages can sum up. */
export interface TablePage extends Page {
  /** The rows of a column, as a formula on another sheet names them. */
  rangeOf(key: string): string;
  /** The rows of a column, as the page's own ranges name them. */
  cellsOf(key: string): string;
}

/** Items of one sheet at most: each may have a heading of its own, and title, totals and header stand above. */
const MOST_ITEMS = 1_000_000;
const MOST_GROUPED_ITEMS = 500_000;

/** One table laid out on one sheet: what is known before its rows. */
interface Layout<T> {
  readonly columns: readonly (readonly [key: string, column: TableColumn<T>])[];
  readonly items: readonly T[];
  readonly headerRow: number;
  readonly lastRow: number;
  readonly hasTotals: boolean;
}

/**
 * Lays a table out: title, notes, live totals, header with filter buttons, rows. Totals stand above the header, where a
 * person sees them however long the table is, and follow the filter (a grouped table has subtotals instead of a
 * filter). A table too long for one sheet goes on on further ones, each with its own head and totals.
 */
export function tablePages<T>(table: Table<T>, words: Words, nameSheet: NameSheet): readonly TablePage[] {
  const most = table.groupBy === undefined ? MOST_ITEMS : MOST_GROUPED_ITEMS;
  const count = Math.max(1, Math.ceil(table.items.length / most));
  return Array.from({ length: count }, (_, i) => {
    const items = count === 1 ? table.items : table.items.slice(i * most, (i + 1) * most);
    const notes = count === 1 ? table.notes : [...table.notes, words.part(i + 1, count)];
    return tablePage({ ...table, items, notes, name: nameSheet(table.name) }, words);
  });
}

function tablePage<T>(table: Table<T>, words: Words): TablePage {
  const columns = Object.entries(table.columns).filter((entry) => entry[1] !== null) as Layout<T>['columns'];
  const hasTotals = columns.some(([, column]) => column.total === true);
  const headerRow = 1 + table.notes.length + (hasTotals ? 1 : 0) + 1;
  const lastRow = headerRow + Math.max(1, table.items.length + groupCount(table));
  const layout = { columns, items: table.items, headerRow, lastRow, hasTotals };
  const lettersOf = (key: string) => columnLetters(columns.findIndex(([name]) => name === key) + 1);
  const filtered = table.groupBy === undefined && table.items.length > 0;
  return {
    name: table.name,
    columns: columns.map(([, { width, hidden = false }]) => (hidden ? { width, hidden } : { width })),
    rows: { [Symbol.iterator]: () => tableRows(table, layout, words) },
    freeze: { rows: headerRow, columns: table.freeze },
    filter: filtered ? { row: headerRow, columns: columns.length, lastRow } : null,
    merges: [],
    print: { landscape: true, titleRows: { first: headerRow, last: headerRow } },
    tabColour: table.tabColour,
    rangeOf: (key) => {
      const letters = lettersOf(key);
      return `'${table.name}'!$${letters}$${headerRow + 1}:$${letters}$${lastRow}`;
    },
    cellsOf: (key) => `${lettersOf(key)}${headerRow + 1}:${lettersOf(key)}${lastRow}`,
  };
}

function* tableRows<T>(table: Table<T>, layout: Layout<T>, words: Words): Generator<PageRow> {
  yield [{ value: table.title, style: 'title' }];
  for (const note of table.notes) yield [{ value: note, style: 'note' }];
  const code = table.groupBy === undefined ? 109 : 9;
  if (layout.hasTotals) {
    yield totalRow(layout, words.total, code, table.items, layout.headerRow + 1, layout.lastRow);
  }
  yield layout.columns.map(([, { title }]) => ({ value: title, style: 'header' }));
  if (table.items.length === 0) yield [{ value: words.none, style: 'text' }];
  let row = layout.headerRow;
  const makeRow = rowMaker(layout.columns);
  for (const [heading, items] of groups(table)) {
    if (heading !== null) {
      row += 1;
      yield totalRow(layout, heading, code, items, row + 1, row + items.length);
    }
    for (const item of items) yield makeRow(item, ++row);
  }
}

/** A label and, under each column that has a total, the live sum of rows `first` to `last` with its value. */
function totalRow<T>(
  { columns }: Layout<T>,
  label: string,
  code: number,
  items: readonly T[],
  first: number,
  last: number,
): PageRow {
  return columns.map(([, column], i): PageCell => {
    if (column.total !== true) return { value: i === 0 ? label : null, style: 'total-text' };
    const letters = columnLetters(i + 1);
    const formula = `SUBTOTAL(${code},${letters}${first}:${letters}${last})`;
    return { value: { formula, cached: sum(column, items) }, style: totalStyle(column.style) };
  });
}

function rowMaker<T>(columns: Layout<T>['columns']): (item: T, row: number) => PageRow {
  const places = new Map(columns.map(([key], i) => [key, i + 1]));
  return (item, row) => {
    const at = (key: string): string => cellAddress(row, places.get(key)!);
    return columns.map(([, column]) => {
      const value = column.value(item);
      const style = typeof column.style === 'function' ? column.style(item) : column.style;
      if (column.formula === undefined || typeof value !== 'number') return { value, style };
      return { value: { formula: column.formula(at), cached: value }, style };
    });
  };
}

/** The sum of a column of numbers with at most two decimals, exact to the hundredth. */
function sum<T>(column: TableColumn<T>, items: readonly T[]): number {
  let hundredths = 0;
  for (const item of items) hundredths += Math.round(Number(column.value(item)) * 100);
  return hundredths / 100;
}

function totalStyle<T>(style: TableColumn<T>['style']): CellStyle {
  return style === 'money' ? 'total-money' : 'total-integer';
}

function* groups<T>({ items, groupBy }: Table<T>): Generator<readonly [string | null, readonly T[]]> {
  if (groupBy === undefined) {
    yield [null, items];
    return;
  }
  for (let start = 0; start < items.length;) {
    const heading = groupBy(items[start]!);
    let end = start + 1;
    while (end < items.length && groupBy(items[end]!) === heading) end += 1;
    yield [heading, items.slice(start, end)];
    start = end;
  }
}

function groupCount<T>(table: Table<T>): number {
  if (table.groupBy === undefined) return 0;
  let count = 0;
  for (const group of groups(table)) if (group[0] !== null) count += 1;
  return count;
}
