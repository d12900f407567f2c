import type { Issue } from '../domain/issue.ts';
import type { Certificate, CommitmentResult } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { certifyPush } from './certify-push.ts';
import type { PushProblem } from './describe-push.ts';
import { capStores, describePush, packPrice } from './describe-push.ts';
import type { Model, Placement, Pull } from './model.ts';
import { listPlacements } from './push-state.ts';
import { relaxPush } from './relax-push.ts';
import { roundPush } from './round-push.ts';
import { scaleMoney } from './scale-money.ts';
import { settleCommitments } from './settle-commitments.ts';
import type { PushReason } from './split-pools.ts';
import { splitPools } from './split-pools.ts';
import { packsTaken } from './surplus-packs.ts';

/** The push, what it makes of the promises, and how good it is. */
export interface PushOutcome {
  /** By part, then store, then reason. */
  readonly placements: readonly Placement[];
  readonly commitments: readonly CommitmentResult[];
  /** One per goal, in their order. */
  readonly certificates: readonly Certificate[];
  /** A note when the mix has no reference. */
  readonly notes: readonly Issue[];
}

/**
 * Pushes what is left above safety stock: splits it into pools, finds the best push in divisible money
 * (`relaxPush`), rounds it to whole packs for stores (`roundPush`) and certifies what that reaches.
 */
export function pushSurplus(
  model: Model,
  policy: Policy,
  pull: Pull,
  lifts: readonly Placement[],
): PushOutcome {
  const taken = packsTaken(model, pull, lifts);
  const pools = splitPools(model, policy, taken);
  const { model: scaled, grain } = scaleMoney(model, policy);
  const caps = capStores(scaled, policy);
  const problem = describePush(scaled, pull, lifts, pools, caps);
  const relaxed = relaxPush(problem);
  const placements = listPlacements(roundPush(scaled, problem, pools, caps, relaxed));

  const push = new Float64Array(relaxed.push.length);
  const placed = {
    commitment: new Float64Array(problem.series),
    excess: new Float64Array(problem.series),
    free: new Float64Array(problem.series),
  };
  for (const { part, store, packs, reason } of placements) {
    const amount = packs * packPrice(scaled, part);
    const series = model.partSeries[part]!;
    push[model.storeTerritory[store]! * problem.series + series]! += amount;
    placed[reason as PushReason][series]! += amount;
    if (reason === 'commitment') taken[part]! += packs;
  }
  return {
    placements,
    commitments: settleCommitments(model, taken),
    certificates: certifyPush(scaled, problem, relaxed, { push, placed }, grain),
    notes: noteMissingReference(model, problem),
  };
}

/** Says that the mix could not be balanced: where (`territory`), unless it was nowhere. */
function noteMissingReference(model: Model, { reference }: PushProblem): Issue[] {
  const note = (params: Issue['params']): Issue => ({
    code: 'W401',
    severity: 'warning',
    file: null,
    sheet: null,
    cell: null,
    header: null,
    value: null,
    params,
  });
  const missing = model.territories.filter((_, territory) => reference[territory] === null);
  if (missing.length === 0) return [];
  if (missing.length === reference.length) return [note({})];
  return missing.map((territory) => note({ territory }));
}
