import type { MergedRange, RawCell, RawRow } from './raw-sheet.ts';

/** A row with the cells that merged ranges spread over it. */
export interface SpreadRow {
  readonly row: number;
  /** Cells of the row itself, by column. */
  readonly own: readonly (RawCell | undefined)[];
  /** The cell that stands at a column: its own, or that of the merged range the place belongs to. */
  readonly at: (column: number) => RawCell | undefined;
  /** As `at`, within merged ranges that run downwards only: another column's value is not this one's. */
  readonly below: (column: number) => RawCell | undefined;
  /** The codes of what was told of the merged range to which the place at a column belongs, null where it is in none; null without any range. */
  readonly toldAt: ((column: number) => Set<string> | null) | null;
  readonly raw: RawRow;
}

interface OpenRange {
  readonly range: MergedRange;
  readonly anchor: RawCell | undefined;
  readonly told: Set<string>;
}

/**
 * Follows a sheet's rows in order and says for each what its merged ranges spread over it.
 *
 * @param merges the merged ranges of the sheet, in any order; no two of them overlap
 */
export function spreadMerges(merges: readonly MergedRange[]): (row: RawRow) => SpreadRow {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  // From left to right: what a row has to do with ranges must not grow with their number.
  let open: readonly OpenRange[] = [];
  let nextEnd = Infinity;
  return (raw) => {
    const own: (RawCell | undefined)[] = [];
    for (const cell of raw.cells) own[cell.column] = cell;
    const begun: OpenRange[] = [];
    while (waiting.length > 0 && waiting.at(-1)!.top <= raw.row) {
      const range = waiting.pop()!;
      const anchor = range.top === raw.row ? own[range.left] : undefined;
      begun.push({ range, anchor, told: new Set() });
    }
    if (begun.length > 0 || nextEnd < raw.row) {
      open = [...open, ...begun]
        .filter(({ range }) => range.bottom >= raw.row)
        .sort((a, b) => a.range.left - b.range.left);
      nextEnd = open.reduce((least, { range }) => Math.min(least, range.bottom), Infinity);
    }
    const here = open;
    const spread = (column: number, sameColumn: boolean): RawCell | undefined => {
      if (own[column] !== undefined) return own[column];
      const found = findRange(here, column);
      if (found?.anchor === undefined || (sameColumn && found.range.left !== column)) return undefined;
      return { ...found.anchor, column };
    };
    return {
      row: raw.row,
      own,
      at: (column) => spread(column, false),
      below: (column) => spread(column, true),
      toldAt: here.length === 0 ? null : (column) => findRange(here, column)?.told ?? null,
      raw,
    };
  };
}

/** The range that a column belongs to, of ranges that stand side by side. */
function findRange(ranges: readonly OpenRange[], column: number): OpenRange | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.range.left <= column) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found !== undefined && column <= found.range.right ? found : undefined;
}
