import type { SpreadRow } from './merged-cells.ts';

/** A row with its cells from one column up to before another. */
export function cellsBetween(row: SpreadRow, from: number, before: number): SpreadRow {
  const isIn = (column: number): boolean => column >= from && column < before;
  const { raw, own, at, below, toldAt } = row;
  return {
    row: row.row,
    own: own.map((cell, column) => (isIn(column) ? cell : undefined)),
    at: (column) => (isIn(column) ? at(column) : undefined),
    below: (column) => (isIn(column) ? below(column) : undefined),
    toldAt,
    raw: { ...raw, cells: raw.cells.filter(({ column }) => isIn(column)) },
  };
}
