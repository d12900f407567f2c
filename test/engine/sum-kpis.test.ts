import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartNo, PlanInputs, Target } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Month } from '../../src/domain/month.ts';
import type { Kpis } from '../../src/domain/plan.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyInputs, anyPolicy } from './any-inputs.ts';
import { inputsOf, intentOf, lotOf, partOf, storeOf } from './example-inputs.ts';

const kpisOf = (over: Partial<PlanInputs>): Kpis => buildPlan(inputsOf(over), DEFAULT_POLICY).kpis;
const target = (territory: string | null, series: string | null, amount: number): Target => ({
  territory,
  series,
  amount: amount as Fen,
});
const sale = (store: string, quantity: number, partNo = 'P') => ({
  store,
  partNo: partNo as PartNo,
  month: '2026-11' as Month,
  quantity,
});

describe('the fill rates', () => {
  test('count units, and intents served in full, on time and by month end', () => {
    const kpis = kpisOf({
      parts: [partOf('P', { onHand: 6 })],
      lots: [lotOf(2, '12-28')],
      intents: [intentOf('A', 4, '12-10'), intentOf('B', 4, '12-20'), intentOf('C', 2, '12-20')],
    });
    // On time 3, 2 and 1; late 1 and 1.
    expect(kpis).toMatchObject({ fillRateOnTime: 0.6, fillRateTotal: 0.8 });
    expect(kpis.fillRateLinesOnTime).toBe(0);
  });

  test('name the least served store, the first by code point', () => {
    const parts = [partOf('P', { onHand: 4 })];
    const intents = [intentOf('C', 4, '12-10'), intentOf('B', 4, '12-10')];
    expect(kpisOf({ parts, intents })).toMatchObject({ fillRateWorst: 0.5, fillRateWorstStore: 'B' });
  });

  test('are fair when stores are alike, least fair when one has all', () => {
    const [parts, intents] = [[partOf('P', { onHand: 4 })], [intentOf('A', 4, '12-10')]];
    expect(kpisOf({ parts, intents }).fillFairness).toBe(1);
    const both = [...intents, intentOf('B', 4, '12-10', 'Q')];
    expect(kpisOf({ parts: [...parts, partOf('Q')], intents: both }).fillFairness).toBe(0.5);
    expect(kpisOf({ parts: [partOf('P')], intents }).fillFairness).toBe(1);
  });

  test('are unknown where nothing is asked', () => {
    expect(kpisOf({ parts: [partOf('P', { onHand: 4 })] })).toMatchObject({
      fillRateLinesOnTime: null,
      fillRateLinesTotal: null,
      fillRateWorst: null,
      fillRateWorstStore: null,
      fillFairness: null,
      commitmentsPlaced: null,
      coverMonths: null,
      mixBefore: null,
    });
  });

  test('stay within 0 and 1, time before month end, the worst below the mean', () => {
    fc.assert(
      fc.property(anyInputs, anyPolicy, (inputs, policy) => {
        const { kpis, lines } = buildPlan(inputs, policy);
        if (!lines.some((line) => line.intent > 0)) return;
        const n = inputs.stores.length;
        expect(kpis.fillRateOnTime!).toBeLessThanOrEqual(kpis.fillRateTotal!);
        expect(kpis.fillRateLinesOnTime!).toBeLessThanOrEqual(kpis.fillRateLinesTotal!);
        expect(kpis.fillRateWorst!).toBeLessThanOrEqual(kpis.fillRateTotal!);
        expect(kpis.fillFairness!).toBeGreaterThanOrEqual(1 / n - 1e-12);
        expect(kpis.fillFairness!).toBeLessThanOrEqual(1);
        if (kpis.fillRateWorst === 1) expect(kpis).toMatchObject({ fillRateLinesTotal: 1, fillFairness: 1 });
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});

describe('the load of negotiation', () => {
  test('is what is more, fewer or later than asked, in money', () => {
    const kpis = kpisOf({
      parts: [partOf('P', { onHand: 3, unitPrice: 200 as Fen })],
      lots: [lotOf(2, '12-28')],
      intents: [intentOf('A', 8, '12-10')],
    });
    // 3 on time, 2 late, 3 short.
    expect(kpis).toMatchObject({ negotiationLines: 1, negotiationAmount: 1000 });
  });
});

describe('commitments and stock', () => {
  test('count promises by what they are worth', () => {
    const kpis = kpisOf({
      parts: [partOf('P', { onHand: 10, unitPrice: 300 as Fen }), partOf('Q', { onHand: 10 })],
      intents: [intentOf('A', 10, '12-10')],
      commitments: [
        { supplier: 'S', partNo: 'P' as PartNo, quantity: 10 },
        { supplier: 'S', partNo: 'Q' as PartNo, quantity: 10 },
      ],
    });
    // P is asked for; of Q the cap of A, half of 3000 fen in the series, takes all.
    expect(kpis.commitmentsPlaced).toBe(1);
    const alone = kpisOf({
      parts: [partOf('P', { onHand: 10, unitPrice: 300 as Fen }), partOf('Q', { onHand: 10, series: 'S2' })],
      intents: [intentOf('A', 10, '12-10')],
      commitments: [
        { supplier: 'S', partNo: 'P' as PartNo, quantity: 10 },
        { supplier: 'S', partNo: 'Q' as PartNo, quantity: 10 },
      ],
    });
    expect(alone.commitmentsPlaced).toBe(0.75);
  });

  test('last as many months as the demand leaves: past sales, else the intents', () => {
    const kpis = kpisOf({
      parts: [partOf('P', { onHand: 30, safetyStock: 30 }), partOf('Q', { onHand: 20, safetyStock: 20 })],
      history: [sale('A', 60)],
      intents: [intentOf('A', 10, '12-10')],
    });
    // 20 + 20 units are left; 60 sold in six months are 10 a month.
    expect(kpis).toMatchObject({ remaining: 4000, coverMonths: 4 });
    expect(
      kpisOf({
        parts: [partOf('P', { onHand: 30, safetyStock: 30 })],
        intents: [intentOf('A', 10, '12-10')],
      }),
    ).toMatchObject({ remaining: 2000, coverMonths: 2 });
  });
});

describe('a series', () => {
  const parts = [partOf('P', { onHand: 5 }), partOf('Q', { onHand: 5, series: 'S2' })];
  const intents = [intentOf('A', 5, '12-10'), intentOf('B', 4, '12-10', 'Q')];

  test('has the target that the annual plan states for the company, else the sum over the territories', () => {
    const own = kpisOf({ parts, intents, targets: [target(null, 'S1', 1000), target(null, 'S2', 100)] });
    expect(own.series).toMatchObject([
      { series: 'S1', target: 1000, pull: 500, plan: 500, shortfall: 500, attainment: 0.5 },
      { series: 'S2', target: 100, shortfall: 0, attainment: 5 },
    ]);
    const split = [target('East', 'S1', 800), target('West', 'S1', 200), target('West', null, 200)];
    expect(kpisOf({ parts, intents, targets: split }).series).toMatchObject([
      { target: 1000 },
      { target: 0 },
    ]);
  });

  test('has no target where a territory does not split its own', () => {
    const targets = [target('East', 'S1', 800), target('West', null, 200)];
    expect(kpisOf({ parts, intents, targets }).series).toMatchObject([
      { target: null, shortfall: null, attainment: null },
      { target: null },
    ]);
  });
});

describe('a salesperson', () => {
  const stores = [
    storeOf('A', { salesperson: 'Li' }),
    storeOf('B', { salesperson: 'Wu' }),
    storeOf('C', { salesperson: 'Li', territory: 'West' }),
  ];

  test('alone in a territory has its target; several share it by past sales, to the fen', () => {
    const kpis = kpisOf({
      stores,
      history: [sale('A', 2), sale('B', 1), sale('C', 9)],
      targets: [target('East', null, 100), target('West', null, 77)],
    });
    expect(kpis.salespeople).toMatchObject([
      { salesperson: 'Li', territory: 'East', target: 67, targetDerived: true },
      { salesperson: 'Wu', territory: 'East', target: 33, targetDerived: true },
      { salesperson: 'Li', territory: 'West', target: 77, targetDerived: false },
    ]);
  });

  test('shares by intents where the territory has no history', () => {
    const kpis = kpisOf({
      stores,
      intents: [intentOf('A', 1, '12-10'), intentOf('B', 3, '12-10')],
      targets: [target('East', null, 100)],
    });
    expect(kpis.salespeople.slice(0, 2)).toMatchObject([{ target: 25 }, { target: 75 }]);
  });

  test('and the others add up to the territory: target, pull and plan', () => {
    const withPeople = fc.tuple(
      anyInputs,
      fc.array(fc.constantFrom('Li', 'Wu'), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(withPeople, anyPolicy, ([inputs, people], policy) => {
        const named = inputs.stores.map((store, i) => ({ ...store, salesperson: people[i]! }));
        const { kpis, territories } = buildPlan({ ...inputs, stores: named }, policy);
        for (const territory of territories) {
          const own = kpis.salespeople.filter((row) => row.territory === territory.territory);
          if (own.length === 0) continue;
          for (const key of ['target', 'pull', 'plan'] as const) {
            expect(own.reduce((sum, row) => sum + row[key], 0)).toBe(territory[key]);
          }
        }
      }),
      { seed: 32, numRuns: 200 },
    );
  });
});
