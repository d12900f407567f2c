import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainGoal, tellGoalStory } from '../../src/app/explain-goal.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyInputs, anyPolicy } from '../engine/any-inputs.ts';
import { inputsOf, intentOf, partOf } from '../engine/example-inputs.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const GOALS = ['commitment', 'target', 'excess', 'mix', 'free'] as const;

describe('explaining a goal', () => {
  it('says what limits add up to what is missing', () => {
    fc.assert(
      fc.property(anyInputs, anyPolicy, fc.constantFrom(...GOALS), (inputs, policy, goal) => {
        const plan = buildPlan(inputs, policy);
        const { reached, best, binding } = tellGoalStory(inputs, plan, goal);
        const total = binding.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
        expect(total).toBe(Math.round(reached * 100));
        expect(best).toBeGreaterThanOrEqual(0);
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  it('lists the territories below their targets and the stock that is left, where the target is missed', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 9, safetyStock: 2 }), partOf('Q', { onHand: 7, series: 'S2' })],
      intents: [intentOf('A', 4, '12-10')],
      targets: [{ territory: 'East', series: null, amount: 10_000 as Fen }],
    });
    const story = tellGoalStory(inputs, buildPlan(inputs, DEFAULT_POLICY), 'target');
    // 4 are asked for, 2 more are within the cap of half of it.
    expect(story.short).toEqual([{ territory: 'East', target: 100, plan: 6, shortfall: 94 }]);
    expect(story.stockLeft).toEqual([
      { series: 'S2', amount: 7 },
      { series: 'S1', amount: 1 },
    ]);
    expect(story.unplaced).toEqual([]);
  });

  it('lists the promises that are not kept in full', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 9 })],
      intents: [intentOf('A', 4, '12-10')],
      commitments: [{ supplier: 'S', partNo: 'P' as PartNo, quantity: 9 }],
    });
    const story = tellGoalStory(inputs, buildPlan(inputs, DEFAULT_POLICY), 'commitment');
    expect(story).toMatchObject({
      reached: 3,
      unplaced: [{ supplier: 'S', partNo: 'P', quantity: 9, placed: 6 }],
      short: [],
      stockLeft: [],
    });
  });

  it('plans from the inputs and writes nothing', async () => {
    const machine = machineOf(smallMonth());
    const request = { month: '2026-12' as Month, folder: 'co', files: [], asOf: null, policyFile: null };
    const told = await explainGoal({ ...request, settings: [], goal: 'target' }, machine, () => undefined);
    expect(told).toMatchObject({ status: 'told', story: { goal: 'target', reached: 1000 } });
    expect(machine.replaced).toEqual([]);
  });
});
