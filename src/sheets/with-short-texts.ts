import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';

/** Longer texts are no titles; a small workbook may have one of them in each of a million cells. */
const LONGEST = 300;

/** A row as it is looked through for titles: of texts that are none, only so much as shows it. */
export function withShortTexts(row: SpreadRow): SpreadRow {
  const { raw, own, at, below } = row;
  // What a merged range spreads over a row stands in another one.
  if (row.toldAt === null && !raw.cells.some(isLong)) return row;
  return {
    ...row,
    own: own.map(shorten),
    at: (column) => shorten(at(column)),
    below: (column) => shorten(below(column)),
    raw: { ...raw, cells: raw.cells.map((cell) => shorten(cell) ?? cell) },
  };
}

function isLong(cell: RawCell): boolean {
  return cell.type === 'text' && cell.value.length > LONGEST;
}

function shorten(cell: RawCell | undefined): RawCell | undefined {
  return cell?.type === 'text' && isLong(cell) ? { ...cell, value: cell.value.slice(0, LONGEST + 1) } : cell;
}
