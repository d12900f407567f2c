import type { CommitmentResult } from '../domain/plan.ts';
import type { Model } from './model.ts';

/**
 * How much of every promise is placed: pull, lift and the commitment pool of a part, and what the planner fixed,
 * count towards its promises one after the other in the order of the model, each up to its quantity.
 *
 * @param placed packs of each part that pull, lift and the commitment pool place.
 */
export function settleCommitments(model: Model, placed: Float64Array): CommitmentResult[] {
  const units = placed.map((packs, part) => packs * model.partPack[part]! + model.fixed.units[part]!);
  return model.commitments.map(({ supplier, partNo, quantity }, i) => {
    const part = model.commitmentPart[i]!;
    const own = Math.min(quantity, units[part]!);
    units[part]! -= own;
    return { supplier, partNo, quantity, placed: own };
  });
}
