import type { Issue } from '../domain/issue.ts';
import type { Certificate, CommitmentResult, PlanLine } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { buildLedger } from './build-ledger.ts';
import { liftShortages } from './lift-shortages.ts';
import type { Model, Placement } from './model.ts';
import { pullIntents } from './pull-intents.ts';
import { pushSurplus } from './push-surplus.ts';
import { trimIntents } from './trim-intents.ts';

/** What the stages make of a model. */
export interface Stages {
  readonly lines: readonly PlanLine[];
  readonly commitments: readonly CommitmentResult[];
  readonly certificates: readonly Certificate[];
  readonly notes: readonly Issue[];
}

/**
 * Runs the stages in their order, each optimal for its own goal given those before it: trim (where the policy
 * enforces the mix), pull, lift, push; then writes the ledger. For every fixed pair of part and store without
 * an intent there is a line, if an empty one, for its lock to be put on.
 */
export function runStages(model: Model, policy: Policy): Stages {
  const trimmed = trimIntents(model, policy);
  const pull = pullIntents(trimmed, policy);
  const lifts = liftShortages(trimmed, policy, pull);
  const push = pushSurplus(trimmed, policy, pull, lifts);
  const forLocks = Array.from(model.fixed.pairs, (pair): Placement => {
    const store = pair % model.stores.length;
    return { part: (pair - store) / model.stores.length, store, packs: 0, reason: 'free' };
  });
  return {
    lines: buildLedger(trimmed, policy, pull, [...lifts, ...push.placements, ...forLocks]),
    commitments: push.commitments,
    certificates: push.certificates,
    notes: push.notes,
  };
}
