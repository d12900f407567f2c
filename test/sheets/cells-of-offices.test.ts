import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    issues,
    intents: inputs?.intents.map(({ quantity }) => quantity),
    due: inputs?.intents.map(({ due }) => formatDay(due)),
    parts: inputs?.parts.map(({ partNo }) => partNo),
    targets: inputs?.targets.map(({ amount }) => amount / 100),
  };
}

describe('an amount with its own unit', () => {
  const plan = (unit: string, amount: GridValue): Grid =>
    sheet('目标', [unit], ['片区', '12月'], ['华东', amount]);

  it.each([
    ['1.25万', 12_500],
    ['2千元', 2_000],
    ['1.005万元', 10_050],
    ['0.8亿', 80_000_000],
  ])('is read in a table of yuan: %s', async (amount, yuan) => {
    const { targets, told } = await read(FORECAST, STOCK, plan('单位：元', amount));
    expect([targets, told]).toEqual([[yuan], []]);
  });

  it('is refused in a table of another unit, and where the unit may still stand below', async () => {
    expect((await read(FORECAST, STOCK, plan('单位：万元', '2千'))).told).toEqual(['E202 B3']);
    const below = sheet('目标', ['片区', '12月'], ['华东', '1.25万'], ['单位：千元']);
    expect((await read(FORECAST, STOCK, below)).told).toEqual(['E202 B2']);
  });
});

describe('a day of the month planned', () => {
  const wish = (day: GridValue): Grid => sheet('预测', WISHES, [...FORECAST.rows[1]!.slice(0, 5), day]);

  it.each(['18日', '18号', '本月18日', '当月18号前', '1218', 1218])(
    'is one on which a store may want goods: %s',
    async (day) => {
      const { due, told } = await read(wish(day), STOCK, ANNUAL);
      expect([due, told]).toEqual([['2026-12-18'], []]);
    },
  );

  it.each(['32日', '1118', '18', 18, '下月18日', '1232'])('is not what this says: %s', async (day) => {
    expect((await read(wish(day), STOCK, ANNUAL)).told).toEqual(['E205 F2']);
  });

  it('is none on which a lot comes: that may be another month', async () => {
    const lot = sheet('在途', ['配件编号', '在途数量', '预计到货日期'], ['P1', 30, '2日']);
    expect((await read(FORECAST, STOCK, ANNUAL, lot)).told).toEqual(['E205 C2']);
  });
});

describe('a pack size of 0', () => {
  const stock = (...row: readonly GridValue[]): Grid =>
    sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '包装数', '现有库存'],
      ['P1', '轩逸', 10, 1, 5],
      row,
    );

  it('is left out with its part and told where nobody has, wants, has sold or promised any', async () => {
    const { parts, told, issues } = await read(FORECAST, stock('P2', '轩逸', 10, 0, 0), ANNUAL);
    expect([parts, told]).toEqual([['P1'], ['W227 D4']]);
    expect(issues[0]!.params).toEqual({ rows: 1, why: 'unused', partNo: 'P2' });
  });

  it('is an error where the part is needed', async () => {
    expect((await read(FORECAST, stock('P2', '轩逸', 10, 0, 4), ANNUAL)).told).toEqual(['E212 D4']);
    const wanted = sheet('预测', ...FORECAST.rows, ['甲店', '华东', '王芳', 'P2', 3, '2026-12-10']);
    expect((await read(wanted, stock('P2', '轩逸', 10, 0, 0), ANNUAL)).told).toContain('E212 D4');
  });
});

describe('a target that was changed', () => {
  const plan = (...titles: readonly string[]): Grid =>
    sheet('目标', ['单位：元'], ['片区', '月份', ...titles], ['华东', '2026-12', 90, 100]);

  it.each([
    ['原目标', '调整后目标'],
    ['年初目标', '修订目标'],
    ['原定目标', '最终目标'],
    ['原计划', '调整后计划金额'],
  ])('counts, and the first one is told: %s, %s', async (...titles) => {
    const { targets, told } = await read(FORECAST, STOCK, plan(...titles));
    expect([targets, told]).toEqual([[100], ['W103 C2']]);
  });

  it('is told where nothing says that the other one was before', async () => {
    const { targets, told } = await read(FORECAST, STOCK, plan('目标金额', '调整后目标金额'));
    expect([targets, told]).toEqual([[90], ['W103 D2']]);
  });
});

describe('a forecast whose quantities are titled by their month alone', () => {
  const wish = (titles: readonly string[], quantities: readonly number[]): Grid =>
    sheet(
      '预测',
      [...WISHES.slice(0, 4), ...titles, '期望到货日期'],
      ['甲店', '华东', '王芳', 'P1', ...quantities, '2026-12-10'],
    );

  it.each(['12月', '2026年12月', '12月数量', '12月预测', '12月份计划'])(
    'is read where that is the month planned: %s',
    async (title) => {
      const { intents, told } = await read(wish([title], [3]), STOCK, ANNUAL);
      expect([intents, told]).toEqual([[3], []]);
    },
  );

  it('is read by the month planned among several', async () => {
    expect((await read(wish(['11月', '12月', '1月'], [7, 3, 8]), STOCK, ANNUAL)).intents).toEqual([3]);
    const reference = wish(['10月', '11月', '数量'], [7, 8, 3]);
    expect((await read(reference, STOCK, ANNUAL)).intents).toEqual([3]);
  });

  it('is refused where no quantity is of the month planned', async () => {
    expect((await read(wish(['11月'], [3]), STOCK, ANNUAL)).told).toContain('E102 E1');
    expect((await read(wish(['10月', '11月'], [3, 4]), STOCK, ANNUAL)).told).toContain('E102 E1');
    expect((await read(wish(['2025年12月'], [3]), STOCK, ANNUAL)).told).toContain('E102 E1');
  });

  it('is none without a day on which the goods are wanted: past sales look so', async () => {
    const sales = sheet('历史', ['专卖店', '配件编号', '10月', '11月'], ['甲店', 'P1', 4, 5]);
    const { intents, told } = await read(FORECAST, STOCK, ANNUAL, sales);
    expect([intents, told]).toEqual([[3], []]);
  });
});
