import type { PartNo } from './inputs.ts';
import type { Day } from './month.ts';

/** What a store said to a line of the plan, in codes that stay the same in every language. */
export type AnswerReason = 'agreed' | 'fewer' | 'more' | 'later' | 'price' | 'stock' | 'demand' | 'other';

/** Every answer that can be chosen, in the order in which they are offered. */
export const ANSWER_REASONS: readonly AnswerReason[] = [
  ...(['agreed', 'fewer', 'more', 'later', 'price', 'stock', 'demand', 'other'] as const),
];

/** What a salesperson agreed with a store about a line of the plan. */
export interface LineAnswer {
  readonly store: string;
  readonly partNo: PartNo;
  /** Desired arrival date of the line; null: the line of this store and part that has no intent. */
  readonly due: Day | null;
  readonly salesperson: string;
  /** Units that the plan gave, and those that the store takes. */
  readonly proposed: number;
  readonly agreed: number;
  /** The day that was agreed instead of the plan's; null: none was. */
  readonly agreedDate: Day | null;
  readonly reason: AnswerReason | null;
  readonly remark: string | null;
}
