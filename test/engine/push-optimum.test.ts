import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/engine/build-plan.ts';
import type { Size } from './any-month.ts';
import { anyMonth, EVERYDAY, EXTREME } from './any-month.ts';
import { pushOptimum } from './push-optimum.ts';

/** Random months per size; `PUSH_CASES` asks for more. */
const CASES = Number(process.env['PUSH_CASES'] ?? 600);

/** Certificates are in whole fen. */
const ROUNDING = 1;

const compare = (size: Size, seed: number) => {
  const open = new Map<string, number>();
  fc.assert(
    fc.property(anyMonth(size), ({ inputs, policy }) => {
      const plan = buildPlan(inputs, policy);
      const optimum = pushOptimum(inputs, policy, plan);
      for (const { goal, best } of plan.certificates) {
        const exact = optimum.best[goal];
        const difference = Math.abs(best - exact);
        expect(difference, `${goal}: ${best}, exact ${exact}`).toBeLessThan(ROUNDING + optimum.tolerance);
        if (best > 0) open.set(goal, (open.get(goal) ?? 0) + 1);
      }
    }),
    { seed, numRuns: CASES },
  );
  return open;
};

describe('the best value of every push goal', () => {
  it('is what exact linear programs over stores and parts find, goal after goal', () => {
    const open = compare(EVERYDAY, 4201);
    for (const goal of ['commitment', 'target', 'excess', 'mix', 'free']) {
      expect(open.get(goal), goal).toBeGreaterThan(CASES / 40);
    }
  });

  it('is so from one fen to a million yuan a unit, and for a million units', () => {
    compare(EXTREME, 4202);
  });
});
