import type { MergedRange } from '../sheets/raw-sheet.ts';
import type { Address } from './read-address.ts';

/**
 * For each place of a sheet the cell that shows it: the first of the merged range that it belongs to, else itself. The
 * time grows with the number of places and of ranges, not with their product.
 *
 * @param merges in any order; no two of them overlap
 */
export function findShownCells(
  places: readonly Address[],
  merges: readonly MergedRange[],
): readonly Address[] {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  const downwards = places.map((_, i) => i).sort((a, b) => places[a]!.row - places[b]!.row);
  const shown = [...places];
  /** By column, the range that was the last to begin there. */
  const latest: MergedRange[] = [];
  for (const i of downwards) {
    const { row, column } = places[i]!;
    while (waiting.length > 0 && waiting.at(-1)!.top <= row) {
      const range = waiting.pop()!;
      if (range.bottom < row) continue;
      for (let at = range.left; at <= range.right; at++) latest[at] = range;
    }
    const range = latest[column];
    if (range !== undefined && range.bottom >= row) shown[i] = { row: range.top, column: range.left };
  }
  return shown;
}
