import type { Day } from '../domain/month.ts';
import type { Peg } from '../domain/plan.ts';
import type { Model } from './model.ts';

/**
 * The pegs of a line, in order of arrival.
 *
 * @param packs packs that the line takes from each source of the part.
 */
export function listPegs(model: Model, part: number, packs: Float64Array): Peg[] {
  const pegs: Peg[] = [];
  const pack = model.partPack[part]!;
  for (let s = 0; s < packs.length; s++) {
    const qty = packs[s]! * pack;
    if (qty === 0) continue;
    const eta = model.sourceEta[model.sourceStart[part]! + s]! as Day;
    pegs.push(s === 0 ? { supply: 'on-hand', eta: null, qty } : { supply: 'in-transit', eta, qty });
  }
  return pegs;
}
