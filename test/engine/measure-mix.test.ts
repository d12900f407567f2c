import { describe, expect, test } from 'vitest';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { inputsOf, intentOf, partOf, storeOf } from './example-inputs.ts';

const inputs = (over: Partial<PlanInputs> = {}) =>
  inputsOf({
    stores: [storeOf('A')],
    parts: [
      partOf('P', { series: 'S1', onHand: 100 }),
      partOf('Q', { series: 'S2', onHand: 10 }),
      partOf('R', { series: 'S3' }),
    ],
    intents: [intentOf('A', 70, '12-10', 'P'), intentOf('A', 30, '12-10', 'Q')],
    targets: ['S1', 'S2', 'S3'].map((series, i) => ({
      territory: null,
      series,
      amount: [500, 300, 200][i] as Fen,
    })),
    ...over,
  });
const mixOf = (over: Partial<PlanInputs>) => buildPlan(inputs(over), DEFAULT_POLICY);

describe('the mix', () => {
  test('is half the sum of differences to the reference, of intents and of plan', () => {
    const { mix, series } = mixOf({});
    // Asked 70 : 30 : 0 against 50 : 30 : 20.
    expect(mix[0]!.before).toBeCloseTo(0.2, 12);
    // Planned 70 : 10 : 0.
    expect(mix[0]!.after).toBeCloseTo((0.375 + 0.175 + 0.2) / 2, 12);
    expect(series.filter((row) => row.territory === null)).toMatchObject([
      { series: 'S1', reference: 0.5, before: 0.7, flag: 'over' },
      { series: 'S2', reference: 0.3, before: 0.3, flag: null },
      { series: 'S3', reference: 0.2, before: 0, flag: 'under' },
    ]);
    expect(mix.map((row) => row.territory)).toEqual([null, 'East']);
  });

  test('flags nothing on the edge of the band', () => {
    const edge = (units: number) =>
      mixOf({ intents: [intentOf('A', units, '12-10', 'P'), intentOf('A', 100 - units, '12-10', 'Q')] })
        .series;
    // The band of S1 is 20 % of 50 points, that of S2 20 % of 30.
    expect(edge(60)[0]).toMatchObject({ before: 0.6, flag: null });
    expect(edge(61)[0]).toMatchObject({ flag: 'over' });
    expect(edge(64)[1]).toMatchObject({ before: 0.36, flag: null });
    expect(edge(63)[1]).toMatchObject({ before: 0.37, flag: 'over' });
  });

  test('has no index and no flag without a reference, or without intents', () => {
    const unknown = mixOf({ targets: [] });
    expect(unknown.mix[0]).toEqual({ territory: null, before: null, after: null });
    expect(unknown.series[0]).toMatchObject({ reference: null, flag: null });
    const silent = mixOf({ intents: [] });
    expect(silent.mix[0]).toMatchObject({ before: null });
    expect(silent.series.every((row) => row.flag === null)).toBe(true);
  });
});
