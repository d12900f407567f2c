import type { PartNo } from './inputs.ts';
import type { Day } from './month.ts';

/** What the planner wrote beside a line of the plan workbook; at least one of the two is there. */
export interface LineEdit {
  readonly store: string;
  readonly partNo: PartNo;
  /** Desired arrival date of the line; null: the line of this store and part that has no intent. */
  readonly due: Day | null;
  /** The units that the line must have, whatever the stages would give it; null: theirs. */
  readonly quantity: number | null;
  readonly remark: string | null;
}
