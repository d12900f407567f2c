import type { Peg } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import type { Rows } from './lay-rows.ts';
import { USES } from './lay-rows.ts';
import type { Model } from './model.ts';
import { pegToSource } from './peg-to-source.ts';
import { supplyForPull } from './supply-for-pull.ts';

type OpenPeg = { -readonly [key in keyof Peg]: Peg[key] };

/**
 * Says from which supply every planned unit comes: first in, first out.
 *
 * The uses of a part take turns, and in each use the rows; intents lie in order of their due dates, so that
 * nothing served on time is pegged to what arrives later. Pull draws only on what it may use. Every unit is pegged
 * once.
 *
 * @returns the pegs of each row, in order of arrival.
 */
export function pegRows(model: Model, policy: Policy, rows: Rows): readonly (readonly Peg[])[] {
  const forPull = supplyForPull(model, policy);
  const used = new Float64Array(forPull.length);
  const pegs: OpenPeg[][] = Array.from({ length: rows.start.at(-1)! }, () => []);
  for (let p = 0; p < model.parts.length; p++) {
    const last = model.sourceStart[p + 1]!;
    for (const use of USES) {
      const supply = use === 'onTime' || use === 'late' ? forPull : model.sourcePacks;
      const units = rows.units[use];
      let source = model.sourceStart[p]!;
      for (let row = rows.start[p]!; row < rows.start[p + 1]!; row++) {
        let open = units[row]!;
        while (open > 0 && source < last) {
          const left = supply[source]! * model.partPack[p]! - used[source]!;
          const taken = Math.min(open, left);
          if (taken > 0) addPeg(pegs[row]!, pegToSource(model, p, source, taken));
          used[source]! += taken;
          open -= taken;
          if (open > 0) source++;
        }
      }
    }
  }
  return pegs;
}

/** Adds a peg where it belongs by arrival, to the one of the same source if there is one. */
function addPeg(pegs: OpenPeg[], peg: OpenPeg): void {
  const place = pegs.findIndex(({ eta }) => (eta ?? -Infinity) >= (peg.eta ?? -Infinity));
  if (place < 0) pegs.push(peg);
  else if (pegs[place]!.eta === peg.eta) pegs[place]!.qty += peg.qty;
  else pegs.splice(place, 0, peg);
}
