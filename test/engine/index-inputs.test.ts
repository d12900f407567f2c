import { describe, expect, test } from 'vitest';
import type { PartNo, Target } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Month } from '../../src/domain/month.ts';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { day, inputsOf, intentOf, lotOf, partOf, storeOf } from './example-inputs.ts';

const index = (over: Partial<PlanInputs>) => indexInputs(inputsOf(over), DEFAULT_POLICY);
const sale = (store: string, month: string, quantity: number, partNo = 'P') => ({
  store,
  partNo: partNo as PartNo,
  month: month as Month,
  quantity,
});

describe('indexing the inputs', () => {
  test('orders names by code point', () => {
    const { stores, territories } = index({
      stores: [storeOf('b', { territory: '西' }), storeOf('a', { territory: '东' }), storeOf('B')],
    });
    expect(stores.map((row) => row.store)).toEqual(['B', 'a', 'b']);
    expect(territories).toEqual(['East', '东', '西']);
  });

  test('ranks tiers, those without one last', () => {
    const { storeTier } = index({
      stores: [storeOf('A'), storeOf('B', { priority: 7 }), storeOf('C', { priority: 2 }), storeOf('D')],
    });
    expect(Array.from(storeTier)).toEqual([2, 1, 0, 2]);
  });

  test('merges lots of one date before it rounds them down to packs, and forgets those after the month', () => {
    const model = index({
      parts: [partOf('P', { onHand: 5, pack: 4 })],
      lots: [lotOf(3, '12-20'), lotOf(9, '12-31'), lotOf(1, '12-20'), lotOf(50, '2027-01-01')],
    });
    expect(Array.from(model.sourceUnits)).toEqual([5, 4, 9]);
    expect(Array.from(model.sourcePacks)).toEqual([1, 1, 2]);
    expect(Array.from(model.sourceDay)).toEqual([day('12-05'), day('12-20'), day('12-31')]);
  });

  test('has an overdue lot from the as-of date on, after stock on hand and beside its stated date', () => {
    const model = index({
      parts: [partOf('P', { onHand: 5 })],
      lots: [lotOf(3, '12-08'), lotOf(1, '12-01'), lotOf(2, '12-05')],
    });
    expect(Array.from(model.sourceUnits)).toEqual([5, 1, 2, 3]);
    expect(Array.from(model.sourceDay)).toEqual(['12-05', '12-05', '12-05', '12-08'].map(day));
    expect(model.sourceEta[1]).toBe(day('12-01'));
  });

  test('orders intents by date, then the larger one, then the store, and rounds them up to packs', () => {
    const model = index({
      parts: [partOf('P', { pack: 4 })],
      intents: [
        intentOf('B', 3, '12-10'),
        intentOf('A', 3, '12-10'),
        intentOf('C', 9, '12-10'),
        intentOf('C', 1, '12-08'),
        intentOf('A', 0, '12-12'),
      ],
    });
    expect(Array.from(model.intentStore, (store) => model.stores[store]!.store)).toEqual([
      'C',
      'C',
      'A',
      'B',
    ]);
    expect(Array.from(model.intentPacks)).toEqual([1, 3, 1, 1]);
    expect(Array.from(model.intentQuantity)).toEqual([1, 9, 3, 3]);
  });

  test('sums the history of the demand months per part and store', () => {
    const model = index({
      parts: [partOf('Q'), partOf('P')],
      history: [
        sale('B', '2026-11', 5),
        sale('A', '2026-06', 1),
        sale('B', '2026-07', 2),
        sale('A', '2026-05', 90),
        sale('A', '2026-12', 90),
        sale('A', '2026-10', 7, 'Q'),
        sale('unknown', '2026-10', 7),
      ],
    });
    expect(Array.from(model.historyStart)).toEqual([0, 2, 3]);
    expect(Array.from(model.historyStore)).toEqual([0, 1, 0]);
    expect(Array.from(model.historyUnits)).toEqual([1, 7, 7]);
  });
});

describe('indexing the annual plan', () => {
  const target = (territory: string | null, series: string | null, amount: number): Target => ({
    territory,
    series,
    amount: amount as Fen,
  });
  const stores = [storeOf('A', { territory: 'East' }), storeOf('B', { territory: 'West' })];
  const parts = [partOf('P', { series: 'S1' }), partOf('Q', { series: 'S2' })];
  const plan = (...targets: Target[]) => index({ stores, parts, targets });

  test('has the territories as areas as soon as one target names a territory', () => {
    const { targetsBy, territoryArea, areaTarget } = plan(target('West', 'S1', 5), target(null, null, 100));
    expect(targetsBy).toBe('territory');
    expect(Array.from(territoryArea)).toEqual([0, 1]);
    expect(Array.from(areaTarget)).toEqual([0, 5]);
  });

  test('has the company as the one area when targets are a total or by series', () => {
    const { targetsBy, territoryArea, areaTarget } = plan(target(null, 'S1', 30), target(null, 'S2', 10));
    expect(targetsBy).toBe('company');
    expect(Array.from(territoryArea)).toEqual([0, 0]);
    expect(Array.from(areaTarget)).toEqual([40]);
    expect(Array.from(plan(target(null, null, 70), target(null, 'S1', 30)).areaTarget)).toEqual([70]);
  });

  test('knows a territory that has a target but no store', () => {
    const { territories, areaTarget } = plan(target('North', null, 9));
    expect(territories).toEqual(['East', 'North', 'West']);
    expect(Array.from(areaTarget)).toEqual([0, 9, 0]);
  });

  test("takes a territory's own split as reference, else the company's", () => {
    const { reference } = plan(target('East', 'S1', 3), target('East', 'S2', 1), target(null, 'S2', 8));
    expect(Array.from(reference)).toEqual([3, 1, 0, 8, 0, 8]);
  });

  test('falls back on history at present prices, and has no reference without any', () => {
    const { reference } = index({
      stores,
      parts: [partOf('P', { series: 'S1', unitPrice: 200 as Fen }), partOf('Q', { series: 'S2' })],
      targets: [target('East', null, 10)],
      history: [sale('A', '2026-10', 3), sale('A', '2026-11', 1, 'Q')],
    });
    expect(Array.from(reference)).toEqual([600, 100, 0, 0, 600, 100]);
  });
});
