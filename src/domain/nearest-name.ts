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
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * The optimal string alignment distance, over UTF-16 units, by three rolling rows; `most` or more where it is not below
 * that, which mostly shows within the first letters: two rows that are nowhere below are never followed by one that is.
 */
function countEdits(a: string, b: string, most: number): number {
  let [before, above, row]: [Uint8Array, Uint8Array, Uint8Array] = [...rows];
  let least = 0;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const leastAbove = least;
    const letter = a.charCodeAt(i - 1);
    row[0] = least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1);
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least >= most && leastAbove >= most) return most;
    [before, above, row] = [above, row, before];
  }
  return above[b.length]!;
}
