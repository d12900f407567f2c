import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartNo, PlanInputs, Sale } from '../../src/domain/inputs.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyMonth, EVERYDAY } from './any-month.ts';
import { inputsOf, intentOf, partOf, storeOf } from './example-inputs.ts';

const sold = (store: string, quantity: number, month = '2026-11'): Sale => ({
  store,
  partNo: 'P' as PartNo,
  month: month as Month,
  quantity,
});
const liftsOf = (over: Partial<PlanInputs>, policy = DEFAULT_POLICY) =>
  Object.fromEntries(
    buildPlan(inputsOf(over), policy)
      .lines.filter((line) => line.lift > 0)
      .map((line) => [line.store, line.lift]),
  );

describe('liftShortages', () => {
  it('lifts what a territory misses of its history mean, to its stores by their history', () => {
    // A mean of (90 + 30) / 6 = 20 a month against 5 ordered: 15 are missing, shared 3 to 1.
    const inputs = {
      parts: [partOf('P', { onHand: 100 })],
      intents: [intentOf('A', 5, '12-20')],
      history: [sold('A', 60), sold('A', 30, '2026-06'), sold('B', 30)],
    };
    expect(liftsOf(inputs)).toEqual({ A: 11, B: 4 });
  });

  it('rounds down to packs, and counts no month but those before the plan', () => {
    const inputs = {
      parts: [partOf('P', { onHand: 100, pack: 4 })],
      history: [sold('A', 66), sold('A', 600, '2026-05'), sold('A', 600, '2026-12')],
    };
    expect(liftsOf(inputs)).toEqual({ A: 8 });
  });

  it('lets pass a gap of one pack, and one of a fifth of the demand', () => {
    const parts = [partOf('P', { onHand: 1000, pack: 2 })];
    expect(liftsOf({ parts, history: [sold('A', 12)] })).toEqual({});
    expect(liftsOf({ parts, history: [sold('A', 18)] })).toEqual({ A: 2 });
    const intents = [intentOf('A', 80, '12-20')];
    expect(liftsOf({ parts, intents, history: [sold('A', 600)] })).toEqual({});
    expect(liftsOf({ parts, intents, history: [sold('A', 612)] })).toEqual({ A: 22 });
  });

  it('takes nothing from safety stock, and shares what there is between territories by what they miss', () => {
    const inputs = {
      stores: [storeOf('A'), storeOf('B', { territory: 'West' })],
      parts: [partOf('P', { onHand: 14, safetyStock: 2 })],
      history: [sold('A', 60), sold('B', 120)],
    };
    expect(liftsOf(inputs)).toEqual({ A: 4, B: 8 });
  });

  it('keeps nothing back for a territory whose stores are fixed or have sent back more than they took', () => {
    const inputs = {
      stores: ['A', 'B'].map((store) => storeOf(store)).concat(storeOf('C', { territory: 'West' })),
      parts: [partOf('P', { onHand: 30 })],
      history: [sold('A', -6), sold('B', 120), sold('C', 120)],
      locks: [{ store: 'B', partNo: 'P' as PartNo, due: null, quantity: 10 }],
    };
    expect(liftsOf(inputs)['C']).toBe(20);
  });

  it('follows the policy', () => {
    const inputs = {
      parts: [partOf('P', { onHand: 100 })],
      intents: [intentOf('A', 9, '12-20')],
      history: [sold('A', 60)],
    };
    expect(liftsOf(inputs)).toEqual({});
    expect(liftsOf(inputs, { ...DEFAULT_POLICY, liftMinPacks: 0, liftMinShare: 0.05 })).toEqual({ A: 1 });
    expect(liftsOf(inputs, { ...DEFAULT_POLICY, demandMonths: 1 })).toEqual({ A: 51 });
  });

  it('never lifts a territory beyond its history mean, nor a part into its safety stock', () => {
    let lifted = 0;
    fc.assert(
      fc.property(anyMonth(EVERYDAY), ({ inputs, policy }) => {
        const plan = buildPlan(inputs, policy);
        for (const line of plan.lines.filter((one) => one.lift > 0)) {
          lifted++;
          const territoryOf = new Map(inputs.stores.map((store) => [store.store, store.territory]));
          const here = <T extends { store: string; partNo: string }>(rows: readonly T[]) =>
            rows.filter((row) => row.partNo === line.partNo && territoryOf.get(row.store) === line.territory);
          const total = (rows: readonly { quantity: number }[]) =>
            rows.reduce((sum, row) => sum + row.quantity, 0);
          const window = inputs.history.filter((sale) => sale.month >= '2026-06' && sale.month < '2026-12');
          const lift = here(plan.lines).reduce((sum, one) => sum + one.lift, 0);
          expect(total(here(inputs.intents)) + lift).toBeLessThanOrEqual(total(here(window)) / 6);
          const part = plan.parts.find((one) => one.partNo === line.partNo)!;
          expect(part.remaining).toBeGreaterThanOrEqual(part.safetyStock);
        }
      }),
      { seed: 4401, numRuns: 500 },
    );
    expect(lifted).toBeGreaterThan(100);
  });
});
