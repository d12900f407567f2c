import type { Lot, PartNo } from '../domain/inputs.ts';
import { compareText } from '../domain/order.ts';
import type { PartBalance } from '../domain/plan.ts';
import type { Model } from './model.ts';
import { sumDemand } from './sum-demand.ts';
import type { Tally } from './tally-lines.ts';

/**
 * Supply and use of every part up to month end, in units.
 *
 * The stages share out whole packs of each source, but what remains is what will lie in the warehouse: all
 * units on hand and in transit up to month end, loose ones included, less the planned ones. `replenish` is what
 * is then missing to the safety stock.
 *
 * @param model before any locks took supply out of it.
 * @param lots as they were read, with their suppliers.
 */
export function balanceParts(model: Model, tally: Tally, lots: readonly Lot[]): PartBalance[] {
  const suppliers = suppliersOf(model, lots);
  return model.parts.map((part, p) => {
    const { partNo, name, series, partClass, unitPrice, pack, onHand, safetyStock } = part;
    let inTransit = 0;
    for (let s = model.sourceStart[p]! + 1; s < model.sourceStart[p + 1]!; s++) {
      inTransit += model.sourceUnits[s]!;
    }
    const planned = tally.partPlanned[p]!;
    const remaining = onHand + inTransit - planned;
    return {
      ...{ partNo, name, series, partClass, unitPrice, pack },
      suppliers: [...(suppliers.get(partNo) ?? [])].sort(compareText),
      demand: sumDemand(model, p) / model.demandMonths,
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

/** Who supplies each part, as the lots and the commitments say. */
function suppliersOf(model: Model, lots: readonly Lot[]): ReadonlyMap<PartNo, ReadonlySet<string>> {
  const suppliers = new Map<PartNo, Set<string>>();
  for (const { partNo, supplier } of [...lots, ...model.commitments]) {
    if (supplier === null) continue;
    const known = suppliers.get(partNo);
    if (known === undefined) suppliers.set(partNo, new Set([supplier]));
    else known.add(supplier);
  }
  return suppliers;
}
