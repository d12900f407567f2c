import type { PartBalance } from '../domain/plan.ts';
import type { Model } from './model.ts';
import type { Tally } from './tally-lines.ts';

/**
 * Supply and use of every part up to month end, in units.
 *
 * The stages share out whole packs of each source, but what remains is what will lie in the warehouse: all
 * units on hand and in transit up to month end, loose ones included, less the planned ones. `replenish` is what
 * is then missing to the safety stock.
 *
 * @param model before any locks took supply out of it.
 */
export function balanceParts(model: Model, tally: Tally): PartBalance[] {
  return model.parts.map(({ partNo, series, onHand, safetyStock }, p) => {
    let inTransit = 0;
    for (let s = model.sourceStart[p]! + 1; s < model.sourceStart[p + 1]!; s++) {
      inTransit += model.sourceUnits[s]!;
    }
    const planned = tally.partPlanned[p]!;
    const remaining = onHand + inTransit - planned;
    return {
      partNo,
      series,
      onHand,
      safetyStock,
      inTransit,
      intent: tally.partIntent[p]!,
      planned,
      remaining,
      short: tally.partShort[p]!,
      replenish: Math.max(0, safetyStock - remaining),
    };
  });
}
