import type { Lot, Part, PartNo } from '../domain/inputs.ts';
import type { Day } from '../domain/month.ts';
import { groupRows } from './group-rows.ts';
import type { Model } from './model.ts';

type Sources = Pick<Model, 'sourceStart' | 'sourceDay' | 'sourceEta' | 'sourceUnits' | 'sourcePacks'>;

/**
 * The supply of every part by date, up to month end.
 *
 * @param partIndex place of every part in the order of the model; lots of other parts are left out.
 */
export function indexSources(
  parts: readonly Part[],
  lots: readonly Lot[],
  partIndex: ReadonlyMap<PartNo, number>,
  asOf: Day,
  monthEnd: Day,
): Sources {
  const arriving = lots.filter((lot) => lot.quantity > 0 && lot.eta <= monthEnd);
  const byPart = groupRows(
    Int32Array.from(arriving, (lot) => partIndex.get(lot.partNo) ?? -1),
    parts.length,
    [Int32Array.from(arriving, (lot) => lot.eta)],
  );
  const start = [0];
  const etas: number[] = [];
  const units: number[] = [];
  const packs: number[] = [];
  parts.forEach((part, p) => {
    etas.push(asOf);
    units.push(part.onHand);
    for (let i = byPart.start[p]!; i < byPart.start[p + 1]!; i++) {
      const { eta, quantity } = arriving[byPart.rows[i]!]!;
      const sameDate = units.length > start[p]! + 1 && etas.at(-1) === eta;
      if (sameDate) units[units.length - 1]! += quantity;
      else {
        etas.push(eta);
        units.push(quantity);
      }
    }
    for (let s = start[p]!; s < units.length; s++) packs.push(Math.floor(units[s]! / part.pack));
    start.push(units.length);
  });
  return {
    sourceStart: Int32Array.from(start),
    sourceDay: Int32Array.from(etas, (eta) => Math.max(eta, asOf)),
    sourceEta: Int32Array.from(etas),
    sourceUnits: Float64Array.from(units),
    sourcePacks: Float64Array.from(packs),
  };
}
