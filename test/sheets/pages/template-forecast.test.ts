import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../../src/domain/calendar.ts';
import {
  dayInMonth,
  lastDay,
  parseMonth,
  shiftMonth,
  type Day,
  type Month,
} from '../../../src/domain/month.ts';
import type { Known } from '../../../src/sheets/gather-known.ts';
import type { Page } from '../../../src/sheets/page.ts';
import { renderTemplates, type Template } from '../../../src/sheets/pages/render-templates.ts';
import { readInputs } from '../../../src/sheets/read-inputs.ts';
import { reliabilityOf } from '../../engine/example-inputs.ts';
import { gridWorkbook, type GridValue } from '../support/grid.ts';
import { pageGrid } from '../support/page-grid.ts';

const MONTH = parseMonth('2026-12')!;
const PART_NOS = ['0012-A', '00812301', 'F-7', '山-1'];

const store = fc.constantFrom(
  '杭州店',
  '宁波 4S 店',
  '数量',
  'Store East',
  '合计门市',
  '绍兴（新）专卖店',
  'Ridge',
);
const known: fc.Arbitrary<Known> = fc
  .record({
    stores: fc.uniqueArray(
      fc.record({
        store,
        territory: fc.constantFrom('华东', 'North', '两湖'),
        salesperson: fc.constantFrom('王芳', 'Amy Xu', "O'Neil"),
        priority: fc.constant(null),
      }),
      { selector: (each) => each.store, minLength: 1, maxLength: 5 },
    ),
    sold: fc.subarray([-3, -2, -1].map((count) => shiftMonth(MONTH, count))),
    reliability: fc.uniqueArray(
      fc.record({ store, asked: fc.integer({ min: 0, max: 40 }), took: fc.integer({ min: 0, max: 40 }) }),
      { selector: (each) => each.store, maxLength: 5 },
    ),
    units: fc.array(
      fc.tuple(
        fc.nat(4),
        fc.constantFrom(...PART_NOS),
        fc.integer({ min: -4, max: -1 }),
        fc.integer({ min: 1, max: 90 }),
      ),
    ),
  })
  .map(({ stores, sold, units, reliability }) => {
    const byStore = new Map<string, Map<string, Map<Month, number>>>();
    for (const [i, partNo, back, quantity] of units) {
      const name = stores[i % stores.length]!.store;
      const parts = byStore.get(name) ?? new Map<string, Map<Month, number>>();
      byStore.set(name, parts.set(partNo, new Map([[shiftMonth(MONTH, back), quantity]])));
    }
    return {
      stores,
      parts: PART_NOS.map((partNo) => ({
        ...{
          partNo,
          name: '滤清器',
          series: '山岳',
          partClass: null,
          unitPrice: 35.5,
          pack: 10,
          safetyStock: 0,
        },
      })),
      units: byStore,
      sold: new Set(sold),
      targets: [],
      reliability: reliability.map(({ store, ...past }) => reliabilityOf(store, { months: 2, ...past })),
    };
  });

/** The rest of a month: stock of all parts, and a target of every territory. */
const OTHERS = [
  gridWorkbook('stock.xlsx', {
    name: 'stock',
    rows: [
      ['库存日期：2026-12-05'],
      ['配件编号', '配件名称', '车系', '单价', '现有库存'],
      ...PART_NOS.map((partNo) => [partNo, '滤清器', '山岳', 35.5, 100]),
    ],
  }),
];
const annual = (territories: readonly string[]) =>
  gridWorkbook('annual.xlsx', {
    name: 'annual',
    rows: [['2026年度计划 单位：元'], ['片区', '12月'], ...territories.map((territory) => [territory, 100])],
  });

/** Column numbers by title, and the row of the titles. */
function layoutOf({ rows }: Page): { headerRow: number; at: (title: string) => number; length: number } {
  const all = [...rows];
  const headerRow = all.findIndex((row) => row.every((each) => each?.style === 'header'));
  const titles = all[headerRow]!.map((each) => each!.value);
  return { headerRow, at: (title) => titles.indexOf(title), length: all.length };
}

