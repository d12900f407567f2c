/** Rows gathered by group: those of group `g` are `rows[start[g]]` to `rows[start[g + 1] − 1]`. */
interface Groups {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Gathers rows by group and sorts those of a group, in linear time: a radix sort, least significant key first
 * (Knuth, The Art of Computer Programming, vol. 3, 5.2.5). Rows with equal keys stay in the order they have.
 *
 * @param groupOf group of each row, 0 to `count − 1`; negative leaves the row out.
 * @param keys what the rows of a group are sorted by, the first key first, ascending; not negative.
 */
export function groupRows(groupOf: Int32Array, count: number, keys: readonly Int32Array[] = []): Groups {
  let rows = new Int32Array(groupOf.length);
  let kept = 0;
  groupOf.forEach((group, row) => {
    if (group >= 0) rows[kept++] = row;
  });
  rows = rows.slice(0, kept);
  for (const key of keys.toReversed()) rows = sortRows(rows, key);
  rows = sortRows(rows, groupOf);

  const start = new Int32Array(count + 1);
  for (const group of groupOf) if (group >= 0) start[group + 1]!++;
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  return { start, rows };
}

const DIGIT_BITS = 16;
const DIGIT_MASK = 2 ** DIGIT_BITS - 1;

/** Sorts rows by a key, digit by digit, each by counting. */
function sortRows(rows: Int32Array<ArrayBuffer>, key: Int32Array): Int32Array<ArrayBuffer> {
  let most = 0;
  for (const value of key) if (value > most) most = value;
  let sorted = rows;
  for (let shift = 0; most >>> shift > 0; shift += DIGIT_BITS) {
    const next = new Int32Array(Math.min(most >>> shift, DIGIT_MASK) + 2);
    for (const row of sorted) next[((key[row]! >>> shift) & DIGIT_MASK) + 1]!++;
    for (let digit = 1; digit < next.length; digit++) next[digit]! += next[digit - 1]!;
    const target = new Int32Array(sorted.length);
    for (const row of sorted) target[next[(key[row]! >>> shift) & DIGIT_MASK]!++] = row;
    sorted = target;
    if (shift === DIGIT_BITS) break;
  }
  return sorted;
}
