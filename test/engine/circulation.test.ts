import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arc } from '../../src/engine/circulation.ts';
import { findCirculation } from '../../src/engine/circulation.ts';
import { anyNetwork } from './any-network.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const balance = (arcs: readonly Arc[], flow: Float64Array, node: number) =>
  sum(arcs.map((arc, a) => (arc.to === node ? flow[a]! : 0) - (arc.from === node ? flow[a]! : 0)));

describe('findCirculation', () => {
  it('passes on at every node what it receives, in whole units and within every bound', () => {
    let solved = 0;
    fc.assert(
      fc.property(anyNetwork(), ({ nodes, arcs }) => {
        const found = findCirculation(nodes, arcs);
        if (found.kind === 'infeasible') return;
        solved++;
        for (let node = 0; node < nodes; node++) expect(balance(arcs, found.flow, node)).toBe(0);
        arcs.forEach((arc, a) => {
          expect(found.flow[a]).toBeGreaterThanOrEqual(arc.lower);
          expect(found.flow[a]).toBeLessThanOrEqual(arc.upper);
          expect(Number.isInteger(found.flow[a])).toBe(true);
        });
      }),
      { seed: 3101, numRuns: 2000 },
    );
    expect(solved).toBeGreaterThan(500);
  });

  it('proves by its potentials that no circulation costs less', () => {
    fc.assert(
      fc.property(anyNetwork(), ({ nodes, arcs }) => {
        const found = findCirculation(nodes, arcs);
        if (found.kind === 'infeasible') return;
        const { flow, potential } = found;
        const reduced = arcs.map((arc) => arc.cost + potential[arc.from]! - potential[arc.to]!);
        const lowerLimit = sum(arcs.map((arc, a) => reduced[a]! * (reduced[a]! > 0 ? arc.lower : arc.upper)));
        expect(sum(arcs.map((arc, a) => arc.cost * flow[a]!))).toBe(lowerLimit);
      }),
      { seed: 3102, numRuns: 2000 },
    );
  });

  it('proves by a cut where more must flow in than can flow out that there is no circulation', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyNetwork(), ({ nodes, arcs }) => {
        const found = findCirculation(nodes, arcs);
        if (found.kind === 'optimal') return;
        refused++;
        const into = arcs.filter((arc) => found.side[arc.to] && !found.side[arc.from]);
        const out = arcs.filter((arc) => found.side[arc.from] && !found.side[arc.to]);
        expect(sum(into.map((arc) => arc.lower))).toBeGreaterThan(sum(out.map((arc) => arc.upper)));
      }),
      { seed: 3103, numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it('is exact with amounts of ten trillion', () => {
    const big = 1e13 + 1;
    const found = findCirculation(3, [
      { from: 0, to: 1, lower: 0, upper: big, cost: 1 },
      { from: 1, to: 2, lower: 0, upper: big - 3, cost: -5 },
      { from: 1, to: 2, lower: 0, upper: 2, cost: -3 },
      { from: 2, to: 0, lower: 0, upper: 2 * big, cost: 0 },
    ]);
    expect(found).toMatchObject({ kind: 'optimal', flow: Float64Array.of(big - 1, big - 3, 2, big - 1) });
  });

  it('leaves a network without arcs alone', () => {
    expect(findCirculation(2, [])).toMatchObject({ kind: 'optimal', flow: new Float64Array(0) });
  });
});
