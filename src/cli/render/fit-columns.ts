import { countColumns } from './count-columns.ts';
import type { TableColumn } from './render-table.ts';

/** A column that may be left out where there is no room for it: those of the highest rank first, rank 0 never. */
export interface RankedColumn<T> extends TableColumn {
  readonly rank: number;
  readonly text: (row: T) => string;
}

const GAP = 2;
/** Columns that the first one keeps, if it needs them, before others are left out. */
const LEAST_FIRST = 16;

/** The columns of a table that fit into `width`, beside a first column that may be cut short, and those left out. */
export function fitColumns<T>(
  columns: readonly RankedColumn<T>[],
  rows: readonly T[],
  width: number,
): { readonly kept: readonly RankedColumn<T>[]; readonly dropped: readonly RankedColumn<T>[] } {
  const widths = new Map(
    columns.map((column, i) => {
      const texts = [column.title, ...rows.map(column.text)];
      const widest = texts.reduce((most, text) => Math.max(most, countColumns(text)), 0);
      return [column, i === 0 ? Math.min(widest, LEAST_FIRST) : widest + GAP];
    }),
  );
  const dropped: RankedColumn<T>[] = [];
  for (const column of columns.filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank)) {
    if (sum(widths.values()) <= width) break;
    widths.delete(column);
    dropped.push(column);
  }
  return {
    kept: columns.filter((column) => widths.has(column)),
    dropped: columns.filter((column) => dropped.includes(column)),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
