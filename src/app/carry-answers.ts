import type { LineAnswer } from '../domain/answer.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import { linesByKey, writeLineKey } from '../sheets/line-key.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { findWaitingLocks } from './find-waiting-locks.ts';
import type { PlanFiles } from './open-plan-workbook.ts';
import { locksOf } from './settle-edits.ts';

/**
 * The answers to the plan before that are answers to a new one, too, so that nobody is asked again: the line is locked and
 * has the units that the store agreed to, or with which the plan before had it, since others gave some back; and none of
 * them comes later than it did, or than the day that was agreed.
 */
export function carryAnswers(
  before: NonNullable<PlanFiles['written']>,
  now: SalesPlan,
  edits: readonly WrittenEdit[],
): readonly LineAnswer[] {
  const { answers } = before.origin;
  if (answers.length === 0) return [];
  const locked = new Set(locksOf(edits).map(writeLineKey));
  const waiting = new Set(findWaitingLocks(before).map(writeLineKey));
  const [linesBefore, linesNow] = [linesByKey(before.plan.lines), linesByKey(now.lines)];
  return answers.filter((answer) => {
    const key = writeLineKey(answer);
    const [old, line] = [linesBefore.get(key), linesNow.get(key)];
    const planned = line?.plan ?? 0;
    const isAsBefore = !waiting.has(key) && planned === (old?.plan ?? 0);
    const isSame = locked.has(key) && (planned === answer.agreed || isAsBefore);
    return isSame && lastDayOf(line) <= Math.max(lastDayOf(old), answer.agreedDate ?? 0);
  });
}

/** The day on which the last lot of a line comes; 0 where all of it is on hand, or nothing planned. */
function lastDayOf(line: PlanLine | undefined): number {
  return Math.max(0, ...(line?.pegs ?? []).map(({ eta }) => eta ?? 0));
}
