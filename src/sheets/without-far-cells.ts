import type { SpreadRow } from './merged-cells.ts';

/** Cells of a row under a header that are looked at for what they say of it, beside those in columns that are read. */
const MOST_CELLS = 500;

/** A row without the cells at its far end, of which it may have thousands; those in columns that are read stay. */
export function withoutFarCells(row: SpreadRow): SpreadRow {
  const { raw } = row;
  if (raw.cells.length <= MOST_CELLS) return row;
  return { ...row, raw: { ...raw, cells: raw.cells.slice(0, MOST_CELLS) } };
}
