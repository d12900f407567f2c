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
  readonly raw: RawRow;
}

/**
 * Follows a sheet's rows in order and says for each what its merged ranges spread over it.
 *
 * @param merges the merged ranges of the sheet, in any order
 */
export function spreadMerges(merges: readonly MergedRange[]): (row: RawRow) => SpreadRow {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  let open: { range: MergedRange; anchor: RawCell | undefined }[] = [];
  return (raw) => {
    const own: (RawCell | undefined)[] = [];
    for (const cell of raw.cells) own[cell.column] = cell;
    while (waiting.length > 0 && waiting.at(-1)!.top <= raw.row) {
      const range = waiting.pop()!;
      open.push({ range, anchor: range.top === raw.row ? own[range.left] : undefined });
    }
    if (open.length > 0) open = open.filter(({ range }) => range.bottom >= raw.row);
    const here = open;
    const spread = (column: number, sameColumn: boolean): RawCell | undefined => {
      if (own[column] !== undefined) return own[column];
      for (const { range, anchor } of here) {
        const inside = sameColumn ? column === range.left : column >= range.left && column <= range.right;
        if (inside && anchor !== undefined) return { ...anchor, column };
      }
      return undefined;
    };
    return {
      row: raw.row,
      own,
      at: (column) => spread(column, false),
      below: (column) => spread(column, true),
      raw,
    };
  };
}
