import { isRunningSum } from './is-running-sum.ts';
import type { Table } from './table.ts';

/** What a total should be: over all rows of the table, or over those since the total before. */
interface Sum {
  all: number;
  sinceTotal: number;
  rows: number;
}

/** Follows the sums of a table's columns from row to row, to hold them against the totals that are written in it. */
export class ColumnSums {
  private readonly sums = new Map<number, Sum>();
  /** By column, the sums of rows that have one name in common. */
  private readonly groups = new Map<number, Map<string, Sum>>();

  private above: ReadonlyMap<number, number> = new Map();

  /** Adds the values of a data row, which may be one of several of a name. */
  add(values: ReadonlyMap<number, number>, group: string | null): void {
    this.above = values;
    for (const [column, value] of values) {
      addTo(this.sums, column, value);
      if (group === null) continue;
      const sums = this.groups.get(column) ?? new Map<string, Sum>();
      this.groups.set(column, sums);
      addTo(sums, group, value);
    }
  }

  /** Whether a row adds the months of the last data row up, and is no total of its columns. */
  isRunning(written: ReadonlyMap<number, number>, table: Pick<Table, 'months'>): boolean {
    return isRunningSum(written, this.above, table);
  }

  /**
   * The sum that a written total contradicts; null when it agrees with the rows since the total before or with all rows.
   * A total of a name is one of the rows of that name. Each number may have been rounded in its second decimal.
   */
  contradicted(column: number, written: number, group: string | null): number | null {
    const ofGroup = group === null ? undefined : this.groups.get(column)?.get(group);
    const sum = ofGroup ?? this.sums.get(column);
    if (sum === undefined) return null;
    const rounding = 0.005 * (sum.rows + 1);
    const agrees = (expected: number): boolean => Math.abs(expected - written) <= rounding;
    if (agrees(sum.all) || agrees(sum.sinceTotal)) return null;
    if (ofGroup !== undefined) return Math.round(sum.all * 100) / 100;
    return Math.round((sum.sinceTotal === 0 ? sum.all : sum.sinceTotal) * 100) / 100;
  }

  /** Whether the rows since the last total add up to a number, as they do where that stands before them. */
  agreesSince(column: number, written: number): boolean {
    const sum = this.sums.get(column);
    return sum !== undefined && Math.abs(sum.sinceTotal - written) <= 0.005 * (sum.rows + 1);
  }

  /** Begins the rows of the next total. */
  closeTotal(): void {
    for (const sum of this.sums.values()) sum.sinceTotal = 0;
  }
}

function addTo<Key>(sums: Map<Key, Sum>, key: Key, value: number): void {
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, { all: value, sinceTotal: value, rows: 1 });
  else {
    sum.all += value;
    sum.sinceTotal += value;
    sum.rows += 1;
  }
}
