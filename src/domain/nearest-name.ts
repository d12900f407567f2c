/** Edits beyond which two names are no longer one name mistyped. */
const MOST_EDITS = 3;
/** Longer texts are no names; comparing two takes the product of their lengths. */
const LONGEST = 200;

/**
 * The known name that a mistyped `name` most likely means, or null when none is near: least edits first (a letter
 * added, lost, changed or two swapped: the optimal string alignment distance), then the order of `known`.
 * Upper and lower case are one. At most a third of the longer name may differ, and at most three letters.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let fewest = MOST_EDITS + 1;
  const lower = name.toLowerCase();
  for (const candidate of known) {
    const length = Math.max(name.length, candidate.length);
    if (length > LONGEST || Math.abs(name.length - candidate.length) >= fewest) continue;
    const edits = countEdits(lower, candidate.toLowerCase(), fewest);
    if (edits < fewest && edits * 3 <= Math.max(length, 3)) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** Rows of distances, used again and again: fifty names are held against fifty thousand parts. */
const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/**
 * The optimal string alignment distance, over UTF-16 units; `most` or more where it is not below that. What both begin and
 * end with changes nothing, and part numbers have most of their letters in common. By three rolling rows, of which only the
 * places that fewer than `most` edits reach are looked at (Ukkonen's band), until two rows are nowhere below: they are
 * never followed by one that is.
 */
function countEdits(a: string, b: string, most: number): number {
  let start = 0;
  let [end, last] = [a.length, b.length];
  while (start < end && start < last && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (end > start && last > start && a.charCodeAt(end - 1) === b.charCodeAt(last - 1)) {
    end--;
    last--;
  }
  const [height, width] = [end - start, last - start];
  let [before, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  let least = 0;
  for (let j = 0; j <= width; j++) above[j] = Math.min(j, most);
  for (let i = 1; i <= height; i++) {
    const leastAbove = least;
    const letter = a.charCodeAt(start + i - 1);
    const [from, to] = [Math.max(1, i - most), Math.min(width, i + most)];
    row[from - 1] = least = from === 1 ? Math.min(i, most) : most;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    // The row below looks one place further.
    row[to + 1] = most;
    if (least >= most && leastAbove >= most) return most;
    [before, above, row] = [above, row, before];
  }
  return above[width]!;
}
