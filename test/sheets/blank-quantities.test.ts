import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
    issues,
    intents: inputs?.intents.map(({ quantity }) => quantity),
  };
}

const PARTS = sheet(
  '库存',
  ['盘点日期', '2026-12-05'],
  ['配件编号', '车系', '单价', '现有库存'],
  ...[1, 2, 3, 4].map((i) => [`P${i}`, '轩逸', 10, 5]),
);
const form = (...rows: readonly (readonly [quantity: GridValue, due: string])[]): Grid =>
  sheet('预测', WISHES, ...rows.map((row, i) => ['甲店', '华东', '王芳', `P${i + 1}`, ...row]));
const DAY = '2026-12-15';

describe('a row with a day and without a quantity', () => {
  it('wants nothing in a form that is filled in beforehand, which is told once', async () => {
    const { intents, told, issues } = await read(
      form([3, '2026-12-10'], [null, DAY], [null, DAY], [null, DAY]),
      PARTS,
      ANNUAL,
    );
    expect([intents, told]).toEqual([[3], ['W227 E3']]);
    expect(issues[0]!.params).toEqual({ rows: 3, why: 'blank' });
  });

  it('was forgotten where most rows are filled in, the days differ, or it is a single one', async () => {
    const most = form([3, DAY], [4, DAY], [null, DAY], [5, DAY]);
    expect((await read(most, PARTS, ANNUAL)).told).toEqual(['E201 E4']);
    const differing = form([3, DAY], [null, DAY], [null, '2026-12-16'], [null, DAY]);
    expect((await read(differing, PARTS, ANNUAL)).told).toEqual(['E201 E3', 'E201 E4', 'E201 E5']);
    expect((await read(form([3, DAY], [null, DAY]), PARTS, ANNUAL)).told).toEqual(['E201 E3']);
  });

  it('is always an error among lots', async () => {
    const lots = ['P1', 'P2', 'P3'].map((part) => [part, null, DAY]);
    const transit = sheet('在途', ['配件编号', '在途数量', '预计到货日期'], ...lots);
    expect((await read(FORECAST, PARTS, ANNUAL, transit)).told).toEqual(['E201 B2', 'E201 B3', 'E201 B4']);
  });
});

describe('a quantity that is merged over several rows', () => {
  it('is an error below its first row, told once', async () => {
    const rows = [3, null, null].map((sold, i) => ['甲店', 'P1', `2026-0${i + 7}`, sold]);
    const history = {
      ...sheet('历史', ['专卖店', '配件编号', '月份', '销售数量'], ...rows),
      merges: [{ top: 2, bottom: 4, left: 4, right: 4 }],
    };
    expect((await read(FORECAST, STOCK, ANNUAL, history)).told).toContain('E201 D3');
    expect((await read(FORECAST, STOCK, ANNUAL, history)).told).not.toContain('E201 D4');
  });

  it('is an error in a month of a wide table, too', async () => {
    const targets = {
      ...sheet('目标', ['单位：元'], ['片区', '11月', '12月'], ['华东', 90, 100], ['华南', 80, null]),
      merges: [{ top: 3, bottom: 4, left: 3, right: 3 }],
    };
    expect((await read(FORECAST, STOCK, targets)).told).toContain('E201 C4');
  });
});
