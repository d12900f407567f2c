import type { LineEdit } from '../domain/line-edit.ts';
import { linesByKey, writeLineKey } from '../sheets/line-key.ts';
import type { PlanFiles } from './open-plan-workbook.ts';

/**
 * The locks of a plan that its own lines do not have: what stores agreed to after its inputs were changed, so that it is
 * planned with the next build. None in any other plan.
 */
export function findWaitingLocks({
  plan,
  origin,
}: Pick<NonNullable<PlanFiles['written']>, 'plan' | 'origin'>): readonly LineEdit[] {
  const locks = origin.edits.filter(({ quantity }) => quantity !== null);
  if (locks.length === 0) return [];
  const planned = linesByKey(plan.lines);
  return locks.filter((lock) => (planned.get(writeLineKey(lock))?.plan ?? 0) !== lock.quantity);
}
