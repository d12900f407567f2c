import { describe, expect, it } from 'vitest';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { splitPools } from '../../src/engine/split-pools.ts';
import { inputsOf, intentOf, lotOf, partOf } from './example-inputs.ts';

/** Packs of part P in each pool when pull and lifts take `taken` packs. */
const pools = (over: Partial<PlanInputs>, taken = 0, policy = DEFAULT_POLICY) => {
  const { commitment, excess, free } = splitPools(
    indexInputs(inputsOf(over), policy),
    policy,
    Float64Array.of(taken),
  );
  return [commitment[0], excess[0], free[0]];
};
const promise = (quantity: number) => [{ supplier: 'X', partNo: 'P' as PartNo, quantity }];
const sold = (quantity: number) => [
  { store: 'A', partNo: 'P' as PartNo, month: '2026-11' as Month, quantity },
];

describe('splitPools', () => {
  it('promises first, then what lies beyond three months of demand, then the rest with the lots', () => {
    const parts = [partOf('P', { onHand: 100, safetyStock: 5 })];
    const month = { parts, lots: [lotOf(30, '12-20')], commitments: promise(25) };
    // 125 above safety stock: 25 promised; on hand 100 − 25 − 3 × 10 = 45 too much; 55 are free.
    expect(pools({ ...month, history: sold(60) })).toEqual([25, 45, 55]);
    // What pull and lifts take counts for the promise, and out of the stock on hand.
    expect(pools({ ...month, history: sold(60) }, 20)).toEqual([5, 45, 55]);
  });

  it('takes the intents for demand where nothing was sold', () => {
    const month = { parts: [partOf('P', { onHand: 100 })], intents: [intentOf('A', 20, '12-20')] };
    expect(pools(month, 20)).toEqual([0, 20, 60]);
    expect(pools({ ...month, history: sold(0) }, 20)).toEqual([0, 20, 60]);
  });

  it('leaves to each pool what the one before leaves', () => {
    const parts = [partOf('P', { onHand: 40, safetyStock: 10 })];
    expect(pools({ parts, commitments: promise(50) })).toEqual([30, 0, 0]);
    expect(pools({ parts, commitments: promise(22) })).toEqual([22, 8, 0]);
    expect(pools({ parts, commitments: promise(22) }, 35)).toEqual([0, 0, 0]);
  });

  it('counts in whole packs, each rounded down', () => {
    const parts = [partOf('P', { onHand: 49, pack: 10, safetyStock: 1 })];
    // 3 packs above safety stock; a promise of 19 is one pack; 40 − 10 − 3 × 4 is one more.
    expect(pools({ parts, commitments: promise(19), history: sold(24) })).toEqual([1, 1, 1]);
  });

  it('follows the policy', () => {
    const month = { parts: [partOf('P', { onHand: 100 })], history: sold(60) };
    expect(pools(month, 0, { ...DEFAULT_POLICY, excessMonths: 0.5 })).toEqual([0, 95, 5]);
    expect(pools(month, 0, { ...DEFAULT_POLICY, demandMonths: 2 })).toEqual([0, 10, 90]);
  });
});
