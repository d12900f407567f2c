import type { MergedRange } from '../sheets/raw-sheet.ts';
import { formatAddress } from './read-address.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';

/**
 * Makes sure that no two merged ranges of a sheet overlap: nobody could tell which cell such a place belongs to.
 * Ranges are taken from top to bottom, and those that a row runs through are kept from left to right.
 *
 * @throws PlanFailure F207 naming the first cell of the range that is in the way
 */
export function refuseOverlaps(merges: readonly MergedRange[], place: Place): void {
  const open: MergedRange[] = [];
  for (const range of merges.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const at = firstFrom(open, range.left);
    // What ended above is in nobody's way any more, and is cleared away where it is met.
    let end = at;
    while (end < open.length && (open[end]!.left <= range.right || open[end]!.bottom < range.top)) {
      if (open[end]!.bottom >= range.top) throw overlap(range, place);
      end++;
    }
    let start = at;
    while (start > 0 && open[start - 1]!.bottom < range.top) start--;
    if (start > 0 && open[start - 1]!.right >= range.left) throw overlap(range, place);
    open.splice(start, end - start, range);
  }
}

/** The place of the first range that begins at this column or to the right of it. */
function firstFrom(ranges: readonly MergedRange[], column: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.left < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap({ top, left }: MergedRange, place: Place): Error {
  return damaged(place, 'merge', formatAddress({ row: top, column: left }));
}
