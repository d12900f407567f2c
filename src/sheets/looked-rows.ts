import { asidesOf } from './asides-of.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { WorkbookTally } from './workbook-tally.ts';

/** The rows of a sheet in which a header was looked for, counted by what looking costs. */
export class LookedRows {
  private readonly tally: WorkbookTally;
  private last = 0;

  constructor(tally: WorkbookTally) {
    this.tally = tally;
  }

  /**
   * Counts rows before a header is looked for in them, each once, though it is looked at as the one below, too; true where
   * the workbook is not read further.
   *
   * @param isUnder whether they stand under another header
   */
  areTooMany(rows: readonly (SpreadRow | null)[], isUnder: boolean): boolean {
    for (const row of rows) {
      if (row === null || row.row <= this.last) continue;
      this.last = row.row;
      this.tally.asides += asidesOf(row, isUnder);
    }
    return this.tally.excess !== null;
  }
}
