import { describe, expect, test } from 'vitest';
import type { Lock, PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { capStores } from '../../src/engine/describe-push.ts';
import { fixSupply } from '../../src/engine/fix-supply.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { resolveLocks } from '../../src/engine/resolve-locks.ts';
import { inputsOf, intentOf, partOf, storeOf } from './example-inputs.ts';

/** Caps in fen, by store and series. */
function capsOf(over: Partial<PlanInputs>): number[] {
  const inputs = inputsOf({ stores: [storeOf('A'), storeOf('B')], ...over });
  const model = indexInputs(inputs, DEFAULT_POLICY);
  return Array.from(
    capStores(fixSupply(model, resolveLocks(model, inputs.locks).fixes, new Map()).model, DEFAULT_POLICY),
  );
}

describe('the caps of pushes', () => {
  const parts = [partOf('P', { onHand: 90 }), partOf('Q', { onHand: 90 })];
  const intents = [intentOf('A', 10, '12-10')];
  const lockOf = (partNo: string, quantity: number, due: Lock['due'] = null): Lock => {
    return { store: 'A', partNo: partNo as PartNo, due, quantity };
  };

  test('are half of what a store ordered where it has no history', () => {
    expect(capsOf({ parts, intents })).toEqual([500, 0]);
  });

  test('are used up by what the planner gives a store beyond its order, and by no more than there is', () => {
    const { due } = intents[0]!;
    expect(capsOf({ parts, intents, locks: [lockOf('Q', 3)] })).toEqual([200, 0]);
    expect(capsOf({ parts, intents, locks: [lockOf('P', 12, due)] })).toEqual([300, 0]);
    expect(capsOf({ parts, intents, locks: [lockOf('P', 4, due)] })).toEqual([500, 0]);
    expect(capsOf({ parts, intents, locks: [lockOf('Q', 30)] })).toEqual([0, 0]);
  });
});
