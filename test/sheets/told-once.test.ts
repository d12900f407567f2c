import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK as TINY, WISHES } from './support/tiny-month.ts';

const WISH = FORECAST.rows[1]!;
const STOCK: Grid = { name: '库存', rows: [...TINY.rows, ['P2', '天籁', 20, 5]] };

async function told(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  const codes = issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
  return {
    codes,
    issues,
    targets: inputs?.targets.map(({ amount }) => amount / 100),
    intents: inputs?.intents,
  };
}

describe('the total of a series', () => {
  const rows = [
    ['华东', '轩逸', 10, 60],
    ['华东', '天籁', 20, 30],
    ['华东小计', null, 30, 90],
    ['华南', '轩逸', 1, 5],
    ['华南', '天籁', 2, 2],
    ['华南小计', null, 3, 7],
  ];
  const stores = sheet(
    '店',
    ['专卖店', '片区', '销售员'],
    ['甲店', '华东', '王芳'],
    ['乙店', '华南', '李强'],
  );
  const wishes = sheet('预测', WISHES, WISH, ['乙店', '华南', '李强', 'P2', 1, '2026-12-10']);
  const plan = (...totals: readonly (readonly GridValue[])[]): Grid =>
    sheet('目标', ['单位：元'], ['片区', '车系', '11月', '12月'], ...rows, ...totals);

  it('is held against the rows of that series alone', async () => {
    const right = plan(['合计', '轩逸', 11, 65], ['合计', '天籁', 22, 32], ['合计', null, 33, 97]);
    expect((await told(wishes, stores, STOCK, right)).codes).toEqual([]);
  });

  it('is told with the sum of that series where it is wrong', async () => {
    const wrong = plan(['合计', '轩逸', 11, 65], ['合计', '天籁', 22, 33], ['合计', null, 33, 97]);
    const { codes, issues } = await told(wishes, stores, STOCK, wrong);
    expect(codes).toEqual(['W328 D10']);
    expect(issues[0]!.params).toEqual({ written: 33, sum: 32 });
  });
});

describe('a row that adds up the months of the row above', () => {
  const plan = (...sums: GridValue[]): Grid =>
    sheet(
      '目标',
      ['单位：元'],
      ['片区', '类型', '10月', '11月', '12月'],
      ['华东', '当月', 1, 2, 3],
      ['华东', '累计', ...sums],
    );

  it('is no total of its columns', async () => {
    expect(await told(FORECAST, STOCK, plan(1, 3, 6))).toMatchObject({ codes: [], targets: [3] });
  });

  it('is told where it adds up to something else', async () => {
    expect((await told(FORECAST, STOCK, plan(1, 3, 7))).codes).toEqual(['W328 D4', 'W328 E4']);
  });
});

describe('a row under the header that is none of its table', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6]],
    [['(1)', '（2）', '3)', '4', '5.', '6、']],
    [['①', '②', '③', '④', '⑤', '⑥']],
    [['A', 'B', 'C', 'D', 'E=C*D', 'F']],
    [['必填，用全称', '必填', '必填', '8位', '整数', 'YYYY-MM-DD']],
    [['text', 'text', 'text', 'text', 'number', 'date']],
  ])('is left out without a word: %j', async (hints) => {
    const forecast = sheet('预测', WISHES, hints, WISH);
    const { codes, intents } = await told(forecast, STOCK, ANNUAL);
    expect(codes).toEqual([]);
    expect(intents).toMatchObject([{ partNo: 'P1', quantity: 3 }]);
  });

  it('is no such row where one cell is data, or it stands further down', async () => {
    const mixed = sheet('预测', WISHES, ['必填', '必填', '必填', 'P1', '整数', 'YYYY-MM-DD'], WISH);
    expect((await told(mixed, STOCK, ANNUAL)).codes).toEqual(['E202 E2', 'E205 F2']);
    const below = sheet('预测', WISHES, WISH, [1, 2, 3, 4, 5, 6]);
    expect((await told(below, STOCK, ANNUAL)).codes).toContain('E205 F3');
  });
});

describe('a forecast whose days are all over', () => {
  const ledger = (...days: readonly string[]): Grid =>
    sheet(
      '台账',
      ['日期', '单据号', '专卖店', '配件编号', '数量'],
      ...days.map((day, i) => [day, `X${i}`, '甲店', 'P1', i + 1]),
    );

  it('looks like sales where they spread over several months, which is told once', async () => {
    const sales = ledger('2026-09-05', '2026-10-07', '2026-10-20', '2026-11-15');
    const { codes, issues } = await told(FORECAST, STOCK, ANNUAL, sales);
    expect(codes).toEqual(['E211 A1']);
    expect(issues[0]).toMatchObject({ header: '日期', params: { counted: 'past' } });
  });

  it('is told row by row where it may be slips', async () => {
    const { codes } = await told(FORECAST, STOCK, ANNUAL, ledger('2026-10-07', '2026-11-15'));
    expect(codes).toEqual(['E206 A2', 'E206 A3']);
  });
});

describe('a title that names another month', () => {
  it('is quoted as it is written', async () => {
    const forecast = sheet('预测', ['订货月份：２０２６－１１'], WISHES, WISH);
    const { issues } = await told(forecast, STOCK, ANNUAL);
    expect(issues).toMatchObject([{ code: 'W336', value: '订货月份：２０２６－１１' }]);
  });
});

describe('labels with their values above a header', () => {
  it.each([
    [['页码：', '1/1', '销售员：', '王芳', '制表人：', '王芳', '月份：', '12月', '片区：', '华东']],
    [['片区', '华东', '销售员', '王芳', '计划月份', '2026年12月', '部门', '销售部']],
  ])('are no titles, however many there are: %j', async (line) => {
    const forecast = sheet(
      '预测',
      line,
      ['经销商', '配件编号', '要货数量', '要求到货时间'],
      ['甲店', 'P1', 3, '2026-12-10'],
    );
    const { codes, intents } = await told(forecast, STOCK, ANNUAL);
    expect(codes).toEqual([]);
    expect(intents).toMatchObject([{ store: '甲店', quantity: 3 }]);
  });
});
