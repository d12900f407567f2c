import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import { firstDay, monthsBefore, type Day, type Month } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { layOutMonth } from './support/layouts.ts';

const month = '2026-12' as Month;
const first = firstDay(month);
const STORES = ['杭州东风专卖店', '宁波（城西）专卖店', 'Beijing Nissan Store'];
const PARTS = ['0024603113', '00328-B1600', 'C-77', '54359-C7400'] as PartNo[];
const SERIES = ['轩逸', '天籁'];
const TERRITORIES = ['华东', '华北'];

/** A valid month, small enough to be read at a glance when it fails. */
const anyMonth: fc.Arbitrary<PlanInputs> = fc
  .record({
    intents: fc.uniqueArray(
      fc.record({
        store: fc.constantFrom(...STORES),
        partNo: fc.constantFrom(...PARTS),
        quantity: fc.integer({ min: 1, max: 3000 }),
        due: fc.integer({ min: first + 9, max: first + 30 }) as fc.Arbitrary<Day>,
      }),
      {
        minLength: 1,
        maxLength: 10,
        selector: ({ store, partNo, due }) => JSON.stringify([store, partNo, due]),
      },
    ),
    stock: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: PARTS.length, maxLength: PARTS.length }),
    lots: fc.array(
      fc.record({
        partNo: fc.constantFrom(...PARTS),
        quantity: fc.integer({ min: 1, max: 99 }),
        eta: fc.integer({ min: first + 5, max: first + 45 }) as fc.Arbitrary<Day>,
        supplier: fc.constant(null),
      }),
      { maxLength: 5 },
    ),
    targets: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 4, maxLength: 4 }),
    history: fc.uniqueArray(
      fc.record({
        store: fc.constantFrom(...STORES),
        partNo: fc.constantFrom(...PARTS),
        month: fc.constantFrom(...monthsBefore(month, 6)),
        quantity: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 6, selector: ({ store, partNo, month: past }) => JSON.stringify([store, partNo, past]) },
    ),
  })
  .map(({ intents, stock, lots, targets, history }): PlanInputs => {
    const wanting = new Set(intents.map(({ store }) => store));
    return {
      month,
      asOf: (first + 4) as Day,
      stores: STORES.filter((store) => wanting.has(store))
        .map((store, i) => ({
          store,
          territory: TERRITORIES[i % 2]!,
          salesperson: ['王芳', 'Zhang Wei'][i % 2]!,
          priority: null,
        }))
        .sort((a, b) => (a.store < b.store ? -1 : 1)),
      parts: PARTS.map((partNo, i) => ({
        partNo,
        name: `件${i}`,
        series: SERIES[i % 2]!,
        partClass: i === 3 ? ('non-mainstream' as const) : ('mainstream' as const),
        unitPrice: (1999 + 1_000_00 * i) as Fen,
        pack: i + 1,
        onHand: stock[i]!,
        safetyStock: i,
      })).sort((a, b) => (a.partNo < b.partNo ? -1 : 1)),
      lots,
      intents,
      commitments: [],
      targets: targets.map((yuan, i) => ({
        territory: TERRITORIES[Math.floor(i / 2)]!,
        series: SERIES[i % 2]!,
        amount: (yuan * 100) as Fen,
      })),
      history: history.filter(({ store }) => wanting.has(store)),
      reliability: [],
      locks: [],
    };
  });

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();

function canonical(inputs: PlanInputs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [
      key,
      Array.isArray(value) ? sorted(value as object[]) : value,
    ]),
  );
}

describe('reading inputs', () => {
  it('finds the same month in whatever layout an office gives it', async () => {
    await fc.assert(
      fc.asyncProperty(anyMonth, fc.gen(), async (inputs, draw) => {
        const { inputs: found, issues } = await readInputs(layOutMonth(draw, inputs), month, null);
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(canonical(found!)).toEqual(canonical(inputs));
      }),
      { endOnFailure: true, seed: 20261210, numRuns: Number(process.env['PLAN_RUNS'] ?? 150) },
    );
  });
});
