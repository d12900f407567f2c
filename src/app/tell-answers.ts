import type { LineAnswer } from '../domain/answer.ts';

/** What becomes of the answers to a plan when another takes its place. */
export interface AnswersBefore {
  readonly stores: number;
  readonly lines: number;
  /** Lines among them that the new plan has as it was agreed: nobody is asked about them again. */
  readonly kept: number;
}

/** Counts the answers to the plan before, and those that stay; null where there were none. */
export function tellAnswers(
  before: readonly LineAnswer[],
  kept: readonly LineAnswer[],
): AnswersBefore | null {
  if (before.length === 0) return null;
  const stores = new Set(before.map(({ store }) => store)).size;
  return { stores, lines: before.length, kept: kept.length };
}
