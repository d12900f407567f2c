import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PushProblem } from '../../src/engine/describe-push.ts';
import type { Proof } from '../../src/engine/relax-push.ts';
import { relaxPush } from '../../src/engine/relax-push.ts';
import { anyPushProblem } from './any-push-problem.ts';

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);
const numbers = (...list: number[]) => Float64Array.from(list);
const ofSeries = (table: Float64Array, series: number, s: number) =>
  sum(table.filter((_, cell) => cell % series === s));
const shortfalls = ({ areaTarget, territoryArea, planned, series }: PushProblem, push: Float64Array) =>
  areaTarget.map((target, area) => {
    const own = push.map((amount, cell) =>
      territoryArea[Math.floor(cell / series)] === area ? amount + planned[cell]! : 0,
    );
    return Math.max(0, target - sum(own));
  });

/** What the potentials alone say that no circulation can cost less than. */
const lowerLimit = ({ arcs, potential }: Proof) =>
  sum(
    arcs.map((arc) => {
      const reduced = arc.cost + potential[arc.from]! - potential[arc.to]!;
      return reduced * (reduced > 0 ? arc.lower : arc.upper);
    }),
  );
const cost = ({ arcs, flow }: Proof) => sum(arcs.map((arc, a) => arc.cost * flow[a]!));

/** One or more territories of one series; everything is zero unless said otherwise. */
const problemOf = (territories: number, over: Partial<PushProblem>): PushProblem => ({
  territories,
  series: 1,
  pool: { commitment: numbers(0), excess: numbers(0), free: numbers(0) },
  capacity: new Float64Array(territories),
  takesPart: new Uint8Array(territories).fill(1),
  planned: new Float64Array(territories),
  reference: Array.from({ length: territories }, () => null),
  territoryArea: Int32Array.from({ length: territories }, (_, t) => t),
  areaTarget: new Float64Array(territories),
  ...over,
});

describe('relaxPush', () => {
  it('keeps every cell within its capacity and every pool within its stock', () => {
    fc.assert(
      fc.property(anyPushProblem(), (problem) => {
        const { push, placed, shortfall } = relaxPush(problem);
        push.forEach((amount, cell) => {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(problem.capacity[cell]!);
        });
        for (let s = 0; s < problem.series; s++) {
          for (const reason of ['commitment', 'excess', 'free'] as const) {
            expect(placed[reason][s]).toBeGreaterThanOrEqual(0);
            expect(placed[reason][s]).toBeLessThanOrEqual(problem.pool[reason][s]!);
          }
          const all = placed.commitment[s]! + placed.excess[s]! + placed.free[s]!;
          expect(ofSeries(push, problem.series, s)).toBe(all);
        }
        expect(shortfall).toEqual(shortfalls(problem, push));
      }),
      { seed: 4501, numRuns: 1000 },
    );
  });

  it('proves by its potentials that no push brings the targets, nor then the mix, any nearer', () => {
    fc.assert(
      fc.property(anyPushProblem(), (problem) => {
        const { proofs, shortfall } = relaxPush(problem);
        expect(lowerLimit(proofs.target)).toBe(sum(shortfall));
        expect(lowerLimit(proofs.mix)).toBe(cost(proofs.mix));
      }),
      { seed: 4502, numRuns: 1000 },
    );
  });

  it('weighs no cell that can take nothing, however many there are', () => {
    const capacity = new Float64Array(400).fill(0).fill(100, 7, 9);
    const { proofs, push } = relaxPush(
      problemOf(400, {
        pool: { commitment: numbers(0), excess: numbers(120), free: numbers(0) },
        capacity,
      }),
    );
    const cells = ({ arcs }: Proof) => arcs.filter(({ from }) => from === 1).length;
    expect([cells(proofs.target), cells(proofs.mix)]).toEqual([2, 4]);
    expect([...push.entries()].filter(([, amount]) => amount > 0)).toEqual([
      [7, 60],
      [8, 60],
    ]);
  });

  it('spreads a shortfall so that territories miss the same share of their targets', () => {
    const { shortfall } = relaxPush(
      problemOf(3, {
        pool: { commitment: numbers(0), excess: numbers(0), free: numbers(300) },
        capacity: numbers(1000, 1000, 20),
        areaTarget: numbers(400, 200, 100),
      }),
    );
    // The third can have no more than 20; of the other 280 the first two keep 400 − 2x and 200 − x.
    expect(shortfall).toEqual(numbers(640 / 3, 320 / 3, 80).map(Math.round));
  });

  it('pushes no free stock that no target and no mix needs, but all that is promised or too much', () => {
    const { placed, push } = relaxPush(
      problemOf(2, {
        pool: { commitment: numbers(50), excess: numbers(30), free: numbers(500) },
        capacity: numbers(100, 300),
        areaTarget: numbers(0, 60),
      }),
    );
    expect(placed).toEqual({ commitment: numbers(50), excess: numbers(30), free: numbers(0) });
    expect(push).toEqual(numbers(20, 60));
  });

  it('fills stores to the same share of their caps when no goal says otherwise', () => {
    const pool = { commitment: numbers(0), excess: numbers(240), free: numbers(0) };
    expect(relaxPush(problemOf(3, { pool, capacity: numbers(100, 200, 300) })).push).toEqual(
      numbers(40, 80, 120),
    );
  });

  it('pushes free stock for the mix only where a series is below its reference', () => {
    const pool = { commitment: numbers(0), excess: numbers(0), free: numbers(500) };
    const problem = problemOf(2, {
      pool,
      capacity: numbers(100, 100),
      planned: numbers(10, 90),
      reference: [numbers(70), numbers(50)],
    });
    expect(relaxPush(problem).push).toEqual(numbers(60, 0));
  });

  it('counts the territories as one area where the company alone has a target', () => {
    const { shortfall, push } = relaxPush(
      problemOf(2, {
        pool: { commitment: numbers(0), excess: numbers(0), free: numbers(500) },
        capacity: numbers(50, 100),
        planned: numbers(100, 0),
        territoryArea: Int32Array.of(0, 0),
        areaTarget: numbers(190),
      }),
    );
    expect(shortfall).toEqual(numbers(0));
    expect(push).toEqual(numbers(30, 60));
  });
});
