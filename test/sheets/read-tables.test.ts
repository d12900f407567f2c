import { describe, expect, it } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { readTables } from '../../src/sheets/read-tables.ts';
import type { Fields } from '../../src/sheets/sheet-kind.ts';
import { gridWorkbook, type GridValue } from './support/grid.ts';

async function readRows(...rows: GridValue[][]) {
  const { tables, issues } = await readTables(
    gridWorkbook('月.xlsx', { name: '表', rows }).sheets[0]!,
    '月.xlsx',
    '2026-12' as Month,
  );
  return {
    yuan: tables.map(({ table }) => table.yuan),
    stores: tables.flatMap((table) => table.rows.map(({ values }) => (values as Fields)['store'])),
    issues: issues.map(({ code, cell }) => `${code} ${cell}`),
  };
}

describe('a table', () => {
  const titles = ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
  const first = ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'];
  const nameless = [null, null, null, 'P2', 4, '2026-12-10'];

  it('carries a name on to the rows below that leave it blank, and says so', async () => {
    const { stores, issues } = await readRows(titles, first, nameless);
    expect(stores).toEqual(['甲店', '甲店']);
    expect(issues).toEqual(['W223 A3']);
  });

  it('spreads what is merged over rows, and never a value into the column of another', async () => {
    const second = [null, null, null, 'P2', 4, '2026-12-10'];
    const merges = [{ top: 2, bottom: 3, left: 1, right: 2 }];
    const sheet = {
      name: '表',
      rows: [titles, ['甲店', null, '王芳', 'P1', 3, '2026-12-10'], second],
      merges,
    };
    const { tables } = await readTables(gridWorkbook('月.xlsx', sheet).sheets[0]!, '月.xlsx', null);
    const read = tables.flatMap(({ rows }) =>
      rows.map(({ values }) => [(values as Fields)['store'], (values as Fields)['territory']]),
    );
    expect(read).toEqual([
      ['甲店', null],
      ['甲店', null],
    ]);
  });

  it.each([
    ['its value', 6, ['E205 F2']],
    ['the cells that it leaves blank', 5, ['E205 F2', 'E201 E3']],
  ])('tells once what is wrong with %s of a merged range', async (_, left, told) => {
    const rows = ['P1', 'P2', 'P3'].map((part, i) => {
      const row = ['甲店', '华东', '王芳', part, 3, '月底'];
      return row.map((value, column) => (i > 0 && column === left - 1 ? null : value));
    });
    const merges = [{ top: 2, bottom: 4, left, right: left }];
    const workbook = gridWorkbook('月.xlsx', { name: '表', rows: [titles, ...rows], merges });
    const { issues } = await readTables(workbook.sheets[0]!, '月.xlsx', null);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual(told);
  });

  it('carries no name beyond a total', async () => {
    const { stores, issues } = await readRows(titles, first, ['小计', null, null, null, 3, null], nameless);
    expect(stores).toEqual(['甲店']);
    expect(issues).toContain('E201 A4');
    expect(issues.join()).not.toContain('W223');
  });

  it('is in the unit that its titles say, whatever the line above says', async () => {
    const { yuan } = await readRows(['单位：元'], ['片区', '12月目标（万元）'], ['华东', 100]);
    expect(yuan).toEqual([10_000]);
  });

  it('is in the unit of the line above where its titles say none', async () => {
    const { yuan } = await readRows(['单位：万元'], ['片区', '12月目标'], ['华东', 100]);
    expect(yuan).toEqual([10_000]);
  });
});
