import fc from 'fast-check';
import type { PushProblem } from '../../src/engine/describe-push.ts';

/** Random push problems of up to three territories and three series, in one area each or all in one. */
export function anyPushProblem(): fc.Arbitrary<PushProblem> {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 }));
  const amounts = (length: number) =>
    fc.array(amount, { minLength: length, maxLength: length }).map((list) => Float64Array.from(list));
  const sizes = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean());
  return sizes.chain(([territories, series, byTerritory]) =>
    fc
      .record({
        pool: fc.record({ commitment: amounts(series), excess: amounts(series), free: amounts(series) }),
        capacity: amounts(territories * series),
        planned: amounts(territories * series),
        reference: fc.array(fc.option(amounts(series)), { minLength: territories, maxLength: territories }),
        areaTarget: amounts(byTerritory ? territories : 1).map((list) => list.map((target) => target * 3)),
      })
      .map((problem) => ({
        ...problem,
        territories,
        series,
        takesPart: Uint8Array.from(problem.capacity, (capacity) => (capacity > 0 ? 1 : 0)),
        territoryArea: Int32Array.from({ length: territories }, (_, t) => (byTerritory ? t : 0)),
      })),
  );
}
