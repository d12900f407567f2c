import type { LineAnswer } from '../domain/answer.ts';
import { writeLineKey } from '../sheets/line-key.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { locksOf } from './settle-edits.ts';

/** What becomes of the answers to a plan when another takes its place. */
export interface AnswersBefore {
  readonly stores: number;
  readonly lines: number;
  /** Lines among them whose quantity the new plan holds as a lock. */
  readonly kept: number;
}

/** Counts the answers to the plan before, and those that stay as locks; null where there were none. */
export function tellAnswers(
  answers: readonly LineAnswer[],
  edits: readonly WrittenEdit[],
): AnswersBefore | null {
  if (answers.length === 0) return null;
  const locked = new Set(locksOf(edits).map(writeLineKey));
  return {
    stores: new Set(answers.map(({ store }) => store)).size,
    lines: answers.length,
    kept: answers.filter((answer) => locked.has(writeLineKey(answer))).length,
  };
}
