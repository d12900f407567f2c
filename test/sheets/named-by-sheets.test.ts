import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, params }) => [code, params['taken']].filter(Boolean).join(' ')),
    promised: inputs?.commitments.map(
      ({ supplier, partNo, quantity }) => `${supplier} ${partNo} ${quantity}`,
    ),
    people: inputs?.stores.map(({ store, salesperson }) => `${store} ${salesperson}`),
    series: inputs?.parts.map(({ partNo, series }) => `${partNo} ${series}`),
    stores: inputs?.stores.map(({ store, territory }) => `${store} ${territory}`),
    targets: inputs?.targets.map(({ territory, series, amount }) =>
      [territory, series, amount / 100].join(' '),
    ),
  };
}

describe('the supplier of promises', () => {
  const TITLES = ['配件编号', '承诺数量'];
  const promises = (name: string, ...rows: readonly Row[]): Grid => sheet(name, ...rows);
  const month = (...grids: readonly Grid[]) => read(STOCK, FORECAST, ANNUAL, ...grids);

  it('may stand in a line above its block, or between the rows', async () => {
    const found = { told: [], promised: ['博世 P1 2'] };
    expect(await month(promises('承诺', ['供应商：博世'], TITLES, ['P1', 2]))).toMatchObject(found);
    expect(await month(promises('承诺', ['供应商', '博世'], TITLES, ['P1', 2]))).toMatchObject(found);
    const blocks = [['供应商：博世'], ['P1', 2], ['供应商：电装'], ['P1', 3]];
    expect(await month(promises('承诺', TITLES, ...blocks))).toMatchObject({
      promised: ['博世 P1 2', '电装 P1 3'],
    });
  });

  it.each(['博世', '博世承诺', '博世承销承诺清单', '2026年博世承销'])(
    'may be all that its sheet is called: %s',
    async (name) => {
      expect(await month(promises(name, TITLES, ['P1', 2]))).toMatchObject({
        told: ['W228 博世'],
        promised: ['博世 P1 2'],
      });
    },
  );

  it.each(['承销承诺', 'Sheet1', '12月承诺'])('is none where the name says none: %s', async (name) => {
    expect(await month(promises(name, TITLES, ['P1', 2]))).toMatchObject({ told: ['W102'], promised: [] });
  });

  it('makes no promises of what is only called a quantity', async () => {
    const { promised } = await month(promises('到货', ['供应商：博世'], ['配件编号', '数量'], ['P1', 2]));
    expect(promised ?? []).toEqual([]);
  });
});

describe('a series that has a sheet of its own', () => {
  const plan = (...names: readonly string[]): Grid[] =>
    names.map((name) => sheet(name, ['单位：元'], ['片区', '12月'], ['华东', 100]));
  const stock = (name: string, part: string): Grid =>
    sheet(name, ['盘点日期', '2026-12-05'], ['配件编号', '单价', '现有库存'], [part, 10, 5]);
  const bySeries = sheet('目标', ['单位：元'], ['车系', '12月'], ['轩逸', 100], ['天籁', 50]);
  const both = sheet(
    '库存',
    ['盘点日期', '2026-12-05'],
    ['配件编号', '车系', '单价', '现有库存'],
    ['P1', '轩逸', 10, 5],
    ['P2', '天籁', 10, 5],
  );

  it.each([
    ['轩逸', '天籁'],
    ['轩逸目标', '天籁目标'],
    ['轩逸系列', '天籁系列'],
  ])('of an annual plan is that of its targets: %s', async (one, other) => {
    expect(await read(both, FORECAST, ...plan(one, other))).toMatchObject({
      told: ['W228 轩逸', 'W228 天籁'],
      targets: ['华东 轩逸 100', '华东 天籁 100'],
    });
  });

  it('of a list of stock is that of its parts', async () => {
    expect(await read(bySeries, FORECAST, stock('轩逸库存', 'P1'), stock('天籁库存', 'P2'))).toMatchObject({
      told: ['W228 轩逸', 'W228 天籁'],
      series: ['P1 轩逸', 'P2 天籁'],
    });
  });

  it.each([
    ['which nobody knows', '轩逸', '阳光'],
    ['within the name of another', '轩逸', '新轩逸'],
    ['that is left out', '天籁', '不含轩逸'],
  ])('is not taken: one %s', async (_, one, other) => {
    expect((await read(bySeries, FORECAST, stock(one, 'P1'), stock(other, 'P2'))).told).toContain('E215');
  });

  it('is not that of a single sheet whose name says more, nor of one beside a sheet with a column', async () => {
    expect((await read(both, FORECAST, ...plan('轩逸等目标'))).targets).toEqual(['华东  100']);
    expect((await read(bySeries, FORECAST, both, stock('天籁', 'P3'))).told).toContain('E215');
  });
});

