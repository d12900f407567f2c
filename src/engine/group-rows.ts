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
 * @param keys what the rows of a group are sorted by, the first key first, ascending.
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

/** Sorts rows by a key, counted from its least value, digit by digit, each by counting. */
function sortRows(rows: Int32Array<ArrayBuffer>, key: Int32Array): Int32Array<ArrayBuffer> {
  let [least, most] = [Infinity, -Infinity];
  for (const value of key) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const digits = (most - least) >>> DIGIT_BITS > 0 ? 2 : 1;
  let sorted = rows;
  for (let digit = 0; digit < digits; digit++) {
    const shift = digit * DIGIT_BITS;
    const next = new Int32Array(Math.min((most - least) >>> shift, DIGIT_MASK) + 2);
    for (const row of sorted) next[(((key[row]! - least) >>> shift) & DIGIT_MASK) + 1]!++;
    for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!;
    const target = new Int32Array(sorted.length);
    for (const row of sorted) target[next[((key[row]! - least) >>> shift) & DIGIT_MASK]!++] = row;
    sorted = target;
  }
  return sorted;
}
