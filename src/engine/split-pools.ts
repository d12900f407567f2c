import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';
import { sumDemand } from './sum-demand.ts';
import { surplusPacks } from './surplus-packs.ts';

/** Why a pack is pushed, in the order in which the packs of a part are used. */
export type PushReason = 'commitment' | 'excess' | 'free';

/** Packs of every part that may be pushed, by reason. */
export type Pools = Readonly<Record<PushReason, Float64Array>>;

/** Wider than any rounding error of a product of units and a policy factor. */
const TOLERANCE = 1e-9;

/**
 * Splits what is left above safety stock into pools, each within what the one before leaves, in whole packs:
 * `commitment` = promised units that pull and lift do not already cover; `excess` = stock on hand beyond pull,
 * lift, the commitment pool and `excessMonths` of demand (history mean, else this month's intents); `free` = the rest, lots
 * up to month end included. What the planner fixed counts as pull.
 *
 * @param taken packs of each part that pull and lift take.
 */
export function splitPools(model: Model, policy: Policy, taken: Float64Array): Pools {
  const surplus = surplusPacks(model, taken);
  const promised = new Float64Array(model.parts.length);
  model.commitments.forEach(({ quantity }, i) => (promised[model.commitmentPart[i]!]! += quantity));

  const pools = {
    commitment: new Float64Array(surplus.length),
    excess: new Float64Array(surplus.length),
    free: new Float64Array(surplus.length),
  };
  surplus.forEach((packs, part) => {
    if (packs === 0) return;
    const pack = model.partPack[part]!;
    const covered = taken[part]! * pack + model.fixed.units[part]!;
    const commitment = Math.min(packs, wholePacks(promised[part]! - covered, pack));
    const onHand = wholePacks(model.parts[part]!.onHand, pack) * pack;
    const kept = (policy.excessMonths * sumDemand(model, part)) / model.demandMonths;
    const excess = Math.min(
      packs - commitment,
      wholePacks(onHand - covered - commitment * pack - kept, pack),
    );
    pools.commitment[part] = commitment;
    pools.excess[part] = excess;
    pools.free[part] = packs - commitment - excess;
  });
  return pools;
}

function wholePacks(units: number, pack: number): number {
  return Math.max(0, Math.floor(units / pack + TOLERANCE));
}
