import { describe, expect, test } from 'vitest';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { day, inputsOf, intentOf, lotOf, partOf } from './example-inputs.ts';

/** On time, late and short of each line, by store. */
function served(inputs: PlanInputs): Record<string, [onTime: number, late: number, short: number]> {
  const { lines } = buildPlan(inputs, DEFAULT_POLICY);
  return Object.fromEntries(lines.map((line) => [line.store, [line.onTime, line.late, line.short]]));
}

describe('the fair share, in examples a planner can follow by hand', () => {
  test('serves everybody when stock and a lot in time suffice', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 10 })],
      lots: [lotOf(6, '12-20')],
      intents: [intentOf('A', 8, '12-12'), intentOf('B', 8, '12-25')],
    });
    expect(served(inputs)).toEqual({ A: [8, 0, 0], B: [8, 0, 0] });
  });

  test('shares the stock equally on time and sends the lot that comes too late after it', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 10 })],
      lots: [lotOf(6, '12-28')],
      intents: [intentOf('A', 8, '12-12'), intentOf('B', 8, '12-25')],
    });
    expect(served(inputs)).toEqual({ A: [5, 3, 0], B: [5, 3, 0] });
    expect(buildPlan(inputs, DEFAULT_POLICY).lines.map((line) => line.pegs)).toEqual([
      [
        { supply: 'on-hand', eta: null, qty: 5 },
        { supply: 'in-transit', eta: day('12-28'), qty: 3 },
      ],
      [
        { supply: 'on-hand', eta: null, qty: 5 },
        { supply: 'in-transit', eta: day('12-28'), qty: 3 },
      ],
    ]);
  });

  test('gives every intent the same ratio', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 10 })],
      intents: [intentOf('A', 12, '12-12'), intentOf('B', 6, '12-12'), intentOf('C', 2, '12-12')],
    });
    expect(served(inputs)).toEqual({ A: [6, 0, 6], B: [3, 0, 3], C: [1, 0, 1] });
  });

  test('gives whole packs to the least (served + half a pack) of the intent', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 7, pack: 2 })],
      intents: [intentOf('A', 4, '12-12'), intentOf('B', 4, '12-12'), intentOf('C', 2, '12-12')],
    });
    expect(served(inputs)).toEqual({ A: [2, 0, 2], B: [2, 0, 2], C: [2, 0, 0] });
  });

  test('leaves the stock to the early intent as far as the lot serves the later one', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 4 })],
      lots: [lotOf(2, '12-15')],
      intents: [intentOf('A', 4, '12-10'), intentOf('B', 4, '12-20')],
    });
    expect(served(inputs)).toEqual({ A: [3, 0, 1], B: [3, 0, 1] });
  });

  test('lets an early limit bind the early intent only', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 2 })],
      lots: [lotOf(6, '12-15')],
      intents: [intentOf('A', 4, '12-10'), intentOf('B', 4, '12-20')],
    });
    expect(served(inputs)).toEqual({ A: [2, 2, 0], B: [4, 0, 0] });
  });
});
