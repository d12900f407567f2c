import fc from 'fast-check';
import type { Arc } from '../../src/engine/circulation.ts';

/** Small random networks: loops, parallel arcs, negative costs and bounds, tight and impossible ones. */
export function anyNetwork(): fc.Arbitrary<{ readonly nodes: number; readonly arcs: readonly Arc[] }> {
  return fc.integer({ min: 2, max: 6 }).chain((nodes) => {
    const node = fc.integer({ min: 0, max: nodes - 1 });
    const arc = fc
      .record({
        from: node,
        to: node,
        lower: fc.integer({ min: -3, max: 4 }),
        room: fc.integer({ min: 0, max: 9 }),
        cost: fc.integer({ min: -4, max: 4 }),
      })
      .map(({ room, ...rest }): Arc => ({ ...rest, upper: rest.lower + room }));
    return fc.array(arc, { maxLength: 14 }).map((arcs) => ({ nodes, arcs }));
  });
}
