import { describe, expect, it, vi } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

/*
 * Months that nobody has and somebody may write. The work for each grows with its size; were it with the square of it, it
 * would take minutes.
 */
vi.setConfig({ testTimeout: 20_000 });

async function codesOf(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return [...new Set(issues.map(({ code }) => code))];
}

const numbered = <Row>(count: number, rowOf: (i: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, i) => rowOf(i));
const HISTORY = ['专卖店', '配件编号', '月份', '销售数量'];

it('blocks that each begin like a row of a long list, and go on otherwise, are no copies of it', async () => {
  const list = numbered(15_000, (i) => ['甲店', `P${i}`, '2026-11', 1]);
  const block = (i: number) => [HISTORY, list[i]!, list[i + 1]!, ['甲店', `P${i + 2}`, '2026-11', 2]];
  const blocks = sheet('一', ...numbered(1_500, block).flat());
  const codes = await codesOf(blocks, sheet('二', HISTORY, ...list), FORECAST, STOCK, ANNUAL);
  expect(codes).not.toContain('E316');
});

it('a plan for each of many series beside many territories tells whose it is once', async () => {
  const plans = numbered(1_500, (i) => [
    ['车系', '12月'],
    [`S${i}`, 1],
  ]).flat();
  const stores = numbered(9_000, (i) => [`店${i}`, `地${i}片区`, '王芳']);
  const codes = await codesOf(
    FORECAST,
    STOCK,
    sheet('地7片区', ['单位：元'], ...plans),
    sheet('店', ['专卖店', '片区', '销售员'], ...stores),
  );
  expect(codes).toContain('W228');
});

it('a header that has one long text in each of its columns says nothing, and is looked through in no time', async () => {
  const long = `合计${'甲'.repeat(32_765)}`;
  const row = ['片区', '车系', ...numbered(4_000, () => long)];
  expect(await codesOf(FORECAST, STOCK, ANNUAL, sheet('一', row, row, row, row))).toEqual([]);
});

it('a header of thousands of titles is not looked through title by title', async () => {
  const wide = ['片区', '车系', '12月', ...numbered(2_000, (i) => `数量（${i}）`)];
  const narrow = ['片区', '车系', '12月', ...numbered(400, (i) => `数量（${i}）`)];
  expect(await codesOf(FORECAST, STOCK, ANNUAL, sheet('一', wide, ['华东', 'S', 1]))).toContain('E105');
  expect(await codesOf(FORECAST, STOCK, ANNUAL, sheet('一', narrow, ['华东', 'S', 1]))).not.toContain('E105');
});

it('rows of titles that are no headers are not looked through without end', async () => {
  const row = [null, null, null, '数量', null, '专卖店'];
  const titles = ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'];
  const rows = (count: number): Grid => sheet('一', titles, ...numbered(count, () => row));
  expect(await codesOf(FORECAST, STOCK, ANNUAL, rows(80_000))).toContain('E105');
  expect(await codesOf(FORECAST, STOCK, ANNUAL, rows(40_000))).not.toContain('E105');
});

describe('a text of 32,767 characters is looked through once', () => {
  const filled = (begin: string, middle: string, end: string): string =>
    begin + middle.repeat(32_767 / middle.length - 2) + end;
  const titles = ['配件编号', '车系', '单价', '现有库存'];

  it.each([
    [
      'an amount',
      sheet(
        '目标',
        ['单位：元'],
        ['片区', '12月'],
        ...numbered(100, (i) => [`地${i}`, filled('1', ' ', '元x')]),
      ),
    ],
    [
      'a title of money',
      sheet('目标', ['单位：元'], ['片区', `12月（${filled('', ' ', '元')}）`], ['华东', 100]),
    ],
    [
      'a line of brackets',
      sheet('目标', ...numbered(100, () => ['(元'.repeat(500)]), ['片区', '12月'], ['华东', 100]),
    ],
    ['a name of a sheet', sheet(filled('', '店', 'x'), ...numbered(100, () => ['数量', '附注']))],
    ['a label', sheet('注', ...numbered(100, () => [filled('', ':', ' x '), '片区', '华东']))],
    [
      'names of stores across',
      sheet('一', ['配件编号', ...numbered(100, () => filled('', '店', 'x'))], ['P1', 1]),
    ],
  ])('%s', async (_, strange) => {
    expect(
      await codesOf(
        FORECAST,
        sheet('库存', ['盘点日期', '2026-12-05'], titles, ['P1', '轩逸', 10, 5]),
        ANNUAL,
        strange,
      ),
    ).not.toEqual(['E106']);
  });
});
