import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';

/**
 * Packs of every source that intents may use.
 *
 * Where safety stock is reserved, it is kept out of the earliest supply: stock on hand first, then the lots
 * as they come, so that intents never bring the shelf below it on any day. Loose units count towards it.
 */
export function supplyForPull(model: Model, policy: Policy): Float64Array {
  if (policy.safetyStock === 'use') return model.sourcePacks;
  const { sourceStart, sourceUnits } = model;
  const packs = new Float64Array(sourceUnits.length);
  model.parts.forEach(({ pack, safetyStock }, p) => {
    let toKeep = safetyStock;
    for (let s = sourceStart[p]!; s < sourceStart[p + 1]!; s++) {
      const kept = Math.min(toKeep, sourceUnits[s]!);
      packs[s] = Math.floor((sourceUnits[s]! - kept) / pack);
      toKeep -= kept;
    }
  });
  return packs;
}
