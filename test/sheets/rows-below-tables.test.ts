import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell, params }) => [code, cell, params['rows']].filter(Boolean).join(' ')),
    stock: inputs?.parts.map(({ partNo, onHand }) => `${partNo} ${onHand}`),
    wanted: inputs?.intents.map(({ partNo, quantity }) => `${partNo} ${quantity}`),
    sold: inputs?.history.map(({ month, quantity }) => `${month} ${quantity}`),
    targets: inputs?.targets.map(({ territory, amount }) => `${territory} ${amount / 100}`),
  };
}

const stock = (...below: readonly Row[]): Grid =>
  sheet(
    '库存',
    ['盘点日期', '2026-12-05'],
    ['配件编号', '配件名称', '车系', '单价', '现有库存', '安全库存'],
    ['P1', '火花塞', '轩逸', 10, 5, 1],
    ...below,
  );
const wishes = (...below: readonly Row[]): Grid =>
  sheet('预测', WISHES, ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'], ...below);
const sales = (...below: readonly Row[]): Grid =>
  sheet('历史', ['专卖店', '配件编号', '10月', '11月'], ['甲店', 'P1', 4, 5], ...below);
const percent = (number: number): GridValue => ({ dress: '#%', number });

describe('a row below a table that names what it computes, and no part, is left out and told', () => {
  it.each<[string, Row]>([
    ['平均', ['平均', null, null, 12.5, 2.5]],
    ['平均值 in the place of a name', [null, '平 均 值', null, 12.5, 3]],
    ['an amount', ['库存总金额：', null, null, null, 50]],
    ['an amount that is a total', ['库存金额合计', null, null, null, 123_456]],
    ['占比', ['占比', null, null, null, percent(0.5), percent(1)]],
    ['a share with a name of its own', [null, '占全国', null, null, '50%', '100%']],
    ['a rate', ['库存周转率', null, null, null, 1.5]],
    ['a count', ['SKU数（个）', 1]],
    ['another time', ['上月库存', null, null, null, 7]],
    ['Average', ['Average', null, null, 10, 5]],
  ])('in a list of stock: %s', async (_, row) => {
    expect(await read(ANNUAL, FORECAST, stock(row))).toMatchObject({
      told: [row[0] === null ? 'W227 B4' : 'W227 A4'],
      stock: ['P1 5'],
    });
  });

  it.each<[string, Row, string]>([
    ['平均', ['平均', null, null, null, 3], 'A3'],
    ['平均 behind a store', ['甲店', '华东', '王芳', '平均', 3], 'D3'],
    ['完成率', ['完成率', null, null, null, 0.85], 'A3'],
    ['总金额', ['订货总金额', null, null, null, 30], 'A3'],
  ])('in a forecast: %s', async (_, row, cell) => {
    expect(await read(ANNUAL, STOCK, wishes(row))).toMatchObject({
      told: [`W227 ${cell}`],
      wanted: ['P1 3'],
    });
  });

  it('in a history, once for all of them', async () => {
    const rows = [
      ['月均', null, 4, 5],
      ['环比', null, null, '25%'],
      ['销售金额合计', null, 40, 50],
    ];
    const found = { told: ['W227 A3 3'], sold: ['2026-10 4', '2026-11 5'] };
    expect(await read(ANNUAL, FORECAST, STOCK, sales(...rows))).toMatchObject(found);
  });

  it('in an annual plan, where it would be a target of a territory', async () => {
    const plan = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100], ['平均', 100], ['人均', 20]);
    expect(await read(plan, FORECAST, STOCK)).toMatchObject({
      told: ['W227 A4', 'W227 A5'],
      targets: ['华东 100'],
    });
  });

  it('right below a total, of which it is a part', async () => {
    const rows = [
      ['合计', null, null, null, 5],
      ['其中：轩逸', null, null, null, 5],
      ['其中:主流', null, null, null, 5],
    ];
    expect(await read(ANNUAL, FORECAST, stock(...rows))).toMatchObject({
      told: ['W227 A5 2'],
      stock: ['P1 5'],
    });
  });

  it('and the total beside it is still held against the rows', async () => {
    const rows = [
      ['平均', null, null, null, 5],
      ['合计', null, null, null, 6],
    ];
    expect(await read(ANNUAL, FORECAST, stock(...rows))).toMatchObject({ told: ['W328 E5', 'W227 A4'] });
  });
});

describe('a row that may be one of the table is not left out', () => {
  it.each<[string, Row, string]>([
    ['a part that is called so', ['P2', '平均', '轩逸', 10, 7, 1], 'P2 7'],
    ['a part whose number begins so', ['平均A1', '火花塞', '轩逸', 10, 7, 1], '平均A1 7'],
  ])('%s', async (_, row, held) => {
    expect(await read(ANNUAL, FORECAST, stock(row))).toMatchObject({
      told: [],
      stock: expect.arrayContaining([held]) as unknown,
    });
  });

  it.each<[string, Row]>([
    ['a part of the row above', ['其中：轩逸', null, null, null, 5]],
    ['a name without a number', [null, '滤清器', '轩逸', 10, 7, 1]],
    ['a number that is no percentage', [null, '占全国', null, null, 0.5]],
  ])('but refused: %s', async (_, row) => {
    expect((await read(ANNUAL, FORECAST, stock(row))).told.join()).toMatch(/E/);
  });

  it('but refused: what of the stock is no good, below its total', async () => {
    const rows = [
      ['合计', null, null, null, 5],
      ['其中：不良品', null, null, null, 2],
    ];
    expect((await read(ANNUAL, FORECAST, stock(...rows))).told.join()).toMatch(/E/);
  });

  it('but refused: a wish whose part was forgotten', async () => {
    for (const quantity of [2, '50%'])
      expect(
        (
          await read(ANNUAL, STOCK, wishes(['乙店', '华东', '王芳', null, quantity, '2026-12-10']))
        ).told.join(),
      ).toMatch(/E/);
  });
});

describe('signatures below a table are no row of it', () => {
  it.each<[string, Row]>([
    ['behind labels of people', ['保管员：', '王芳', null, '会计：', '李强']],
    ['behind labels without a colon', ['制表人', '王芳', '审核人', '李强', '日期', '2026-12-05']],
    ['still to be made', ['店长签字：', null, null, '经理签字：', null, '日期：']],
    ['of those who lead', ['总经理：', '王芳', '财务：', '李强']],
  ])('%s', async (_, row) => {
    expect(await read(ANNUAL, FORECAST, stock(row))).toMatchObject({ told: [], stock: ['P1 5'] });
    expect(await read(ANNUAL, STOCK, wishes(row))).toMatchObject({ told: [], wanted: ['P1 3'] });
    const plan = sheet('目标', ['单位：元'], ['片区', '11月', '12月', '全年'], ['华东', 90, 100, 190], row);
    expect(await read(plan, FORECAST, STOCK)).toMatchObject({ told: [], targets: ['华东 100'] });
  });

  it('but a row with a quantity is', async () => {
    const row: Row = ['采购：', '王芳', '审核：', 'P1', 3, '2026-12-10'];
    expect((await read(ANNUAL, STOCK, wishes(row))).told).not.toEqual([]);
  });
});
