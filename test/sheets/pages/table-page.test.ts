import { describe, expect, it } from 'vitest';
import { nameSheets } from '../../../src/sheets/pages/name-sheet.ts';
import { tablePages } from '../../../src/sheets/pages/table-page.ts';
import type { Table } from '../../../src/sheets/pages/table.ts';
import { zh } from '../../../src/sheets/words/zh.ts';

interface Item {
  readonly store: string;
  readonly units: number;
  readonly price: number;
}

const table = (items: readonly Item[], more: Partial<Table<Item>> = {}): Table<Item> => ({
  name: 'T',
  title: 'title',
  notes: ['note'],
  columns: {
    store: { title: 'Store', width: 10, style: 'text', value: ({ store }) => store },
    gone: null,
    units: { title: 'Units', width: 8, style: 'integer', value: ({ units }) => units, total: true },
    price: { title: 'Price', width: 8, style: 'money', value: ({ price }) => price },
    amount: {
      ...{ title: 'Amount', width: 8, style: 'money', total: true },
      value: ({ units, price }) => units * price,
      formula: (at) => `${at('units')}*${at('price')}`,
    },
  },
  items,
  freeze: 1,
  tabColour: 'grey',
  ...more,
});
const lay = (wish: Table<Item>) => tablePages(wish, zh, nameSheets());
const values = (wish: Table<Item>) => [...lay(wish)[0]!.rows].map((row) => row.map((c) => c?.value));

const ITEMS = [
  { store: 'A', units: 2, price: 0.1 },
  { store: 'A', units: 1, price: 0.1 },
  { store: 'B', units: 3, price: 10 },
];

describe('tablePages', () => {
  it('prints on the larger paper what would be too small on the usual one', () => {
    const wide = (width: number) => ({ title: 'W', width, style: 'text', value: () => '' }) as const;
    const paperOf = (...widths: number[]) =>
      lay(table(ITEMS, { columns: Object.fromEntries(widths.map((width, i) => [`c${i}`, wide(width)])) }))[0]!
        .print.paper;
    expect(paperOf(60, 60, 60)).toBeUndefined();
    expect(paperOf(60, 60, 60, 60, 60)).toBe('A3');
  });

  it('sums each column live over the rows that the filter shows', () => {
    expect(values(table(ITEMS))).toEqual([
      ['title'],
      ['note'],
      [
        '合计',
        { formula: 'SUBTOTAL(109,B5:B7)', cached: 6 },
        null,
        { formula: 'SUBTOTAL(109,D5:D7)', cached: 30.3 },
      ],
      ['Store', 'Units', 'Price', 'Amount'],
      ['A', 2, 0.1, { formula: 'B5*C5', cached: 0.2 }],
      ['A', 1, 0.1, { formula: 'B6*C6', cached: 0.1 }],
      ['B', 3, 10, { formula: 'B7*C7', cached: 30 }],
    ]);
    expect(lay(table(ITEMS))[0]!.filter).toEqual({ row: 4, columns: 4, lastRow: 7 });
  });

  it('puts a group under a heading with its subtotals, which the total does not count twice', () => {
    const rows = values(table(ITEMS, { groupBy: [{ textOf: ({ store }) => store, folds: true }] }));
    expect(rows.slice(2).map((row) => row[1])).toEqual([
      { formula: 'SUBTOTAL(9,B5:B9)', cached: 6 },
      'Units',
      { formula: 'SUBTOTAL(9,B6:B7)', cached: 3 },
      2,
      1,
      { formula: 'SUBTOTAL(9,B9:B9)', cached: 3 },
      3,
    ]);
  });

  it('says so where there is nothing to list', () => {
    expect(values(table([])).at(-1)).toEqual(['无']);
    expect(lay(table([]))[0]!.filter).toBeNull();
  });

  it('tells other sheets where a column stands', () => {
    expect(lay(table(ITEMS))[0]!.rangeOf('amount')).toBe("'T'!$D$5:$D$7");
  });

  it.each([undefined, [{ textOf: ({ store }: Item) => store }]])(
    'goes on on another sheet where one is full',
    (groupBy) => {
      // Every item its own group is the longest that a table can get.
      const items = Array.from({ length: 1_048_576 }, (_, i) => ({ store: String(i), units: 1, price: 1 }));
      const pages = lay(table(items, groupBy === undefined ? {} : { groupBy }));
      const lengths = pages.map((page) => Number(/(\d+)$/.exec(page.rangeOf('units'))![1]));
      expect(Math.max(...lengths)).toBeLessThanOrEqual(1_048_576);
      const rows = lengths.reduce((sum, length) => sum + length - 5, 0);
      expect(rows).toBe(items.length * (groupBy === undefined ? 1 : 2));
      expect(pages.map(({ name }) => name).slice(0, 2)).toEqual(['T', 'T (2)']);
    },
  );
});
