import type { Day } from '../domain/month.ts';
import type { Peg } from '../domain/plan.ts';
import type { Model } from './model.ts';

/** The peg of `qty` units of a part to one of its sources, the first of which is stock on hand. */
export function pegToSource(model: Model, part: number, source: number, qty: number): Peg {
  return source === model.sourceStart[part]
    ? { supply: 'on-hand', eta: null, qty }
    : { supply: 'in-transit', eta: model.sourceEta[source]! as Day, qty };
}
