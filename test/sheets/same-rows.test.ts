import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function told(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { issues } = await readInputs([gridWorkbook('月.xlsx', FORECAST, ANNUAL, ...grids)], MONTH, null);
  return issues
    .filter(({ code }) => code === 'W237')
    .map(({ cell, params }) => `${cell ?? ''} = ${params['other']}, ${params['rows']}`);
}

const stock = (titles: Row, ...rows: readonly Row[]): Grid =>
  sheet('库存', ['盘点日期', '2026-12-05'], titles, ...rows);
const STOCK = ['配件编号', '车系', '单价', '现有库存'];
const PARTS = stock(STOCK, ['P1', '轩逸', 10, 5]);
const LOTS = ['配件编号', '在途数量', '预计到货日期'];
const LOT: Row = ['P1', 6, '2026-12-20'];

describe('a row that says the same as another one of its table', () => {
  it('is told in lists of stock, lots and promises, with the row above that it repeats', async () => {
    expect(await told(stock(STOCK, ['P1', '轩逸', 10, 5], ['P1', '轩逸', 10, 5]))).toEqual(['D4 = D3, 1']);
    const lots = sheet('在途', LOTS, LOT, ['P1', 4, '2026-12-20'], ['P1', '６', '2026年12月20日']);
    expect(await told(PARTS, lots)).toEqual(['B4 = B2, 1']);
    const promised = sheet('承诺', ['供应商', '配件编号', '承诺数量'], ['甲厂', 'P1', 6], ['甲厂', 'P1', 6]);
    expect(await told(PARTS, promised)).toEqual(['C3 = C2, 1']);
  });

  it('is told whatever number the rows have, and once for a table', async () => {
    const rows = [1, 2, 3].map((n) => [n, ...LOT]);
    expect(await told(PARTS, sheet('在途', ['序号', ...LOTS], ...rows))).toEqual(['C3 = C2, 2']);
  });

  it.each(['订单号', '批次', '仓库', '备注'])('is another where %s tells them apart', async (title) => {
    const apart = sheet('在途', [...LOTS, title], [...LOT, '甲'], [...LOT, '乙']);
    expect(await told(PARTS, apart)).toEqual([]);
    const same = sheet('在途', [...LOTS, title], [...LOT, '甲'], [...LOT, '甲']);
    expect(await told(PARTS, same)).toEqual(['B3 = B2, 1']);
  });

  it('is another below a warehouse that only the first of its rows names, a heading, or a sum', async () => {
    const below = stock(
      [...STOCK, '仓库'],
      ['P1', '轩逸', 10, 5, '杭州仓'],
      ['P2', '轩逸', 10, 7, null],
      ['P9', '轩逸', 10, 5, '宁波仓'],
      ['P2', '轩逸', 10, 7, null],
    );
    expect(await told(below)).toEqual([]);
    const row: Row = ['P1', '轩逸', 10, 5];
    expect(await told(stock(STOCK, ['杭州仓'], row, ['宁波仓'], row))).toEqual([]);
    expect(await told(stock(STOCK, row, ['合计', null, null, 5], row))).toEqual([]);
  });

  it('is no matter where nothing is in stock, and among sales, of which many are alike', async () => {
    expect(await told(stock(STOCK, ['P1', '轩逸', 10, 0], ['P1', '轩逸', 10, 0]))).toEqual([]);
    const sold = ['甲店', 'P1', '2026-11', 1];
    const sales = sheet('历史', ['专卖店', '配件编号', '月份', '销售数量'], sold, sold);
    expect(await told(PARTS, sales)).toEqual([]);
  });

  it('is told if and only if two lots are equal, in whatever order they stand', async () => {
    const lot = fc.record({ part: fc.constantFrom('P1', 'P2'), units: fc.integer({ min: 1, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(lot, { minLength: 1, maxLength: 6 }), async (lots) => {
        const rows = lots.map(({ part, units }) => [part, units, '2026-12-20']);
        const parts = stock(STOCK, ['P1', '轩逸', 10, 5], ['P2', '轩逸', 10, 5]);
        const different = new Set(rows.map((row) => row.join())).size;
        const found = await told(parts, sheet('在途', LOTS, ...rows));
        expect(found.map((one) => one.split(', ')[1])).toEqual(
          different === rows.length ? [] : [String(rows.length - different)],
        );
      }),
      { numRuns: 30 },
    );
  });
});
