/** Rows gathered by group: those of group `g` are `rows[start[g]]` to `rows[start[g + 1] − 1]`. */
interface Groups {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Gathers rows by group, in linear time, and sorts each group.
 *
 * @param groupOf group of each row, 0 to `count − 1`; negative leaves the row out.
 * @param compare order of two rows of one group, as for `Array.prototype.sort`.
 */
export function groupRows(
  groupOf: Int32Array,
  count: number,
  compare: (a: number, b: number) => number,
): Groups {
  const start = new Int32Array(count + 1);
  for (const group of groupOf) if (group >= 0) start[group + 1]!++;
  for (let group = 0; group < count; group++) start[group + 1]! += start[group]!;
  const next = start.slice(0, count);
  const rows = new Int32Array(start[count]!);
  groupOf.forEach((group, row) => {
    if (group >= 0) rows[next[group]!++] = row;
  });
  for (let group = 0; group < count; group++) {
    const [from, to] = [start[group]!, start[group + 1]!];
    if (to - from > 1) rows.subarray(from, to).sort(compare);
  }
  return { start, rows };
}
