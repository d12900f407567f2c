import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { isFarOff, type IntentOutcome } from '../../src/domain/reliability.ts';
import { measureReliability } from '../../src/engine/measure-reliability.ts';

const units = fc.integer({ min: 0, max: 50 });

const anyOutcome: fc.Arbitrary<IntentOutcome> = fc
  .record({
    month: fc.constantFrom<Month>('2026-09' as Month, '2026-10' as Month, '2026-11' as Month),
    store: fc.constantFrom('A', 'B', '专卖店'),
    territory: fc.constantFrom('East', '西区'),
    salesperson: fc.constantFrom('Li', 'Wang'),
    intent: units,
    withheld: units,
    took: units,
    pushed: units,
    answered: fc.boolean(),
    agreed: units,
    sold: units,
  })
  .map(({ answered, ...outcome }) => ({
    ...outcome,
    withheld: Math.min(outcome.withheld, outcome.intent),
    agreed: answered ? Math.min(outcome.agreed, outcome.pushed) : null,
    sold: Math.min(outcome.sold, outcome.pushed),
  }));
const anyOutcomes = fc.array(anyOutcome, { maxLength: 20 });

/** Of a part in store A in October, which asked for nothing unless said otherwise. */
function outcome(over: Partial<IntentOutcome> = {}): IntentOutcome {
  const who = { store: 'A', territory: 'East', salesperson: 'Li' };
  const none = { intent: 0, withheld: 0, took: 0, pushed: 0, agreed: null, sold: 0 };
  return { month: '2026-10' as Month, ...who, ...none, ...over };
}

function storeOf(...outcomes: readonly IntentOutcome[]) {
  return measureReliability(outcomes).stores[0]!;
}

describe('the reliability of intents', () => {
  test('does not hang on the order of what is known', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        expect(measureReliability(outcomes.toReversed())).toEqual(measureReliability(outcomes));
      }),
    );
  });

  test('never has a bias, up or down, that is larger than the error', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { stores, salespeople } = measureReliability(outcomes);
        for (const { bias, error, asked } of [...stores, ...salespeople]) {
          if (asked === 0) expect([bias, error]).toEqual([null, null]);
          else expect(Math.abs(bias!)).toBeLessThanOrEqual(error!);
          expect(bias ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('is perfect where every store takes what it asked for, whatever was pushed', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const exact = outcomes.map((each) => ({ ...each, took: each.intent }));
        for (const { bias, error } of measureReliability(exact).stores) {
          expect([0, null]).toContain(bias);
          expect(error).toBe(bias);
        }
      }),
    );
  });

  test('blames no store for what it could not have', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const scarce = outcomes.map((each) => {
          const took = Math.min(each.took, each.intent);
          return { ...each, took, withheld: each.intent - took };
        });
        for (const { missed } of measureReliability(scarce).stores) expect(missed).toBe(0);
      }),
    );
  });

  test('adds up: asked and taken by store are asked and taken by salesperson', () => {
    const sum = (all: readonly { readonly asked: number; readonly took: number }[]): number[] => [
      all.reduce((total, { asked }) => total + asked, 0),
      all.reduce((total, { took }) => total + took, 0),
    ];
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { stores, salespeople } = measureReliability(outcomes);
        expect(sum(salespeople)).toEqual(sum(stores));
      }),
    );
  });

  test('lets too much of one part make up for too little of another in the bias, not in the error', () => {
    const more = outcome({ intent: 30, took: 20 });
    const less = outcome({ intent: 10, took: 18 });
    expect(storeOf(more, less)).toMatchObject({ asked: 40, took: 38, missed: 18, bias: 0.05, error: 0.45 });
  });

  test('counts what came late as far as the store took it', () => {
    expect(storeOf(outcome({ intent: 10, withheld: 6, took: 7 }))).toMatchObject({ asked: 7, took: 7 });
    expect(storeOf(outcome({ intent: 10, withheld: 6, took: 3 }))).toMatchObject({ asked: 4, took: 3 });
  });

  test('says nothing of parts for which the store did not ask', () => {
    expect(storeOf(outcome({ took: 9, pushed: 5, sold: 5 }))).toMatchObject({ months: 0, asked: 0, took: 0 });
  });
});

describe('intents', () => {
  const october = outcome({ intent: 10, took: 6 });
  const november = { ...october, month: '2026-11' as Month };

  test('are not far off after one month, which may be an accident', () => {
    expect(isFarOff(storeOf(october, { ...october }))).toBe(false);
    expect(isFarOff(storeOf(october, november))).toBe(true);
  });

  test('are far off where far less was asked, too', () => {
    const short = { intent: 10, took: 14 };
    expect(isFarOff(storeOf({ ...october, ...short }, { ...november, ...short }))).toBe(true);
    expect(isFarOff(storeOf({ ...october, took: 7 }, { ...november, took: 7 }))).toBe(false);
  });
});

describe('what was pushed', () => {
  test('is held against what was agreed to where somebody brought an answer, and against what was sold everywhere', () => {
    const { salespeople } = measureReliability([
      outcome({ pushed: 10, agreed: 4, sold: 3 }),
      outcome({ store: 'B', pushed: 10, sold: 6 }),
      outcome({ territory: 'West', pushed: 5, agreed: 5, sold: 5 }),
    ]);
    expect(salespeople).toMatchObject([
      { territory: 'East', pushed: 20, answered: 10, agreed: 4, agreedShare: 0.4, sold: 9, soldShare: 0.45 },
      { territory: 'West', agreedShare: 1, soldShare: 1 },
    ]);
  });

  test('has no shares where nothing was', () => {
    const { salespeople } = measureReliability([outcome({ intent: 3, took: 3 })]);
    expect(salespeople).toMatchObject([{ agreedShare: null, soldShare: null }]);
  });
});
