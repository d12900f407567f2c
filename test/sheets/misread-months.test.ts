import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    codes: issues.map(({ code }) => code),
    counted: issues.map(({ params }) => params?.['counted']),
    intents: inputs?.intents.map(({ quantity }) => quantity),
    history: inputs?.history.map(({ quantity }) => quantity),
    targets: inputs?.targets.map(({ territory, amount }) => `${territory} ${amount / 100}`),
  };
}

describe('what a store wants by a day is an order, whatever months of sales stand beside it', () => {
  const row = ['甲店', '华东', '王芳', 'P1'];
  const begin = ['专卖店', '片区', '销售员', '配件编号'];

  it.each([
    [['9月', '10月', '11月', '数量', '到货日期']],
    [['9月销量', '10月销量', '11月销量', '订货', '到货日期']],
    [['2026年9月', '2026年10月', '2026年11月', '数量', '日期']],
  ])('%j', async (titles) => {
    const forecast = sheet('表', [...begin, ...titles], [...row, 1, 2, 3, 24, '2026-12-10']);
    const { intents, history } = await read(forecast, STOCK, ANNUAL);
    expect(intents).toEqual([24]);
    expect(history).toEqual([]);
  });

  it('under a header of two rows, too', async () => {
    const above = ['专卖店', '片区', '销售员', '配件编号', '销量', null, '订货', null];
    const below = [null, null, null, null, '10月', '11月', '数量', '到货日期'];
    const forecast = {
      ...sheet('表', above, below, [...row, 1, 2, 24, '2026-12-10']),
      merges: [
        { top: 1, left: 5, bottom: 1, right: 6 },
        { top: 1, left: 7, bottom: 1, right: 8 },
      ],
    };
    const { intents, history } = await read(forecast, STOCK, ANNUAL);
    expect(intents).toEqual([24]);
    expect(history).toEqual([]);
  });
});

describe('a month typed as a number', () => {
  const soldIn = (month: GridValue) =>
    read(
      FORECAST,
      STOCK,
      ANNUAL,
      sheet('历史', ['专卖店', '配件编号', '月份', '销售数量'], ['甲店', 'P1', month, 7]),
    );

  it('is refused where it may be January or October', async () => {
    expect((await soldIn(2026.1)).codes).toContain('E210');
  });

  it('is read where it can be one only', async () => {
    expect((await soldIn(2026.11)).history).toEqual([7]);
    expect((await soldIn('2026.1')).history).toEqual([7]);
  });
});

describe('units that were sold of each series are no targets', () => {
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const table = [
    ['车系', ...months],
    ['轩逸', ...months.map(() => 10)],
  ] as const;

  it.each([
    ['by the name of the sheet', sheet('车系销量', ...table)],
    ['by a line above', sheet('表', ['各车系销量统计（件）'], ...table)],
  ])('%s', async (_, sold) => {
    expect((await read(FORECAST, STOCK, ANNUAL, sold)).counted).toContain('soldUnits');
  });

  it('a plan of what will be sold, or one with a unit of money, is read', async () => {
    const planned = await read(FORECAST, STOCK, sheet('2026销量目标', ...table));
    expect(planned.codes).not.toContain('E211');
    const money = await read(FORECAST, STOCK, sheet('车系销量', ['单位：万元'], ...table));
    expect(money.codes).not.toContain('E211');
  });
});

describe('the unit of targets', () => {
  const rows = (title: string, unit: GridValue = null) => [
    ['片区', title, unit],
    ['华东', 0.5, null],
  ];

  it.each([
    ['in the header, beside the table', sheet('目标', ...rows('12月', '单位：万元'))],
    ['in brackets behind a month', sheet('目标', ...rows('12月(W)'))],
    ['behind the currency', sheet('目标', ['2026年目标 RMB 10K'], ...rows('12月'))],
  ])('%s', async (_, annual) => {
    expect((await read(FORECAST, STOCK, annual)).targets).toEqual(['华东 5000']);
  });

  it('in the name of the file', async () => {
    const inputs = gridWorkbook('月.xlsx', FORECAST, STOCK);
    const annual = gridWorkbook('年度计划(万元).xlsx', sheet('目标', ...rows('12月')));
    const reading = await readInputs([inputs, annual], MONTH, null);
    expect(reading.inputs!.targets.map(({ amount }) => amount / 100)).toEqual([5000]);
  });
});

it.each(['公司总目标', '全年目标', '年度总目标', '总体目标'])(
  '%s is the target of the whole company',
  async (name) => {
    const annual = sheet('目标', ['单位：元'], ['片区', '12月'], [name, 100], ['华东', 100]);
    const { codes, targets } = await read(FORECAST, STOCK, annual);
    expect(targets).toEqual(['华东 100']);
    expect(codes).not.toContain('W323');
  },
);
