import type { Approval } from '../domain/approval.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import type { Day, Month } from '../domain/month.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { Grouping, LineFilter, PlanTally } from './tally-plan.ts';

/** A line with what the planner wrote beside it. */
export interface ShownLine extends PlanLine {
  readonly partName: string;
  /** The units that the planner fixed; null: none were. */
  readonly locked: number | null;
  readonly remark: string | null;
}

/** A part of a plan. */
export interface PlanView {
  readonly month: Month;
  readonly asOf: Day;
  readonly status: PlanOrigin['status'];
  readonly revision: number;
  readonly approval: Approval | null;
  /** Whether the plan as it lies there is still the approved one. */
  readonly isApproved: boolean;
  readonly filter: LineFilter;
  /** The rows that are shown. */
  readonly table:
    | { readonly by: Grouping; readonly rows: readonly PlanTally[] }
    | { readonly by: 'line'; readonly rows: readonly ShownLine[] };
  /** Rows that there are. */
  readonly count: number;
  /** All of them together. */
  readonly total: PlanTally;
  /** Names of the parts that have one, by part number. */
  readonly partNames: ReadonlyMap<string, string>;
  /** What the planner wrote beside lines that the filter lets through. */
  readonly edits: readonly LineEdit[];
}
