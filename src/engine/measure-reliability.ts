import type { Month } from '../domain/month.ts';
import type { IntentOutcome, Reliability } from '../domain/reliability.ts';
import { ReliabilitySums } from './reliability-sums.ts';

/**
 * What a past month teaches of intents and of pushes, in units; the order of the outcomes means nothing.
 *
 * An outcome counts with what the store asked for and could have had, since nobody is to blame for what was not there:
 * `asked = max(intent − withheld, min(intent, took))`, so that what came late counts as far as the store took it. Parts
 * for which the store did not ask have no part in this.
 *
 * - bias = (Σ asked − Σ took) / Σ asked: 0.25 where a store took three quarters of what it asked for, below zero where it
 *   took more. Too much of one part makes up for too little of another.
 * - error = Σ |asked − took| / Σ asked, where nothing makes up for anything (the weighted mean absolute percentage error).
 * - of what was pushed, the share that was agreed to, of what was answered; and the share that was sold, of all of it.
 *
 * A salesperson belongs to one territory: one name in two territories means two persons.
 */
export function measureReliability(month: Month, outcomes: Iterable<IntentOutcome>): Reliability {
  const sums = new ReliabilitySums();
  for (const { intent, withheld, took, pushed, agreed, sold, ...who } of outcomes) {
    const asked = intent === 0 ? 0 : Math.max(intent - withheld, Math.min(intent, took));
    const taken = intent === 0 ? 0 : took;
    sums.add(who, {
      ...{ months: 0, asked, took: taken, missed: Math.abs(asked - taken) },
      ...{ pushed, answered: agreed === null ? 0 : pushed, agreed: agreed ?? 0, sold },
    });
  }
  return sums.rate([month], ({ asked }) => (asked > 0 ? 1 : 0));
}
