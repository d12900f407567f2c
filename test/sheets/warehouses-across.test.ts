import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs(
    [gridWorkbook('月.xlsx', FORECAST, ANNUAL, ...grids)],
    MONTH,
    null,
  );
  return {
    stock: inputs?.parts.map(({ partNo, onHand }) => `${partNo} ${onHand}`),
    told: issues.map(({ code, cell }) => [code, cell].filter(Boolean).join(' ')),
  };
}

const list = (titles: readonly GridValue[], ...rows: readonly (readonly GridValue[])[]): Grid =>
  sheet('库存', ['盘点日期', '2026-12-05'], ['配件编号', '车系', '单价', ...titles], ...rows);
const P1 = ['P1', '轩逸', 10];

describe('a list of stock with one column for each warehouse', () => {
  it.each([
    ['A仓', 'B仓'],
    ['南京仓库存', '广州仓库存'],
    ['总仓', '分仓'],
    ['1号库', '2号库'],
    ['东仓库存数量', '西仓库存数量'],
  ])('has of a part what lies in all of them: %s | %s', async (...places) => {
    const { stock, told } = await read(list(places, [...P1, 3, 4], ['P2', '轩逸', 10, null, '6件']));
    expect(stock).toEqual(['P1 7', 'P2 6']);
    expect(told.filter((code) => !/^W224|^W31/.test(code))).toEqual([]);
  });

  it.each(['库存清单 截至2026-12-05', '12月5日库存价格表', '配件库存及售价 2026-12-05', '库存盘点表'])(
    'may stand below a title that says so: %s',
    async (title) => {
      const { rows } = list(['A仓', 'B仓'], [...P1, 3, 4]);
      expect((await read(sheet('库存', [title], ...rows.slice(1)))).stock).toEqual(['P1 7']);
    },
  );

  it('has nothing of a part that lies in none', async () => {
    expect((await read(list(['A仓', 'B仓'], [...P1, null, null]))).stock).toEqual(['P1 0']);
  });

  it.each(['合计', '合计库存', '库存合计'])('is held against the sum beside them: %s', async (title) => {
    const agreed = await read(list(['A仓', 'B仓', title], [...P1, 3, 4, 7]));
    expect([agreed.stock, agreed.told]).toEqual([['P1 7'], []]);
    const { told } = await read(list(['A仓', 'B仓', title], [...P1, 3, 4, 9]));
    expect(told).toEqual(['W345 F3']);
  });

  it('may have a row of totals, and lots beside them', async () => {
    const titles = ['A仓', 'B仓', '在途数量', '预计到货日期'];
    const rows = [
      [...P1, 3, 4, null, null],
      ['合计', null, null, 3, 4],
    ];
    const { stock, told } = await read(list(titles, ...rows));
    expect([stock, told]).toEqual([['P1 7'], []]);
  });

  it.each([
    ['约5', 4, 'E202 D3'],
    [5, -4, 'E216 E3'],
    [0.5, 0.5, 'E204 D3'],
  ])('is refused at the cell of the warehouse that has no quantity: %s, %s', async (one, other, code) => {
    expect((await read(list(['A仓', 'B仓'], [...P1, one, other]))).told).toContain(code);
  });

  it.each(['C库存放', '上海分公司', 'C仓（退）', 'C仓-不良'])(
    'is refused where what may be one more of them is not understood: %s',
    async (place) => {
      const { stock, told } = await read(list(['A仓', 'B仓', place], [...P1, 3, 4, 5]));
      expect([stock, told.includes('E101')]).toEqual([undefined, true]);
    },
  );

  it.each(['不良品仓', '在途仓', '退货仓', '冻结仓'])(
    'is refused where one of them holds what cannot be sold or has not come: %s',
    async (place) => {
      const { stock, told } = await read(list(['A仓', 'B仓', place], [...P1, 3, 4, 5]));
      expect([stock, told[0]]).toEqual([undefined, 'E101']);
    },
  );
});
