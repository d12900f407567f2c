/** What a total should be: over all rows of the table, or over those since the total before. */
interface Sum {
  all: number;
  sinceTotal: number;
  rows: number;
}

/** Follows the sums of a table's columns from row to row, to hold them against the totals that are written in it. */
export class ColumnSums {
  private readonly sums = new Map<number, Sum>();

  /** Adds a value of a data row. */
  add(column: number, value: number): void {
    const sum = this.sums.get(column);
    if (sum === undefined) this.sums.set(column, { all: value, sinceTotal: value, rows: 1 });
    else {
      sum.all += value;
      sum.sinceTotal += value;
      sum.rows += 1;
    }
  }

  /**
   * The sum that a written total contradicts; null when it agrees with the rows since the total before or with all rows.
   * Each number may have been rounded in its second decimal.
   */
  contradicted(column: number, written: number): number | null {
    const sum = this.sums.get(column);
    if (sum === undefined) return null;
    const rounding = 0.005 * (sum.rows + 1);
    const agrees = (expected: number): boolean => Math.abs(expected - written) <= rounding;
    if (agrees(sum.all) || agrees(sum.sinceTotal)) return null;
    return Math.round((sum.sinceTotal === 0 ? sum.all : sum.sinceTotal) * 100) / 100;
  }

  /** Begins the rows of the next total. */
  closeTotal(): void {
    for (const sum of this.sums.values()) sum.sinceTotal = 0;
  }
}