describe('a territory that has a sheet of its own', () => {
  const TITLES = ['专卖店', '销售员', '配件编号', '订货数量', '期望到货日期'];
  const wishes = (name: string, store: string, ...above: readonly Row[]): Grid =>
    sheet(name, ...above, TITLES, [store, '王芳', 'P1', 3, '2026-12-10']);
  const plan = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100], ['华北', 50]);

  it.each([
    ['华东', '华北'],
    ['华东片区', '华北片区'],
    ['华东订货', '华北订货'],
  ])('is that of its stores where the annual plan knows it: %s', async (one, other) => {
    expect(await read(STOCK, plan, wishes(one, '甲店'), wishes(other, '乙店'))).toMatchObject({
      told: ['W228 华东', 'W228 华北'],
      stores: ['乙店 华北', '甲店 华东'],
    });
  });

  it('where nothing above its rows names another one', async () => {
    const titled = wishes('华东', '甲店', ['华东片区12月订货需求']);
    expect((await read(STOCK, plan, titled)).stores).toEqual(['甲店 华东']);
    const other = wishes('华东', '甲店', ['华北片区12月订货需求']);
    expect((await read(STOCK, plan, other)).told).toContain('E304');
  });

  it('is not taken from a line, which may be the heading of a block alone', async () => {
    const blocks = sheet(
      'Sheet1',
      ['华东片区'],
      TITLES,
      ['甲店', '王芳', 'P1', 3, '2026-12-10'],
      ['华北片区'],
      ['乙店', '王芳', 'P1', 3, '2026-12-10'],
    );
    expect((await read(STOCK, plan, blocks)).told).toContain('E304');
  });

  it('is not taken of several tables in one sheet', async () => {
    const row = ['王芳', 'P1', 3, '2026-12-10'];
    const tables = sheet('华东', TITLES, ['甲店', ...row], ['其他片区'], [], TITLES, ['乙店', ...row]);
    expect((await read(STOCK, plan, tables)).told).toContain('E304');
  });

  it.each([['华东汽配公司12月订货'], ['除华东片区外的订货']])('is not that of %s', async (title) => {
    expect((await read(STOCK, ANNUAL, wishes('Sheet1', '甲店', [title]))).told).toContain('E304');
  });
});

describe('a salesperson who has a sheet of the forecast', () => {
  const TITLES = ['专卖店', '片区', '配件编号', '订货数量', '期望到货日期'];
  const orders = (name: string, store: string, ...above: readonly Row[]): Grid =>
    sheet(name, ...above, TITLES, [store, '华东', 'P1', 3, '2026-12-10']);
  const list = sheet('名单', ['专卖店', '销售员'], ['甲店', '赵磊'], ['乙店', '钱进']);

  it.each([
    ['王芳', '李强'],
    ['王芳-12月订货', '李强-12月订货'],
    ['王芳 订货预测表', '李小强'],
  ])('serves the stores in it, which is told: %s, %s', async (first, second) => {
    const { people, told } = await read(orders(first, '甲店'), orders(second, '乙店'), STOCK, ANNUAL);
    const other = second.slice(0, second.includes('小') ? 3 : 2);
    expect(people!.toSorted()).toEqual([`乙店 ${other}`, '甲店 王芳']);
    expect(told).toEqual(['W228 王芳', `W228 ${other}`]);
  });

  it.each([
    ['王芳', 'Sheet2'],
    ['徐州', '郑州'],
    ['王芳', '汇总'],
    ['王芳', '王芳 '],
  ])('is not taken from names that may be others: %s, %s', async (first, second) => {
    const { told } = await read(orders(first, '甲店'), orders(second, '乙店'), STOCK, ANNUAL);
    expect(told).toContain('E305');
  });

  it('is the one that the store list or a line above names, where there is one', async () => {
    const found = await read(orders('王芳', '甲店'), orders('李强', '乙店'), list, STOCK, ANNUAL);
    expect([found.people, found.told]).toEqual([['乙店 钱进', '甲店 赵磊'], []]);
  });
});
