import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import type { MergedRange } from '../../src/sheets/raw-sheet.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    stock: inputs?.parts.map(({ partNo, onHand }) => `${partNo} ${onHand}`),
    lots: inputs?.lots.map(({ partNo, quantity }) => `${partNo} ${quantity}`),
  };
}

const across = (top: number, left: number, right: number): MergedRange => ({ top, bottom: top, left, right });

/** A list with 配件编号, 车系 and 单价 before what the titles of two rows stand over. */
function list(upper: Row, lower: Row, merges: readonly MergedRange[], ...rows: readonly Row[]): Grid {
  const downwards = [1, 2, 3].map((column) => ({ top: 2, bottom: 3, left: column, right: column }));
  const head = ['配件编号', '车系', '单价'];
  const of = (row: Row, i: number): Row => [`P${i + 1}`, '轩逸', 10, ...row];
  const titles = [
    ['盘点日期', '2026-12-05'],
    [...head, ...upper],
    [null, null, null, ...lower],
  ];
  return { ...sheet('库存', ...titles, ...rows.map(of)), merges: [...downwards, ...merges] };
}

describe('of units in several places and their sum under one title the sum is read', () => {
  it.each<[string, Row, Row, readonly MergedRange[], Row]>([
    ['behind them', ['现有库存', null, null], ['杭州仓', '宁波仓', '合计'], [across(2, 4, 6)], [2, 3, 5]],
    ['before them', ['库存数量', null, null], ['小计', '杭州', '宁波'], [across(2, 4, 6)], [5, 2, 3]],
    ['without a merged title', ['库存', null, null], ['1号库', '2号库', '总计'], [], [2, 3, 5]],
    [
      'of which one is blank',
      ['现有库存', null, null],
      ['杭州仓', '宁波仓', '合计'],
      [across(2, 4, 6)],
      [5, null, 5],
    ],
  ])('%s', async (_, upper, lower, merges, row) => {
    const found = { told: [], stock: ['P1 5'] };
    expect(await read(FORECAST, ANNUAL, list(upper, lower, merges, row))).toMatchObject(found);
  });

  it('beside lots of which a column each says how many and when', async () => {
    const upper = ['现有库存', null, null, '在途', null];
    const lower = ['杭州仓', '宁波仓', '合计', '数量', '预计到货日期'];
    const merges = [across(2, 4, 6), across(2, 7, 8)];
    const found = { told: [], stock: ['P1 5'], lots: ['P1 6'] };
    expect(
      await read(FORECAST, ANNUAL, list(upper, lower, merges, [2, 3, 5, 6, '2026-12-20'])),
    ).toMatchObject(found);
  });

  it('also of what is in transit', async () => {
    const lots: Grid = {
      ...sheet(
        '在途',
        ['配件编号', '在途数量', null, null, '预计到货日期'],
        [null, '一厂', '二厂', '合计', null],
        ['P1', 2, 4, 6, '2026-12-20'],
      ),
      merges: [across(1, 2, 4)],
    };
    expect(await read(FORECAST, ANNUAL, STOCK, lots)).toMatchObject({ told: [], lots: ['P1 6'] });
  });
});

describe('a sum of places', () => {
  const places = (...rows: readonly Row[]): Grid =>
    list(['现有库存', null, null], ['杭州仓', '宁波仓', '合计'], [across(2, 4, 6)], ...rows);

  it('that they contradict is told', async () => {
    const found = { told: ['W345 F4'], stock: ['P1 6', 'P2 4'] };
    expect(await read(FORECAST, ANNUAL, places([2, 3, 6], [4, 0, 4]))).toMatchObject(found);
  });

  it('that is missing beside them is an error', async () => {
    expect((await read(FORECAST, ANNUAL, places([2, 3, null]))).told).toContain('E201 F4');
  });
});

describe('units of several places under one title without a sum, or of goods of several sorts, are refused', () => {
  it.each<[string, Row, Row, Row]>([
    ['no sum', ['现有库存', null], ['杭州仓', '宁波仓'], [2, 3]],
    [
      'no sum, beside lots',
      ['现有库存', null, '在途', null],
      ['杭州仓', '宁波仓', '数量', '预计到货日期'],
      [2, 3, 6, '2026-12-20'],
    ],
    ['goods that are no good', ['现有库存', null, null], ['良品', '不良品', '合计'], [2, 3, 5]],
    ['goods on several days', ['现有库存', null, null], ['12月4日', '12月5日', '合计'], [2, 3, 5]],
  ])('%s', async (_, upper, lower, row) => {
    const merges =
      upper.length > 2 && upper[1] === null && upper[2] !== null
        ? [across(2, 4, 5), across(2, 6, 7)]
        : [across(2, 4, 3 + upper.length)];
    expect((await read(FORECAST, ANNUAL, list(upper, lower, merges, row))).told.join()).toMatch(/E103/);
  });
});
