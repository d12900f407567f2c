import { expect, test } from 'vitest';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { tooManyPairs } from '../../src/sheets/too-many-pairs.ts';
import { partOf, storeOf } from '../engine/example-inputs.ts';

type Names = Pick<PlanInputs, 'stores' | 'parts' | 'targets'>;

/** Two stores of one territory, two salespeople, two territories with targets: 2 + 10 × 2 + 30 × 2. */
const PLACES = 82;
const names: Names = {
  stores: [
    storeOf('A', { territory: 'East', salesperson: '王芳' }),
    storeOf('B', { territory: 'East', salesperson: '李强' }),
  ],
  parts: [partOf('P', { series: '远景' }), partOf('Q', { series: '晨风' }), partOf('R', { series: '远景' })],
  targets: [
    { territory: 'West', series: '山岳', amount: 1 as Fen },
    { territory: null, series: null, amount: 1 as Fen },
  ],
};
const within = (pairs: number, inputs: Names = names) =>
  tooManyPairs(inputs, { ...DEFAULT_READING_LIMITS, pairs });
const withSeries = (count: number): Names => ({
  ...names,
  parts: Array.from({ length: count - 1 }, (_, i) => partOf(`P${i}`, { series: `S${i}` })),
});

test('counts each store, each salesperson ten times and each territory thirty times, once for each series of parts and targets', () => {
  expect(within(PLACES * 500, withSeries(500))).toEqual([]);
  const params = { stores: 2, salespeople: 2, territories: 2, series: 500, most: PLACES * 500 - 1 };
  expect(within(PLACES * 500 - 1, withSeries(500))).toEqual([
    expect.objectContaining({ code: 'E111', params }),
  ]);
});

test('counts few series as four hundred, since a sheet for each of thousands of salespeople costs as much', () => {
  expect(within(PLACES * 400)).toEqual([]);
  const params = { stores: 2, salespeople: 2, territories: 2, series: 3, most: PLACES * 400 - 1 };
  expect(within(PLACES * 400 - 1)).toEqual([expect.objectContaining({ code: 'E111', params })]);
});

test('lets the largest companies plan: 5,000 stores, 300 salespeople and 40 territories', () => {
  const stores = Array.from({ length: 5_000 }, (_, i) =>
    storeOf(`店${i}`, { territory: `片区${i % 40}`, salesperson: `人${i % 300}` }),
  );
  expect(tooManyPairs({ ...names, stores }, DEFAULT_READING_LIMITS)).toEqual([]);
});
