import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Goal } from '../../src/domain/plan.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyMonth, EVERYDAY, EXTREME } from './any-month.ts';
import { inputsOf, intentOf, partOf, storeOf } from './example-inputs.ts';

const certificate = (goal: Goal, over: Partial<PlanInputs>, policy = DEFAULT_POLICY) =>
  buildPlan(inputsOf(over), policy).certificates.find((one) => one.goal === goal)!;
const target = (amount: number, territory: string | null = 'East') => [
  { territory, series: null, amount: amount as Fen },
];
const promise = (quantity: number) => [{ supplier: 'X', partNo: 'P' as PartNo, quantity }];

describe('certifyPush', () => {
  it('certifies every goal once, in order, with limits that add up to the value reached', () => {
    for (const size of [EVERYDAY, EXTREME]) {
      fc.assert(
        fc.property(anyMonth(size), ({ inputs, policy }) => {
          const { certificates } = buildPlan(inputs, policy);
          expect(certificates.map(({ goal }) => goal)).toEqual([
            'commitment',
            'target',
            'excess',
            'mix',
            'free',
          ]);
          for (const { reached, binding } of certificates) {
            expect(binding.reduce((sum, limit) => sum + limit.amount, 0)).toBe(reached);
            for (const { limit, amount } of binding) if (limit !== 'pack') expect(amount).toBeGreaterThan(0);
          }
        }),
        { seed: 4601, numRuns: 400 },
      );
    }
  });

  it('never claims more than the best for the first two goals; packs may trade the later ones for them', () => {
    fc.assert(
      fc.property(anyMonth(EVERYDAY), ({ inputs, policy }) => {
        for (const { goal, reached, best } of buildPlan(inputs, policy).certificates.slice(0, 2)) {
          expect(reached, goal).toBeGreaterThanOrEqual(best);
        }
      }),
      { seed: 4602, numRuns: 400 },
    );
  });

  it('agrees with the shortfall that the plan reports', () => {
    fc.assert(
      fc.property(anyMonth(EVERYDAY), ({ inputs, policy }) => {
        const { certificates, kpis, territories } = buildPlan(inputs, policy);
        const byTerritory = inputs.targets.some((row) => row.territory !== null);
        const reported = byTerritory
          ? territories.reduce((sum, territory) => sum + territory.shortfall, 0)
          : kpis.shortfall;
        expect(certificates[1]!.reached).toBe(reported);
      }),
      { seed: 4603, numRuns: 400 },
    );
  });

  it('names the caps that keep a target out of reach, and the stock that larger ones would not bring', () => {
    const month = {
      parts: [partOf('P', { onHand: 300 })],
      intents: [intentOf('A', 100, '12-20')],
      targets: target(40_000),
    };
    // 100 ordered and 50 pushed at 1 yuan make 150; 150 more are in stock, and 100 are nowhere.
    expect(certificate('target', month)).toEqual({
      goal: 'target',
      reached: 25_000,
      best: 25_000,
      binding: [
        { limit: 'cap', territory: 'East', series: 'S1', amount: 15_000 },
        { limit: 'stock', territory: 'East', series: null, amount: 10_000 },
      ],
    });
  });

  it('names the series in which no store of a territory takes part', () => {
    const month = {
      parts: [partOf('P', { series: 'S2', onHand: 30 })],
      targets: target(5_000),
    };
    expect(certificate('target', month).binding).toEqual([
      { limit: 'eligibility', territory: 'East', series: 'S2', amount: 3_000 },
      { limit: 'stock', territory: 'East', series: null, amount: 2_000 },
    ]);
    expect(certificate('commitment', { ...month, commitments: promise(20) }).binding).toEqual([
      { limit: 'eligibility', territory: null, series: 'S2', amount: 2_000 },
    ]);
  });

  it('names the commitments that had the caps before excess stock', () => {
    const month = {
      parts: [partOf('P', { onHand: 30 }), partOf('Q', { onHand: 500 })],
      intents: [intentOf('A', 100, '12-20', 'Q')],
      commitments: promise(30),
    };
    // A may take 50: the 30 promised, then 20 of the 100 of Q that are beyond three months.
    expect(certificate('excess', month)).toMatchObject({
      best: 8_000,
      binding: [
        { limit: 'cap', series: 'S1', amount: 5_000 },
        { limit: 'goal', series: 'S1', amount: 3_000 },
      ],
    });
  });

  it('says for the mix what keeps each series from its reference', () => {
    const row = (series: string, yuan: number) => ({
      territory: 'East',
      series,
      amount: (yuan * 100) as Fen,
    });
    const month = {
      parts: [partOf('P', { onHand: 900 }), partOf('Q', { series: 'S2', onHand: 40 })],
      intents: [intentOf('A', 300, '12-20'), intentOf('A', 30, '12-20', 'Q')],
      targets: [row('S1', 200), row('S2', 80), row('S3', 20)],
    };
    // S1 is 130 above its 200 of 330 × 2/3; S2 and S3 are 48 and 22 below.
    const { best, binding } = certificate('mix', month);
    expect(best).toBe(binding.reduce((sum, limit) => sum + limit.amount, 0));
    expect(binding.map(({ limit, series }) => [limit, series])).toEqual([
      ['goal', 'S1'],
      ['stock', 'S2'],
      ['eligibility', 'S3'],
    ]);
  });

  it('gives the whole company one shortfall where the annual plan does', () => {
    const month = {
      stores: [storeOf('A'), storeOf('B', { territory: 'West' })],
      targets: target(700, null),
    };
    expect(certificate('target', month).binding).toEqual([
      { limit: 'stock', territory: null, series: null, amount: 700 },
    ]);
  });
});
