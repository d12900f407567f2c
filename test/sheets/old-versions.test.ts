import { describe, expect, it } from 'vitest';
import type { RawSheet, RawWorkbook } from '../../src/sheets/raw-sheet.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...books: readonly RawWorkbook[]) {
  const { inputs, issues } = await readInputs(books, MONTH, null);
  return {
    told: issues.map(({ code, sheet: name, params }) =>
      `${code} ${name ?? ''} ${params['rows'] ?? ''}`.trim(),
    ),
    issues,
    intents: inputs?.intents.map(({ quantity }) => quantity),
    sold: inputs?.history.map(({ quantity }) => quantity),
  };
}

const wishes = (name: string, day: number, quantity: number): Grid =>
  sheet(
    name,
    WISHES,
    ...['甲店', '乙店', '丙店'].map((store) => [store, '华东', '王芳', 'P1', quantity, `2026-12-${day}`]),
  );
const REST = [STOCK, ANNUAL];

describe('a forecast beside a draft of it', () => {
  it.each(['初稿', '预测（旧）', '订货草稿', 'Draft', '备份'])(
    'is there twice, whatever days and quantities the draft has: %s',
    async (name) => {
      const month = gridWorkbook('月.xlsx', wishes('预测', 10, 3), wishes(name, 12, 4), ...REST);
      expect((await read(month)).told).toEqual([`E313 ${name} 3`]);
    },
  );

  it('is there twice in two files, too', async () => {
    const books = [
      gridWorkbook('预测.xlsx', wishes('预测', 10, 3), ...REST),
      gridWorkbook('预测_初稿.xlsx', wishes('预测', 12, 4)),
    ];
    expect((await read(...books)).told).toEqual(['E313 预测 3']);
  });

  it.each([
    ['上期', '下期'],
    ['第一批', '第二批'],
    ['初稿', '初稿2'],
  ])('is none where two sheets are two orders, or both are drafts: %s, %s', async (one, other) => {
    const month = gridWorkbook('月.xlsx', wishes(one, 10, 3), wishes(other, 12, 4), ...REST);
    expect(await read(month)).toMatchObject({ told: [], intents: [3, 3, 3, 4, 4, 4] });
  });

  it('is read where the draft is all there is, or of other stores', async () => {
    expect((await read(gridWorkbook('月.xlsx', wishes('初稿', 10, 3), ...REST))).intents).toEqual([3, 3, 3]);
    const other = sheet('预测', WISHES, ['丁店', '华东', '王芳', 'P1', 5, '2026-12-10']);
    expect(await read(gridWorkbook('月.xlsx', wishes('初稿', 10, 3), other, ...REST))).toMatchObject({
      told: [],
      intents: [3, 3, 3, 5],
    });
  });
});

const SALES = ['专卖店', '配件编号', '月份', '销售数量'];
const history = (...rows: readonly (readonly GridValue[])[]): Grid => sheet('历史', SALES, ...rows);

describe('a part in the history that no list has', () => {
  const month = (...rows: readonly (readonly GridValue[])[]): RawWorkbook =>
    gridWorkbook('月.xlsx', FORECAST, ...REST, history(['甲店', 'P1', '2026-11', 7], ...rows));

  it('is told once for all where it was sold in months that demand is not taken from', async () => {
    const old = ['2024-01', '2024-02', '2026-05'].map((sold, i) => ['甲店', `OLD${i % 2}`, sold, 4]);
    const { told, issues, sold } = await read(month(...old));
    expect([told, sold]).toEqual([['W346 历史 3'], [7]]);
    expect(issues[0]!.params).toEqual({ rows: 3, parts: 2 });
  });

  it('is an error where it was sold in months that demand is taken from', async () => {
    expect((await read(month(['甲店', 'OLD', '2026-06', 4]))).told).toEqual(['E301 历史']);
  });

  it('is no part that differs from a listed one in zeros alone', async () => {
    const list = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '现有库存'],
      ['0012', '轩逸', 10, 5],
    );
    const forecast = sheet('预测', WISHES, ['甲店', '华东', '王芳', '0012', 3, '2026-12-10']);
    const books = gridWorkbook(
      '月.xlsx',
      forecast,
      list,
      ANNUAL,
      history(['甲店', '12', '2024-01', 4], ['甲店', '0012', '2026-11', 4]),
    );
    expect((await read(books)).told).toEqual(['W221 历史']);
  });
});

describe('a month of a text table', () => {
  const text = (month: GridValue): RawWorkbook => {
    const book = gridWorkbook(
      '历史.csv',
      history(['甲店', 'P1', '2026.11', '2'], ['甲店', 'P1', month, '7']),
    );
    const sheets = book.sheets.map((only): RawSheet => {
      return { ...only, forEachRow: (onRow) => only.forEachRow((row) => onRow({ ...row, width: 4 })) };
    });
    return { ...book, sheets };
  };

  it('is refused where a spreadsheet may have written 2026.10 as a number', async () => {
    const month = gridWorkbook('月.xlsx', FORECAST, ...REST);
    expect((await read(month, text('2026.1'))).told).toEqual(['E210 历史']);
    expect((await read(month, text('2026.10'))).sold).toEqual([2, 7]);
    expect((await read(month, text('2026-1'))).sold).toEqual([2, 7]);
  });
});
