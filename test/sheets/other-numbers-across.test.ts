import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    wishes: inputs?.intents.map(({ store, quantity }) => `${store} ${quantity}`),
    stock: inputs?.parts.map(({ partNo, onHand }) => `${partNo} ${onHand}`),
    errors: issues.filter(({ severity }) => severity === 'error').map(({ code, cell }) => `${code} ${cell}`),
  };
}

const STORES = sheet(
  '专卖店',
  ['专卖店', '片区', '销售员'],
  ['甲店', '华东', '王芳'],
  ['乙店', '华东', '王芳'],
);
const DUE: GridValue[] = ['期望到货日期：2026-12-20'];
const HEADER: GridValue[] = ['配件编号', '甲店', '乙店'];
const ordered = (...rows: readonly (readonly GridValue[])[]): readonly Grid[] => [
  sheet('Sheet1', ...rows),
  STORES,
  STOCK,
  ANNUAL,
];
const P1: GridValue[] = ['P1', 4, 5];

describe('a table with stores across', () => {
  it.each(['12月要货', '各店首批铺货', '12月各店要货汇总', '12月要货（截至12月8日）', '12月进货计划'])(
    'holds orders under %s',
    async (title) => {
      expect((await read(...ordered([title], DUE, HEADER, P1))).wishes).toEqual(['甲店 4', '乙店 5']);
    },
  );

  it.each([
    '12月各店达成率',
    '各店要货排名',
    '各店信用额度',
    '12月各店折扣',
    '各店订货价',
    '各店退货',
    '12月各店实发数量',
    '去年同期要货',
  ])('holds no orders under a title that says what else they are: %s', async (title) => {
    expect((await read(...ordered([title], DUE, HEADER, P1))).errors).toEqual(['E109 A3']);
  });

  it.each([
    ['金额', '数量'],
    ['上月销量', '本月要货'],
    ['箱', '件'],
  ])('is refused where each store has two columns: %s | %s', async (first, second) => {
    const titles = ['配件编号', '甲店', null, '乙店', null];
    const { errors } = await read(
      ...ordered(DUE, titles, [null, first, second, first, second], ['P1', 1, 2, 3, 4]),
    );
    expect(errors).toContain('E202 C3');
  });

  it('may say below the names that they are quantities', async () => {
    const { wishes } = await read(...ordered(DUE, HEADER, [null, '数量', '数量'], P1));
    expect(wishes).toEqual(['甲店 4', '乙店 5']);
  });

  it.each(['已发货', '合计金额', '达成率'])(
    'ends where its names stand again below a title of other numbers: %s',
    async (title) => {
      const { errors } = await read(...ordered(['12月要货'], DUE, HEADER, P1, [title], HEADER, ['P1', 9, 9]));
      expect(errors).toContain('E109 B6');
    },
  );

  it('is refused where a quantity of its own stands beside the stores', async () => {
    const { errors } = await read(...ordered(DUE, [...HEADER, '订货数量'], [...P1, 9]));
    expect(errors).not.toEqual([]);
  });
});

const list = (
  name: string,
  titles: readonly GridValue[],
  ...numbers: readonly GridValue[]
): readonly Grid[] => [
  FORECAST,
  ANNUAL,
  sheet(
    name,
    ['库存日期：2026-12-05'],
    ['配件编号', '车系', '单价', ...titles],
    ['P1', '轩逸', 10, ...numbers],
  ),
];

describe('a list with one column for each warehouse', () => {
  it.each([
    ['期初仓', '期末仓'],
    ['A仓', 'A仓库存'],
    ['样品仓', '总仓'],
    ['寄售仓', '总仓'],
    ['合计仓', 'A仓'],
  ])('does not add up what is one stock twice, or cannot be sold: %s | %s', async (...places) => {
    expect((await read(...list('库存', places, 3, 4))).stock).toBeUndefined();
  });

  it.each(['安全库存', '补货点', '库存金额', '占用'])('is no stock in a sheet called %s', async (name) => {
    expect((await read(...list(name, ['A仓', 'B仓'], 3, 4))).stock).toBeUndefined();
    expect((await read(...list('库存', ['A仓', 'B仓'], 3, 4))).stock).toEqual(['P1 7']);
  });

  it('leaves what is on hand to a column that says it', async () => {
    expect((await read(...list('库存', ['A仓', 'B仓', '现有库存'], 3, 4, 7))).stock).toEqual(['P1 7']);
  });

  it('is refused where each warehouse has two columns', async () => {
    const [forecast, annual] = list('库存', []);
    const titles = ['配件编号', '车系', '单价', 'A仓', null, 'B仓', null];
    const below = [null, null, null, '占用', '可用', '占用', '可用'];
    const stock = sheet('库存', ['库存日期：2026-12-05'], titles, below, ['P1', '轩逸', 10, 1, 3, 1, 4]);
    expect((await read(forecast!, annual!, stock)).errors).toContain('E202 D3');
  });
});
