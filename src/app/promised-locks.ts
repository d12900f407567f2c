import type { LineAnswer } from '../domain/answer.ts';
import type { Lock } from '../domain/inputs.ts';
import { writeLineKey } from '../sheets/line-key.ts';

/**
 * Locks with the days that were promised: a lock at what a store agreed to holds to the day of its answer, too. One that
 * the planner has changed since is the planner's, and promises no day.
 */
export function promisedLocks(locks: readonly Lock[], answers: readonly LineAnswer[]): readonly Lock[] {
  const dated = new Map(
    answers.flatMap(({ agreed, agreedDate, ...line }) =>
      agreedDate === null ? [] : [[writeLineKey(line), { agreed, agreedDate }] as const],
    ),
  );
  return locks.map((lock) => {
    const answer = dated.get(writeLineKey(lock));
    return answer?.agreed === lock.quantity ? { ...lock, by: answer.agreedDate } : lock;
  });
}
