import { cellAddress, columnLetters } from '../cell-text.ts';
import type { CellStyle, PageCell, PageRow } from '../page.ts';
import type { Words } from '../words/zh.ts';
import type { Heading, Layout } from './table-layout.ts';
import type { TableColumn } from './table.ts';

/** The rows of a table that is laid out: title, notes, totals, bands, header, then the items under their headings. */
export function* tableRows<T>(layout: Layout<T>, words: Words): Generator<PageRow> {
  const { table, columns, headings, headerRow } = layout;
  const { items } = table;
  yield [{ value: table.title, style: 'title' }];
  for (const note of table.notes) yield [{ value: note, style: 'note' }];
  if (table.head) yield* table.head;
  if (layout.hasTotals) {
    const all = { level: -1, text: words.total, start: 0, end: items.length };
    yield totalRow(layout, { ...all, rows: { first: headerRow + 1, last: layout.lastRow } });
  }
  if (layout.hasBands) yield bandRow(layout);
  yield columns.map(([, { title, band }]) => ({ value: title, style: band?.style ?? 'header' }));
  if (items.length === 0) yield [{ value: words.none, style: 'text' }];
  const makeRow = rowMaker(columns);
  let next = 0;
  for (let i = 0; i < items.length; i++) {
    for (; headings[next]?.start === i; next++) yield totalRow(layout, headings[next]!);
    yield makeRow(items[i]!, headerRow + 1 + i + next);
  }
  if (table.tail) yield* table.tail;
}

/** A label and, under each column that has a total, the live sum of the rows of a heading with its value. */
function totalRow<T>({ table, columns }: Layout<T>, { level, text, start, end, rows }: Heading): PageRow {
  const { groupBy = [] } = table;
  // A filter leaves out what it hides, whichever the number; rows that are folded away go on to count by 9 alone.
  const code = groupBy.length === 0 ? 109 : 9;
  const look = level > 0 ? 'subtotal' : 'total';
  const items = start === 0 && end === table.items.length ? table.items : table.items.slice(start, end);
  return columns.map(([, column], i): PageCell => {
    if (column.total !== true) return { value: i === 0 ? text : null, style: `${look}-text` };
    const letters = columnLetters(i + 1);
    const formula = `SUBTOTAL(${code},${letters}${rows.first}:${letters}${rows.last})`;
    return { value: { formula, cached: sum(column, items) }, style: totalStyle(look, column.style) };
  });
}

/** The titles of the bands, each over the first of its columns; the page merges the rest. */
function bandRow<T>({ columns }: Layout<T>): PageRow {
  return columns.map(([, { band }], i) => {
    const before = columns[i - 1]?.[1].band;
    if (band === undefined) return null;
    return { value: before === band ? null : band.title, style: band.style };
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

function totalStyle<T>(look: 'total' | 'subtotal', style: TableColumn<T>['style']): CellStyle {
  return style === 'money' ? `${look}-money` : `${look}-integer`;
}
