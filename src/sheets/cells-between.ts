import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';

/** A row with its cells from one column up to before another. */
export function cellsBetween(row: SpreadRow, from: number, before: number): SpreadRow {
  const isIn = (column: number): boolean => column >= from && column < before;
  const { raw, at, below, toldAt } = row;
  const cells = raw.cells.filter(({ column }) => isIn(column));
  // By its cells, and not by its columns: of a wide row few may hold anything.
  const own: (RawCell | undefined)[] = [];
  for (const { column } of cells) own[column] = row.own[column];
  return {
    row: row.row,
    own,
    at: (column) => (isIn(column) ? at(column) : undefined),
    below: (column) => (isIn(column) ? below(column) : undefined),
    toldAt,
    raw: { ...raw, cells },
  };
}
