import type { Model, Placement, Pull } from './model.ts';

/** Packs of every part that pull and lifts take. */
export function packsTaken(model: Model, pull: Pull, lifts: readonly Placement[]): Float64Array {
  const taken = new Float64Array(model.parts.length);
  for (let part = 0; part < taken.length; part++) {
    for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
      taken[part]! += pull.onTime[i]! + pull.late[i]!;
    }
  }
  for (const { part, packs } of lifts) taken[part]! += packs;
  return taken;
}

/**
 * Packs of every part above its safety stock: what supply up to month end, in whole packs, holds beyond
 * `taken` and the safety stock; 0 where that is already touched.
 */
export function surplusPacks(model: Model, taken: Float64Array): Float64Array {
  return taken.map((packs, part) => {
    let supply = 0;
    for (let s = model.sourceStart[part]!; s < model.sourceStart[part + 1]!; s++) {
      supply += model.sourcePacks[s]!;
    }
    const safety = Math.ceil(model.parts[part]!.safetyStock / model.partPack[part]!);
    return Math.max(0, supply - packs - safety);
  });
}
