import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { inspectWorkbook } from '../../src/app/inspect-workbook.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';
import { smallMonth } from './support/small-month.ts';

describe('inspecting a workbook', () => {
  it('says of every table its kind, header, columns and rows', async () => {
    const [, forecast] = smallMonth();
    const { file, sheets } = await inspectWorkbook(forecast!);
    expect(file).toBe('forecast.xlsx');
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.tables).toEqual([
      {
        kind: 'forecast',
        headerRows: [1],
        rows: 2,
        columns: [
          { column: 'A', title: '片区', field: 'territory' },
          { column: 'B', title: '销售员', field: 'salesperson' },
          { column: 'C', title: '专卖店', field: 'store' },
          { column: 'D', title: '配件编号', field: 'partNo' },
          { column: 'E', title: '订货数量', field: 'quantity' },
          { column: 'F', title: '期望到货日期', field: 'due' },
        ],
      },
    ]);
    expect(sheets[0]!.firstRows[1]).toMatchObject({ row: 2, cells: { A: '华东', D: '0012-A', E: '8' } });
  });

  it('names the month that a column holds', async () => {
    const [annual] = smallMonth();
    const { sheets } = await inspectWorkbook(annual!);
    expect(sheets[0]!.tables[0]!.columns.map(({ field }) => field)).toEqual([
      'territory',
      '2026-11',
      '2026-12',
    ]);
  });

  it('says which sheets were not read to their end, since more is wrong than the limits let be told', async () => {
    const [, forecast] = smallMonth();
    const { sheets } = await inspectWorkbook({
      ...forecast!,
      limits: { ...DEFAULT_READING_LIMITS, asides: 1 },
      sheets: [...forecast!.sheets, ...forecast!.sheets],
    });
    expect(sheets.map(({ isCut }) => isCut)).toEqual([false, true]);
  });

  it('shows hidden sheets and sheets without a table, too', async () => {
    const workbook = gridWorkbook(
      'x.xlsx',
      {
        name: '隐藏',
        rows: [
          ['备注', '说明'],
          ['a', 'b'],
        ],
        visibility: 'hidden',
      },
      { name: '空', rows: [] },
    );
    const { sheets } = await inspectWorkbook(workbook);
    expect(
      sheets.map(({ name, visibility, tables, firstRows }) => [
        name,
        visibility,
        tables.length,
        firstRows.length,
      ]),
    ).toEqual([
      ['隐藏', 'hidden', 0, 2],
      ['空', 'visible', 0, 0],
    ]);
  });

  it('says what a table lacks that is nearly one', async () => {
    const rows = [
      ['专卖店', '配件编号', '订货数量'],
      ['杭州店', '0012-A', 3],
    ];
    const { sheets } = await inspectWorkbook(gridWorkbook('x.xlsx', { name: '12月', rows }));
    expect(sheets[0]!.nearly).toEqual({ kind: 'forecast', row: 1, missing: ['due'] });
  });

  it('joins the tables under one header that lines between them divide', async () => {
    const rows = [
      ['专卖店：杭州店'],
      ['配件编号', '订货数量', '期望到货日期'],
      ['0012-A', 3, '2026-12-12'],
      ['专卖店：宁波店'],
      ['0012-A', 4, '2026-12-12'],
    ];
    const { sheets } = await inspectWorkbook(gridWorkbook('x.xlsx', { name: '汇总', rows }));
    expect(sheets[0]!.tables.map(({ kind, rows: count }) => [kind, count])).toEqual([['forecast', 2]]);
  });
});
