import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { isFarOff, type IntentOutcome, type Reliability } from '../../src/domain/reliability.ts';
import { joinReliability } from '../../src/engine/join-reliability.ts';
import { measureReliability } from '../../src/engine/measure-reliability.ts';

const OCTOBER = '2026-10' as Month;
const NOVEMBER = '2026-11' as Month;
const units = fc.integer({ min: 0, max: 50 });

const anyOutcome: fc.Arbitrary<IntentOutcome> = fc
  .record({
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

/** Of a part in store A, which asked for nothing unless said otherwise. */
function outcome(over: Partial<IntentOutcome> = {}): IntentOutcome {
  const who = { store: 'A', territory: 'East', salesperson: 'Li' };
  const none = { intent: 0, withheld: 0, took: 0, pushed: 0, agreed: null, sold: 0 };
  return { ...who, ...none, ...over };
}

function storeOf(...outcomes: readonly IntentOutcome[]) {
  return measureReliability(OCTOBER, outcomes).stores[0]!;
}

describe('the reliability of intents', () => {
  test('does not hang on the order of what is known', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        expect(measureReliability(OCTOBER, outcomes.toReversed())).toEqual(
          measureReliability(OCTOBER, outcomes),
        );
      }),
    );
  });

  test('never has a bias, up or down, that is larger than the error', () => {
    fc.assert(
      fc.property(anyOutcomes, (outcomes) => {
        const { stores, salespeople } = measureReliability(OCTOBER, outcomes);
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
        for (const { bias, error } of measureReliability(OCTOBER, exact).stores) {
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
        for (const { missed } of measureReliability(OCTOBER, scarce).stores) expect(missed).toBe(0);
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
        const { stores, salespeople } = measureReliability(OCTOBER, outcomes);
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

describe('several months', () => {
  test('teach what their outcomes teach as one, and each store in how many of them it asked', () => {
    fc.assert(
      fc.property(anyOutcomes, anyOutcomes, (october, november) => {
        const [first, second] = [
          measureReliability(OCTOBER, october),
          measureReliability(NOVEMBER, november),
        ];
        const joined = joinReliability([second, first]);
        const asOne = measureReliability(OCTOBER, [...october, ...november]);
        const monthless = ({ stores, salespeople }: Reliability) =>
          [...stores, ...salespeople].map((each) => ({ ...each, months: 0 }));
        expect(monthless(joined)).toEqual(monthless(asOne));
        expect(joined.months).toEqual([OCTOBER, NOVEMBER]);
        for (const { store, months } of joined.stores) {
          const asked = [first, second].filter(({ stores }) =>
            stores.some((each) => each.store === store && each.asked > 0),
          );
          expect(months).toBe(asked.length);
        }
      }),
    );
  });
});

describe('intents', () => {
  const overTwoMonths = (took: number) => {
    const outcomes = [outcome({ intent: 10, took })];
    return joinReliability([measureReliability(OCTOBER, outcomes), measureReliability(NOVEMBER, outcomes)])
      .stores[0]!;
  };

  test('are not far off after one month, which may be an accident', () => {
    expect(isFarOff(storeOf(outcome({ intent: 10, took: 6 }), outcome({ intent: 10, took: 6 })))).toBe(false);
    expect(isFarOff(overTwoMonths(6))).toBe(true);
  });

  test('are far off where far less was asked, too', () => {
    expect(isFarOff(overTwoMonths(14))).toBe(true);
    expect(isFarOff(overTwoMonths(7))).toBe(false);
  });
});

describe('what was pushed', () => {
  test('is held against what was agreed to where somebody brought an answer, and against what was sold everywhere', () => {
    const { salespeople } = measureReliability(OCTOBER, [
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
    const { salespeople } = measureReliability(OCTOBER, [outcome({ intent: 3, took: 3 })]);
    expect(salespeople).toMatchObject([{ agreedShare: null, soldShare: null }]);
  });
});
