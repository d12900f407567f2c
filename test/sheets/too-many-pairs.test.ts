import { expect, test } from 'vitest';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { tooManyPairs } from '../../src/sheets/too-many-pairs.ts';
import { partOf, storeOf } from '../engine/example-inputs.ts';

type Names = Pick<PlanInputs, 'stores' | 'parts' | 'targets'>;

/** Two stores of one territory, two territories with targets, three series: (2 + 20 × 2) × 3 pairs. */
const names: Names = {
  stores: [storeOf('A', { territory: 'East' }), storeOf('B', { territory: 'East' })],
  parts: [partOf('P', { series: '远景' }), partOf('Q', { series: '晨风' }), partOf('R', { series: '远景' })],
  targets: [
    { territory: 'West', series: '山岳', amount: 1 as Fen },
    { territory: null, series: null, amount: 1 as Fen },
  ],
};
const within = (pairs: number) => tooManyPairs(names, { ...DEFAULT_READING_LIMITS, pairs });

test('counts each store, and each territory twenty times, once for each series of parts and targets', () => {
  expect(within(126)).toEqual([]);
  expect(within(125)).toEqual([
    expect.objectContaining({ code: 'E111', params: { stores: 2, territories: 2, series: 3, most: 125 } }),
  ]);
});
