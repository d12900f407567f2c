import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, WISHES } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ANNUAL, ...grids)], MONTH, null);
  const parts = inputs?.parts.map(({ partNo }) => partNo) ?? ['refused'];
  return [
    ...parts,
    ...issues.map(({ code, cell, params }) => `${code} ${cell} ${params['rows'] ?? ''}`.trim()),
  ];
}

const stock = (...rows: readonly Row[]): Grid =>
  sheet(
    '库存',
    ['盘点日期', '2026-12-05'],
    ['配件编号', '车系', '单价', '现有库存'],
    ['P1', '轩逸', 10, 5],
    ...rows,
  );
const UNPRICED: Row = ['00Z9', '轩逸', 0, 0];

describe('a part of which the list lacks the price or the car series', () => {
  it.each([
    ['a price of 0', UNPRICED, 'C4'],
    ['no price', ['00Z9', '轩逸', null, null], 'C4'],
    ['no car series', ['00Z9', null, 10, 0], 'B4'],
  ] as const)('is left out and told where nobody has or needs any of it: %s', async (_, row, cell) => {
    const told = (await read(FORECAST, stock(row))).filter((one) => !one.startsWith('W230'));
    expect(told).toEqual(['P1', `W227 ${cell} 1`]);
  });

  it('is told once of a list, with how many there are', async () => {
    expect(await read(FORECAST, stock(UNPRICED, ['Z8', '轩逸', 0, 0]))).toEqual(['P1', 'W227 C4 2']);
  });

  it('is left out where a list of all parts wants none of it', async () => {
    const wanted = (quantity: number): Grid =>
      sheet('预测', WISHES, FORECAST.rows[1]!, ['甲店', '华东', '王芳', '00Z9', quantity, '2026-12-10']);
    expect(await read(wanted(0), stock(UNPRICED))).toEqual(['P1', 'W227 C4 1']);
    expect(await read(wanted(1), stock(UNPRICED))).toEqual(['refused', 'E213 C4']);
  });

  it.each([
    ['stock', stock(['00Z9', '轩逸', 0, 3])],
    [
      'a lot, whatever zeros are lost',
      sheet('在途', ['配件编号', '在途数量', '预计到货日期'], ['0Z9', 3, '2026-12-20']),
    ],
    ['a promise', sheet('承诺', ['供应商', '配件编号', '承诺数量'], ['甲厂', '00Z9', 3])],
    ['a sale', sheet('历史', ['专卖店', '配件编号', '月份', '销售数量'], ['甲店', '00Z9', '2026-11', 3])],
  ])('is an error where there is any of it: %s', async (_, grid) => {
    const list = grid.name === '库存' ? [grid] : [stock(UNPRICED), grid];
    expect(await read(FORECAST, ...list)).toContain('E213 C4');
  });

  it('is an error where no part of the list has any: a column is missing', async () => {
    const list = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '现有库存'],
      ['P1', '轩逸', 0],
      ['P2', '轩逸', 0],
    );
    expect((await read(FORECAST, list)).filter((one) => one.startsWith('E213'))).toHaveLength(2);
  });
});
