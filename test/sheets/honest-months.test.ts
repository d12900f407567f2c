import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH as month, sheet, STOCK, WISHES } from './support/tiny-month.ts';

/** What is read of a month in one workbook, and the codes and places of what is told. */
async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);
  const told = issues.map(({ code, sheet: at, cell, params }) =>
    [code, at, cell, params['rows']].filter(Boolean).join(' '),
  );
  return { inputs, told };
}

const percent = (number: number): GridValue => ({ dress: '#%', number });

describe('rows of percentages in an annual plan', () => {
  const plan = (...rows: readonly (readonly GridValue[])[]): Grid =>
    sheet('目标', ['单位：元'], ['片区', '11月', '12月'], ['华东', 90, 100], ...rows);

  it.each([
    ['in a format of percentages', [percent(0.083), percent(0.12)]],
    ['as text', ['8.3%', '-12%']],
  ])('are no targets, and told once, %s', async (_, cells) => {
    const { inputs, told } = await read(FORECAST, STOCK, plan(['占比', ...cells], ['增长率', ...cells]));
    expect(inputs!.targets).toEqual([{ territory: '华东', series: null, amount: 10_000 }]);
    expect(told).toEqual(['W227 目标 A4 2']);
  });

  it('stay an error where a number is too large for one', async () => {
    const { told } = await read(FORECAST, STOCK, plan(['西南', percent(9000), percent(9000)]));
    expect(told).toContain('E218 目标 B4');
  });

  it('stay an error beside a number that is none', async () => {
    const { told } = await read(FORECAST, STOCK, plan(['西南', 80, '12%']));
    expect(told).toContain('E202 目标 C4');
  });
});

describe('a forecast workbook that goes on month by month', () => {
  const ofMonth = (name: string, ...days: readonly string[]): Grid =>
    sheet(name, WISHES, ...days.map((due, i) => [`店${i}`, '华东', '王芳', 'P1', 3, due]));
  const old = ofMonth('10月', '2026-10-08', '2026-10-09', '2026-10-10');

  it('is read without the sheets whose name and rows are of other months, which is told', async () => {
    const { inputs, told } = await read(old, ofMonth('12月', '2026-12-10'), STOCK, ANNUAL);
    expect(inputs!.intents).toEqual([{ store: '店0', partNo: 'P1', quantity: 3, due: 20797 }]);
    expect(told).toEqual(['W227 10月 A1 3']);
  });

  it('is refused where nothing of it is of the month planned', async () => {
    const { told } = await read(old, STOCK, ANNUAL);
    expect(told).toContain('E314 10月 F2 3');
  });

  it('is refused where only the dates of a sheet are of another month', async () => {
    const days = ['2026-10-08', '2026-10-09', '2026-10-10'];
    const { told } = await read(ofMonth('甲', ...days), ofMonth('12月', '2026-12-10'), STOCK, ANNUAL);
    expect(told).toContain('E314 甲 F2 3');
  });

  it('is refused where a row of a past sheet is of the month planned', async () => {
    const days = ['2026-10-08', '2026-10-09', '2026-10-10', '2026-12-11'];
    const { told } = await read(ofMonth('10月', ...days), ofMonth('12月', '2026-12-10'), STOCK, ANNUAL);
    expect(told).toContain('E314 10月 F2 3');
  });
});

describe('a list of sales without a column of months', () => {
  const sales = (name: string, ...above: readonly (readonly GridValue[])[]): Grid =>
    sheet(name, ...above, ['专卖店', '配件编号', '销售数量'], ['甲店', 'P1', 4]);
  const june = [{ store: '甲店', partNo: 'P1', month: '2026-06', quantity: 4 }];

  it.each([
    ['its name', sales('2026年6月')],
    ['its name, which says no year', sales('6月')],
    ['its title', sales('Sheet1', ['2026年6月销售报表'])],
    ['a line above it', sales('Sheet1', ['月份：2026年6月'])],
  ])('is of the month that %s says, which is told', async (_, grid) => {
    const { inputs, told } = await read(FORECAST, STOCK, ANNUAL, grid);
    expect(inputs!.history).toEqual(june);
    expect(told).toContain(`W228 ${grid.name}`);
  });

  it.each([
    ['several months are named', sales('6月', ['2026年6月、7月销售'])],
    ['the month is not gone by', sales('2026年12月')],
    ['no month is named', sales('销售')],
  ])('is refused where %s', async (_, grid) => {
    const { told } = await read(FORECAST, STOCK, ANNUAL, grid);
    expect(told.some((issue) => /^[EW]102/.test(issue))).toBe(true);
  });
});

describe('the day of arrival in a line above a forecast', () => {
  const wish = (line: readonly GridValue[], ...more: readonly GridValue[]): Grid =>
    sheet(
      '预测',
      line,
      [...WISHES.slice(0, 5), ...more],
      ['甲店', '华东', '王芳', 'P1', 3, ...more.map(() => null)],
    );

  it.each([
    ['in one cell', ['期望到货日期：2026-12-20']],
    ['in two cells', ['要求到货日期', '12月20日']],
  ])('stands for all rows, %s', async (_, line) => {
    const { inputs, told } = await read(wish(line), STOCK, ANNUAL);
    expect(inputs!.intents.map(({ due }) => due)).toEqual([20807]);
    expect(told).toEqual([]);
  });

  it('fills no blank cell of a column of days', async () => {
    const { told } = await read(wish(['期望到货日期：2026-12-20'], '期望到货日期'), STOCK, ANNUAL);
    expect(told).toContain('E201 预测 F3');
  });
});
