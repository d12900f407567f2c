/** Edits beyond which two names are no longer one name mistyped. */
const MOST_EDITS = 3;

/**
 * The known name that a mistyped `name` most likely means, or null when none is near: least edits first (a letter
 * added, lost, changed or two swapped: the optimal string alignment distance), then the order of `known`.
 * Upper and lower case are one. At most a third of the longer name may differ, and at most three letters.
 */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  let fewest = MOST_EDITS + 1;
  for (const candidate of known) {
    const length = Math.max(name.length, candidate.length);
    if (Math.abs(name.length - candidate.length) >= fewest) continue;
    const edits = countEdits(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest && edits * 3 <= Math.max(length, 3)) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** The optimal string alignment distance, over UTF-16 units, by three rolling rows. */
function countEdits(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row.push(edits);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}
