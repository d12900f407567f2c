import type { Table } from './table.ts';

/** Whether a row adds the months of the row above up from the first one on: 累计 below 当月. */
export function isRunningSum(
  written: ReadonlyMap<number, number>,
  above: ReadonlyMap<number, number>,
  { months }: Pick<Table, 'months'>,
): boolean {
  let [sum, seen] = [0, 0];
  for (const { column } of months) {
    sum += above.get(column) ?? 0;
    seen += 1;
    // Each number may have been rounded in its second decimal.
    if (Math.abs(sum - (written.get(column) ?? NaN)) > 0.005 * (seen + 1)) return false;
  }
  return seen > 1;
}
