import { describe, expect, test } from 'vitest';
import { DEFAULT_READING_LIMITS, type ReadingLimits } from '../../src/domain/reading-limits.ts';
import type { Month } from '../../src/domain/month.ts';
import type { RawWorkbook } from '../../src/sheets/raw-sheet.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { readWorkbook } from '../../src/sheets/read-workbook.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';

/*
 * What is limited is counted over all sheets of a workbook: each sheet here stays within a limit that they break
 * together.
 */

const month = '2026-12' as Month;
const HEADER = ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'];
const rowOf = (partNo: string, quantity: GridValue): GridValue[] => [
  ...['江南', '陈星', '金华店', partNo, quantity, '2026-12-20'],
];

function withLimits(limits: Partial<ReadingLimits>, ...sheets: readonly Grid[]): RawWorkbook {
  return { ...gridWorkbook('月.xlsx', ...sheets), limits: { ...DEFAULT_READING_LIMITS, ...limits } };
}

const CASES: readonly [code: string, limits: Partial<ReadingLimits>, row: (i: number) => GridValue[]][] = [
  ['E105', { asides: 5 }, () => ['注：']],
  ['E106', { errors: 4 }, (i) => rowOf(`0${i}`, '若干')],
  ['E107', { quantities: 4 }, (i) => rowOf(`0${i}`, 8)],
  ['E105', { asides: 5 }, () => [null, null, null, '合计', 8]],
];

describe.each(CASES)('%s', (code, limits, row) => {
  const grid = (name: string, visibility?: Grid['visibility']): Grid => ({
    name,
    rows: [HEADER, row(1), row(2), row(3)],
    ...(visibility && { visibility }),
  });

  test('is told at the row at which it is found, and nothing behind that is read', async () => {
    const { issues, isCut, sheets } = await readWorkbook(
      withLimits(limits, grid('一'), grid('二'), grid('三')),
      month,
    );
    const told = issues.filter((issue) => issue.code === code);
    expect(told.map(({ sheet, cell }) => ({ sheet, cell }))).toEqual([
      { sheet: '二', cell: expect.stringMatching(/^A[234]$/) as string },
    ]);
    expect([isCut, sheets.length]).toEqual([true, 2]);
  });

  test('is no problem of a workbook that is within the limit', async () => {
    const { issues, isCut } = await readWorkbook(withLimits(limits, grid('一')), month);
    expect([issues.some((issue) => issue.code === code), isCut]).toEqual([false, false]);
  });

  test('is no problem where it is hidden, though not all of that is looked at', async () => {
    const hidden = ['一', '二', '三'].map((name) => grid(name, 'hidden'));
    const { issues, isCut, sheets } = await readWorkbook(withLimits(limits, ...hidden), month);
    expect([issues.some((issue) => issue.code === code), isCut, sheets.length]).toEqual([false, false, 2]);
  });
});

test('names of stores and people are counted over all sheets, each once, and stop the reading where they are too many', async () => {
  const sheetOf = (...stores: readonly string[]): Grid => ({
    name: stores.join(''),
    rows: [HEADER, ...stores.map((store, i) => ['江南', '陈星', store, `0${i}`, 8, '2026-12-20'])],
  });
  const sheets = [sheetOf('甲店', '乙店', '甲店'), sheetOf('乙店', '丙店', '甲店'), sheetOf('丁店')];
  const readWithin = async (names: number) => {
    const { issues, isCut } = await readWorkbook(withLimits({ names }, ...sheets), month);
    return { issues: issues.map(({ code, sheet, cell }) => [code, sheet, cell]), isCut };
  };
  expect(await readWithin(4)).toEqual({ issues: [['E110', '乙店丙店甲店', 'A3']], isCut: true });
  expect(await readWithin(6)).toEqual({ issues: [], isCut: false });
});

test('of many workbooks no more errors are told than of one', async () => {
  const books = ['一', '二', '三'].map((name) =>
    withLimits({ errors: 2 }, { name, rows: [HEADER, rowOf('01', '若干')] }),
  );
  const { issues, stopped } = await readInputs(books, month, null);
  expect(issues.map(({ code }) => code)).toEqual(['E202', 'E202', 'E106']);
  expect(stopped).toBe(true);
});

test('of warnings no more are told than the limit says, the others counted, and everything is read', async () => {
  const rows = [HEADER, rowOf('01', '8件'), rowOf('02', '8件'), rowOf('03', '8件')];
  const books = ['一', '二'].map((name) => withLimits({ warnings: 2 }, { name, rows }));
  const { issues, untold, sources } = await readInputs(books, month, null, undefined, {
    required: ['forecast'],
    isEnough: () => false,
  });
  const told = issues.filter(({ severity }) => severity === 'warning');
  expect(told.map(({ code }) => code)).toEqual(['W224', 'W224', 'W107']);
  expect(told.at(-1)!.params).toEqual({ more: untold });
  expect(sources.map((source) => source.rows)).toEqual([3, 3]);
});

test('of a long text so much is told as somebody may want to see', async () => {
  const long = '若'.repeat(20_000);
  const { issues } = await readWorkbook(
    withLimits({}, { name: '一', rows: [HEADER, rowOf('01', long)] }),
    month,
  );
  expect(issues.map(({ code, value }) => [code, value])).toEqual([['E202', `${'若'.repeat(1_000)}…`]]);
});
