import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
    stock: inputs?.parts.map(({ onHand }) => onHand),
    due: inputs?.intents.map(({ due }) => formatDay(due)),
    lots: inputs?.lots.map(({ quantity, eta }) => `${quantity} ${formatDay(eta)}`),
  };
}

describe('stock by the books beside what was counted', () => {
  const counted = (...titles: readonly string[]): Grid =>
    sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', ...titles],
      ['P1', '轩逸', 10, 8, 5],
    );

  it.each([
    ['账面库存', '实盘数量'],
    ['账面库存', '实盘库存'],
    ['账面数量', '实盘数量'],
    ['库存数量', '实盘数'],
    ['账存', '实存'],
  ])('is told, and what was counted is read: %s, %s', async (...titles) => {
    const { stock, told } = await read(FORECAST, counted(...titles), ANNUAL);
    expect([stock, told]).toEqual([[5], ['W103 D2']]);
  });
});

describe('the day on which goods are sent', () => {
  const wish = (...titles: readonly string[]): Grid =>
    sheet(
      '预测',
      [...WISHES.slice(0, 5), ...titles],
      ['甲店', '华东', '王芳', 'P1', 3, ...['2026-12-10', '2026-12-20'].slice(0, titles.length)],
    );

  it.each([
    ['要求发货日期', '要求到货日期'],
    ['期望发货日期', '期望到店日期'],
    ['要求发货日期', '到货日期'],
    ['预计发货日期', '到货日期'],
  ])('is not that of arrival beside it: %s, %s', async (...titles) => {
    const { due, told } = await read(wish(...titles), STOCK, ANNUAL);
    expect([due, told]).toEqual([['2026-12-20'], []]);
  });

  it.each(['期望发货日期', '要求发货日期', '预发货日期'])(
    'is taken for it where the table has no other, which is told: %s',
    async (title) => {
      const { due, told } = await read(wish(title), STOCK, ANNUAL);
      expect([due, told]).toEqual([['2026-12-10'], ['W228 F1']]);
    },
  );
});

describe('a lot that comes between two days', () => {
  const lot = (...titles: readonly string[]): Grid =>
    sheet('在途', ['配件编号', '在途数量', ...titles], ['P1', 30, '2026-12-10', '2026-12-25']);

  it.each([
    ['最早到货', '最晚到货'],
    ['最早到货日期', '最迟到货日期'],
    ['预计最早到货', '预计最晚到货'],
  ])('counts from the last one, and the first is told: %s, %s', async (...titles) => {
    const { lots, told } = await read(FORECAST, STOCK, ANNUAL, lot(...titles));
    expect([lots, told]).toEqual([['30 2026-12-25'], ['W103 C1']]);
  });

  it.each([
    ['预计到货', '最迟到货'],
    ['到货日期', '最晚到货日期'],
  ])('counts from the day that is expected, and the last one is told: %s, %s', async (...titles) => {
    const { lots, told } = await read(FORECAST, STOCK, ANNUAL, lot(...titles));
    expect([lots, told]).toEqual([['30 2026-12-10'], ['W103 D1']]);
  });
});

describe('units of a lot that orders hold', () => {
  it.each(['订单占用', '已被订单占用', '销售订单占用数量', '已分配订单'])(
    'are taken off: %s',
    async (title) => {
      const lot = sheet(
        '在途',
        ['配件编号', '在途数量', title, '预计到货日期'],
        ['P1', 30, 10, '2026-12-15'],
      );
      const { lots, told } = await read(FORECAST, STOCK, ANNUAL, lot);
      expect([lots, told]).toEqual([['20 2026-12-15'], []]);
    },
  );
});
