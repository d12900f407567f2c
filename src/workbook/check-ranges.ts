import type { Page } from '../sheets/page.ts';
import type { MergedRange } from '../sheets/raw-sheet.ts';
import { parseRange } from './read-address.ts';

const LAST = { row: 1_048_576, column: 16_384 };

/**
 * Refuses a page whose merges, rules, marks, comments, charts, groups or breaks lie where no sheet has cells, where
 * two of a kind lie over each other that must not, or where a merge has but one cell.
 *
 * @throws RangeError
 */
export function refuseBadRanges(page: Page): void {
  const ranges = (texts: readonly string[]): readonly MergedRange[] =>
    texts.map((text) => readRange(text, page.name));
  const merges = ranges(page.merges);
  refuseOverlaps(merges, page.name);
  const single = merges.findIndex(({ top, left, bottom, right }) => top === bottom && left === right);
  if (single >= 0) throw new RangeError(`${page.merges[single]} of ${page.name} merges nothing`);
  refuseOverlaps(ranges((page.validations ?? []).map(({ range }) => range)), page.name);
  refuseOverlaps(ranges((page.comments ?? []).map(({ cell }) => cell)), page.name);
  ranges((page.marks ?? []).map(({ range }) => range));
  for (const { place } of page.charts ?? []) {
    const [bottom, right] = [place.row + place.rows, place.column + place.columns];
    refuseOutside({ top: place.row, left: place.column, bottom, right }, page.name);
  }
  refuseDisorder(page.groups ?? [], page.name);
  refuseDisorder(
    (page.print.breaks ?? []).map((row) => ({ first: row, last: row })),
    page.name,
  );
}

function readRange(text: string, name: string): MergedRange {
  const range = parseRange(text);
  if (range === null) throw new RangeError(`${text} on ${name} is no range`);
  refuseOutside(range, name);
  return range;
}

function refuseOutside({ top, left, bottom, right }: MergedRange, name: string): void {
  const inside = top >= 1 && left >= 1 && bottom >= top && right >= left;
  if (!inside || bottom > LAST.row || right > LAST.column) {
    throw new RangeError(`rows ${top} to ${bottom}, columns ${left} to ${right} of ${name} are on no sheet`);
  }
}

/** From the top down, so that a range is compared only with those that begin before it ends. */
function refuseOverlaps(ranges: readonly MergedRange[], name: string): void {
  const sorted = ranges.toSorted((a, b) => a.top - b.top);
  for (const [i, range] of sorted.entries()) {
    for (let next = i + 1; next < sorted.length && sorted[next]!.top <= range.bottom; next++) {
      if (sorted[next]!.left <= range.right && range.left <= sorted[next]!.right) {
        throw new RangeError(`two ranges of ${name} lie over each other in row ${sorted[next]!.top}`);
      }
    }
  }
}

function refuseDisorder(rows: NonNullable<Page['groups']>, name: string): void {
  let before = 0;
  for (const { first, last } of rows) {
    if (first <= before || last < first || last > LAST.row) {
      throw new RangeError(`row ${first} of ${name} stands out of order`);
    }
    before = last;
  }
}