/** Types a quantity and a date into every row whose turn it is, and a store and part where the row has none. */
function fill({ pages: [page] }: Template, stores: readonly string[], chance: readonly number[]) {
  const { headerRow, at, length } = layoutOf(page!);
  const all = [...page!.rows];
  const typed = new Map<string, GridValue>();
  const wanted = new Map<string, { store: string; partNo: string; quantity: number; due: Day }>();
  const days = lastDay(MONTH) - dayInMonth(MONTH, 5) + 1;
  for (let row = headerRow + 1; row < length; row++) {
    const luck = chance[row % chance.length]!;
    if (luck % 3 === 0) continue;
    const shop = (all[row]![at('专卖店')]!.value ?? stores[luck % stores.length]!) as string;
    const partNo = (all[row]![at('配件编号')]!.value ?? PART_NOS[luck % PART_NOS.length]!) as string;
    if (wanted.has(`${shop}\n${partNo}`)) continue;
    const intent = {
      store: shop,
      partNo,
      quantity: luck,
      due: (dayInMonth(MONTH, 5) + (luck % days)) as Day,
    };
    wanted.set(`${shop}\n${partNo}`, intent);
    const cells = { 专卖店: shop, 配件编号: partNo, 订货数量: luck, 期望到货日期: { day: intent.due } };
    for (const [title, value] of Object.entries(cells)) typed.set(`${row + 1}:${at(title) + 1}`, value);
  }
  return { typed, wanted: [...wanted.values()] };
}

describe('the template of a forecast', () => {
  it('gives back exactly what was typed into it, and no problem, whatever program saved it', async () => {
    await fc.assert(
      fc.asyncProperty(
        known,
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 60 }),
        fc.boolean(),
        async (facts, chance, losesEmpty) => {
          const wish = {
            ...{ month: MONTH, salesperson: null, territory: null },
            ...({ kind: 'forecast', language: 'zh' } as const),
          };
          const templates = renderTemplates(facts, wish, DEFAULT_CALENDAR);
          const filled = templates.map((template) => {
            const [territory, salesperson] = [1, 3].map((i) => ownerOf(template.pages[0]!)[i]);
            const own = facts.stores.filter(
              (each) => each.territory === territory && each.salesperson === salesperson,
            );
            return {
              template,
              ...fill(
                template,
                own.map((each) => each.store),
                chance,
              ),
            };
          });
          const wanted = filled.flatMap((each) => each.wanted);
          fc.pre(wanted.length > 0);
          const books = filled.map(({ template, typed }) =>
            gridWorkbook(
              `${template.name}.xlsx`,
              ...template.pages.map((page, i) => pageGrid(page, i === 0 ? typed : new Map(), losesEmpty)),
            ),
          );
          const territories = [
            ...new Set(
              wanted.map((intent) => facts.stores.find((each) => each.store === intent.store)!.territory),
            ),
          ];
          const { inputs, issues } = await readInputs(
            [...books, ...OTHERS, annual(territories)],
            MONTH,
            null,
          );
          expect(issues).toEqual([]);
          expect(new Set(inputs!.intents)).toEqual(new Set(wanted));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a name that every file system takes, however long those of territory and salesperson are', () => {
    const name = '王'.repeat(500);
    const stores = [{ store: '杭州店', territory: name, salesperson: name, priority: null }];
    const nothing: Known = {
      ...{ stores, parts: [], units: new Map(), sold: new Set(), targets: [], reliability: [] },
    };
    const wish = { kind: 'forecast', month: MONTH, salesperson: null, territory: null } as const;
    const [template] = renderTemplates(nothing, { ...wish, language: 'zh' }, DEFAULT_CALENDAR);
    expect(Buffer.byteLength(`${template!.name}.xlsx`)).toBeLessThan(255);
  });
});

/** The row that says whose forecast it is. */
function ownerOf({ rows }: Page): readonly unknown[] {
  const row = [...rows].find((cells) => cells[0]?.style === 'label')!;
  return row.map((each) => each?.value);
}
