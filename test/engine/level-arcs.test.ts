import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCirculation } from '../../src/engine/circulation.ts';
import type { WeightedArc } from '../../src/engine/level-arcs.ts';
import { levelArcs } from '../../src/engine/level-arcs.ts';
import { anyNetwork } from './any-network.ts';

/** One unit of the random networks, so large that rounding to whole units is far below any real difference. */
const SCALE = 1_000_000;

const anyBurden = () =>
  fc
    .tuple(anyNetwork(), fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 14, maxLength: 14 }))
    .map(([{ nodes, arcs }, weights]) => ({
      nodes,
      arcs: arcs.map((arc, a): WeightedArc => {
        const weight = weights[a]!;
        const lower = weight > 0 ? Math.max(0, arc.lower) : arc.lower;
        return { ...arc, lower: lower * SCALE, upper: Math.max(0, arc.upper) * SCALE, weight };
      }),
    }))
    .filter(({ nodes, arcs }) => findCirculation(nodes, arcs).kind === 'optimal');

describe('levelArcs', () => {
  it('returns a circulation within the bounds', () => {
    fc.assert(
      fc.property(anyBurden(), ({ nodes, arcs }) => {
        const flow = levelArcs(nodes, arcs);
        const pinned = arcs.map((arc, a) => ({ ...arc, lower: flow[a]!, upper: flow[a]! }));
        expect(findCirculation(nodes, pinned).kind).toBe('optimal');
        arcs.forEach((arc, a) => {
          expect(flow[a]).toBeGreaterThanOrEqual(arc.lower);
          expect(flow[a]).toBeLessThanOrEqual(arc.upper);
        });
      }),
      { seed: 3201, numRuns: 500 },
    );
  });

  it('lets no arc carry less unless one that carries as much or more of its weight takes it over', () => {
    let relieved = 0;
    fc.assert(
      fc.property(anyBurden(), ({ nodes, arcs }) => {
        const flow = levelArcs(nodes, arcs);
        const slack = 50;
        arcs.forEach((arc, a) => {
          if (arc.weight === 0 || flow[a]! - slack < arc.lower) return;
          relieved++;
          const level = flow[a]! / arc.weight;
          const better = arcs.map((other, b) => {
            if (b === a) return { ...other, upper: flow[a]! - slack };
            if (other.weight === 0) return other;
            const below = Math.floor(level * other.weight) - slack;
            return { ...other, upper: Math.min(other.upper, Math.max(flow[b]!, below)) };
          });
          expect(findCirculation(nodes, better).kind).toBe('infeasible');
        });
      }),
      { seed: 3202, numRuns: 500 },
    );
    expect(relieved).toBeGreaterThan(100);
  });

  it('shares a burden in proportion to the weights, rounded up to whole units where it must be', () => {
    const share = (weight: number): WeightedArc => ({
      from: 0,
      to: 1,
      lower: 0,
      upper: 100,
      cost: 0,
      weight,
    });
    const burden: WeightedArc = { from: 1, to: 0, lower: 12, upper: 12, cost: 0, weight: 0 };
    expect(levelArcs(2, [share(1), share(2), share(3), burden])).toEqual(Float64Array.of(2, 4, 6, 12));
  });

  it('keeps exact fractions where products leave the exact range of a number', () => {
    const weights = [3e12 + 1, 6e12 + 2, 9e12 + 3];
    const arcs = weights.map((weight) => ({ from: 0, to: 1, lower: 0, upper: 1e13, cost: 0, weight }));
    const all = 6e12 + 2;
    const flow = levelArcs(2, [...arcs, { from: 1, to: 0, lower: all, upper: all, cost: 0, weight: 0 }]);
    expect(flow).toEqual(Float64Array.of(1e12 + 1, 2e12 + 1, 3e12, all));
  });
});
