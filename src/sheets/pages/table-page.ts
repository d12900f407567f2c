import { columnLetters } from '../cell-text.ts';
import type { Page } from '../page.ts';
import type { Words } from '../words/zh.ts';
import type { NameSheet } from './name-sheet.ts';
import { breakingRows, foldingRows, layTable, splitItems, type Layout } from './table-layout.ts';
import { tableRows } from './table-rows.ts';
import type { Table } from './table.ts';

/** Characters of a row beyond which print on A4, 140 wide at full size, is too small to read. */
const A4_WIDTH = 240;

/** A page whose columns other pages can sum up. */
export interface TablePage extends Page {
  /** The rows of a column, as a formula on another sheet names them. */
  rangeOf(key: string): string;
  /** The rows of a column, as the page's own ranges name them. */
  cellsOf(key: string): string;
  /** The cell of a column in a row, as a formula on another sheet names it. */
  cellOf(key: string, row: number): string;
  /** The row in which an item of the table stands; null where it is not on the page. */
  rowOf(item: unknown): number | null;
}

/**
 * Lays a table out: title, notes, live totals, header with filter buttons, rows. Totals stand above the header, where a
 * person sees them however long the table is, and follow the filter. A table too long for one sheet goes on on
 * further ones, each with its own head and totals.
 */
export function tablePages<T>(table: Table<T>, words: Words, nameSheet: NameSheet): readonly TablePage[] {
  const parts = [...splitItems(table)];
  return parts.map((items, i) => {
    const notes = parts.length === 1 ? table.notes : [...table.notes, words.part(i + 1, parts.length)];
    return tablePage(layTable({ ...table, items, notes, name: nameSheet(table.name) }), words);
  });
}

function tablePage<T>(layout: Layout<T>, words: Words): TablePage {
  const { table, columns, headerRow, lastRow } = layout;
  const lettersOf = (key: string) => columnLetters(columns.findIndex(([name]) => name === key) + 1);
  const rowOf = (item: unknown): number | null => {
    const index = table.items.findIndex((own) => own === item);
    if (index === -1) return null;
    return headerRow + 1 + index + layout.headings.filter(({ start }) => start <= index).length;
  };
  const [groups, breaks] = [foldingRows(layout), breakingRows(layout)];
  return {
    name: table.name,
    columns: columns.map(([, { width, hidden = false }]) => (hidden ? { width, hidden } : { width })),
    rows: { [Symbol.iterator]: () => tableRows(layout, words) },
    freeze: { rows: headerRow, columns: table.freeze },
    // With the hidden columns: who sorts by the buttons must take the keys of the lines along.
    filter: table.items.length > 0 ? { row: headerRow, columns: columns.length, lastRow } : null,
    merges: bandRanges(layout),
    print: {
      landscape: table.landscape ?? true,
      ...(widthOf(layout) > A4_WIDTH ? { paper: 'A3' } : {}),
      titleRows: { first: headerRow - (layout.hasBands ? 1 : 0), last: headerRow },
      ...(breaks.length > 0 ? { breaks } : {}),
    },
    ...(groups.length > 0 ? { groups } : {}),
    tabColour: table.tabColour,
    rangeOf: (key) => {
      const letters = lettersOf(key);
      return `'${table.name}'!$${letters}$${headerRow + 1}:$${letters}$${lastRow}`;
    },
    cellsOf: (key) => `${lettersOf(key)}${headerRow + 1}:${lettersOf(key)}${lastRow}`,
    cellOf: (key, row) => `'${table.name}'!${lettersOf(key)}${row}`,
    rowOf,
  };
}

/** Widths of all columns that are seen, in characters. */
function widthOf<T>({ columns }: Layout<T>): number {
  return columns.reduce((sum, [, { width, hidden = false }]) => sum + (hidden ? 0 : width), 0);
}

/** The cells that the title of each band stands over. */
function bandRanges<T>({ columns, headerRow }: Layout<T>): readonly string[] {
  return columns.flatMap(([, { band }], start) => {
    if (band === undefined || columns[start - 1]?.[1].band === band) return [];
    let end = start;
    while (columns[end + 1]?.[1].band === band) end += 1;
    const row = headerRow - 1;
    return end === start ? [] : [`${columnLetters(start + 1)}${row}:${columnLetters(end + 1)}${row}`];
  });
}
