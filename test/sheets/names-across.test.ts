import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH as month, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);
  return {
    inputs,
    targets: inputs?.targets.map(({ territory, series, amount }) =>
      [territory, series, amount / 100].filter((word) => word !== null).join(' '),
    ),
    wishes: inputs?.intents.map(({ store, quantity, due }) => `${store} ${quantity} ${formatDay(due)}`),
    sold: inputs?.history.map(({ store, month: of, quantity }) => `${store} ${of} ${quantity}`),
    told: issues.map(({ code, sheet: at, cell }) => [code, at, cell].filter(Boolean).join(' ')),
  };
}

const SOUTH = sheet('华南', WISHES, ['丙店', '华南', '李强', 'P1', 2, '2026-12-11']);
const TWELVE = Array.from({ length: 12 }, (_, i) => i + 1);
/** A plan in which months go down; the target of each is its number, and twenty more of the second name. */
const turned = (titles: readonly GridValue[], ...beside: readonly GridValue[]): Grid =>
  sheet('目标', ['2026年销售目标（元）'], titles, ...TWELVE.map((i) => [`${i}月`, i, i + 20, ...beside]));

describe('an annual plan whose months go down, and whose territories go across', () => {
  it.each([
    [['月份', '华东', '华南']],
    [['月份\\片区', '华东', '华南']],
    [['月份', '华东目标', '华南目标']],
    [['Month', '华东', '华南']],
  ])('is read by the names over its columns: %j', async (titles) => {
    const { targets, told } = await read(FORECAST, SOUTH, STOCK, turned(titles));
    expect([targets, told]).toEqual([['华东 12', '华南 32'], []]);
  });

  it('is refused where the names are those of salespeople', async () => {
    const { targets, told } = await read(FORECAST, SOUTH, STOCK, turned(['月份', '王芳', '李强']));
    expect(targets).toBeUndefined();
    expect(told).toEqual(['E315 目标 B14', 'E315 目标 C14', 'W325 目标 A2', 'W325 目标 A2']);
  });

  it('may have a title over the names, sums of quarters, halves and the year, and remarks', async () => {
    const rows = TWELVE.flatMap((i): GridValue[][] => {
      const sum = (months: number, name: string): GridValue[][] => {
        const east = TWELVE.slice(i - months, i).reduce((all, one) => all + one, 0);
        return i % months === 0 ? [[name, east, east + 20 * months, 2 * east + 20 * months]] : [];
      };
      const quarters = sum(3, `${'一二三四'[i / 3 - 1]}季度`);
      const halves = [...sum(6, i === 6 ? '上半年' : '下半年'), ...sum(12, '全年')];
      return [[`${i}月`, i, i + 20, 2 * i + 20], ...quarters, ...halves];
    });
    const plan = sheet(
      '目标',
      ['单位：元'],
      ['月份', '片区', null, '合计'],
      [null, '华东', '华南', null],
      ...rows,
    );
    const { targets, told } = await read(FORECAST, SOUTH, STOCK, plan);
    expect([targets, told]).toEqual([['华东 12', '华南 32'], []]);
  });

  it('tells the sum of a quarter that its months contradict', async () => {
    const { rows } = turned(['月份', '华东', '华南']);
    const plan = sheet('目标', ...rows.slice(0, 5), ['一季度', 99, 66], ...rows.slice(5));
    const { targets, told } = await read(FORECAST, SOUTH, STOCK, plan);
    expect([targets, told]).toEqual([['华东 12', '华南 32'], ['W328 目标 B6']]);
  });

  it('is of the unit that its titles name', async () => {
    const { targets } = await read(FORECAST, SOUTH, STOCK, turned(['月份', '华东（万元）', '华南（万元）']));
    expect(targets).toEqual(['华东 120000', '华南 320000']);
  });

  it('is split by series where all of its names are series', async () => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '现有库存'],
      ['P1', '轩逸', 10, 5],
      ['P2', '天籁', 10, 5],
    );
    const { targets, told } = await read(FORECAST, stock, turned(['月份', '轩逸', '天籁']));
    expect([targets, told]).toEqual([['轩逸 12', '天籁 32'], []]);
  });

  it.each(['去年同期', '华东完成', '完成率'])(
    'is refused by name where other numbers may stand among them: %s',
    async (title) => {
      const { told } = await read(FORECAST, SOUTH, STOCK, turned(['月份', '华东', '华南', title], 5));
      expect(told[0]).toBe('E109 目标 A2');
    },
  );

  it.each(['2026年度回款目标（元）', '2026年销售完成情况', '2026年销量目标（台）', '2026年挑战目标（元）'])(
    'is refused by name under a title of something else: %s',
    async (title) => {
      const { rows } = turned(['月份', '华东', '华南']);
      const { told } = await read(FORECAST, SOUTH, STOCK, sheet('目标', [title], ...rows.slice(1)));
      expect(told[0]).toBe('E109 目标 A2');
    },
  );

  it('is refused where nothing says that its amounts are targets', async () => {
    const { rows } = turned(['月份', '华东', '华南']);
    const sold = sheet('数据', ['2026年销售额（元）'], ...rows.slice(1));
    expect((await read(FORECAST, SOUTH, STOCK, sold)).told[0]).toBe('E109 数据 A2');
  });

  it('tells a name that no store is in', async () => {
    const { told } = await read(FORECAST, SOUTH, STOCK, turned(['月份', '华东', '花南']));
    expect(told).toContain('W323 目标 C14');
  });

  it('refuses an amount that is none, at its cell', async () => {
    const { rows } = turned(['月份', '华东', '华南']);
    const plan = sheet('目标', ...rows.slice(0, -1), ['12月', 12, '约3万']);
    expect((await read(FORECAST, SOUTH, STOCK, plan)).told).toContain('E202 目标 C14');
  });
});

describe('rows of a plan with months one below the other', () => {
  it('that add up a quarter or the year are none of its months', async () => {
    const rows = ['华东', '华南'].flatMap((name) => [
      ...[10, 11, 12].map((i): GridValue[] => [i === 10 ? name : null, `${i}月`, 2 * i]),
      [null, '四季度', 66],
      [null, '全年', 66],
    ]);
    const plan = sheet('目标', ['单位：元'], ['片区', '月份', '目标金额'], ...rows);
    const { targets, told } = await read(FORECAST, SOUTH, STOCK, plan);
    expect(targets).toEqual(['华东 24', '华南 24']);
    expect(told.filter((code) => !code.startsWith('W223'))).toEqual([]);
  });
});

const STORES = sheet(
  '名单',
  ['专卖店', '片区', '销售员'],
  ['甲店', '华东', '王芳'],
  ['乙店', '华东', '王芳'],
);
const DUE = ['期望到货日期：2026-12-20'];

describe('orders with a column for each store', () => {
  it.each([
    [[DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, 4]]],
    [
      [
        DUE,
        ['配件编号', '名称', '单价', '甲店', '乙店', '合计'],
        ['P1', '件', 10, 3, 4, 7],
        ['合计', null, null, 3, 4, 7],
      ],
    ],
    [[DUE, ['配件编号', '要货数量', null], [null, '甲店', '乙店'], ['P1', 3, 4]]],
    [
      [
        ['配件编号', '期望到货日期', '甲店', '乙店'],
        ['P1', '2026-12-20', 3, '4件'],
      ],
    ],
  ])('are read store by store: %#', async (rows) => {
    const { wishes, told } = await read(sheet('12月要货', ...rows), STORES, STOCK, ANNUAL);
    expect(wishes).toEqual(['甲店 3 2026-12-20', '乙店 4 2026-12-20']);
    expect(told.filter((code) => !code.startsWith('W224'))).toEqual([]);
  });

  it('are refused where a name stands over two columns, and nothing says which counts', async () => {
    const rows = [DUE, ['配件编号', '甲店', null, '乙店', null], ['P1', 3, 30, 4, 40]];
    const merges = [2, 4].map((left) => ({ top: 2, bottom: 2, left, right: left + 1 }));
    const { inputs, told } = await read({ ...sheet('12月要货', ...rows), merges }, STORES, STOCK, ANNUAL);
    expect([inputs, told.some((code) => code.startsWith('E'))]).toEqual([null, true]);
  });

  it('want nothing where their cell is blank or 0', async () => {
    const grid = sheet('12月要货', DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, null], ['P1', null, 0]);
    expect((await read(grid, STORES, STOCK, ANNUAL)).wishes).toEqual(['甲店 3 2026-12-20']);
  });

  it.each([
    ['约3', 'E202 12月要货 C3'],
    ['-3', 'E203 12月要货 C3'],
  ])('are refused at the cell that is no quantity: %s', async (value, code) => {
    const grid = sheet('12月要货', DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, value]);
    expect((await read(grid, STORES, STOCK, ANNUAL)).told).toContain(code);
  });

  it('are held against the totals of their columns', async () => {
    const grid = sheet('12月要货', DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, 4], ['合计', 3, 5]);
    expect((await read(grid, STORES, STOCK, ANNUAL)).told).toEqual(['W328 12月要货 C4']);
  });

  it('name a store that nobody knows at its column', async () => {
    const grid = sheet('12月要货', DUE, ['配件编号', '甲店', '丁店'], ['P1', 3, 4]);
    expect((await read(grid, STORES, STOCK, ANNUAL)).told).toContain('E304 12月要货 C3');
  });

  it('are refused by name where no day says when they are wanted', async () => {
    const grid = sheet('12月要货', ['配件编号', '甲店', '乙店'], ['P1', 3, 4]);
    expect((await read(grid, STORES, STOCK, ANNUAL)).told).toContain('E109 12月要货 A1');
  });

  it.each(['12月要货金额（元）', '各店库存'])(
    'are none under a title of something else: %s',
    async (title) => {
      const grid = sheet('表1', [title], DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, 4]);
      const { told } = await read(grid, STORES, STOCK, ANNUAL);
      expect(told.some((code) => code.startsWith('E1'))).toBe(true);
    },
  );

  it('do not make orders of sales that stand below them', async () => {
    const sold = [['11月销量'], ['配件编号', '甲店', '乙店'], ['P9', 3, 4]];
    const grid = sheet('要货', ['12月要货'], DUE, ['配件编号', '甲店', '乙店'], ['P1', 3, 4], [], ...sold);
    const { inputs, told } = await read(grid, STORES, STOCK, ANNUAL);
    expect([inputs, told.some((code) => code.startsWith('E'))]).toEqual([null, true]);
  });

  it('are sales where the sheet says so and a month is named, which is told', async () => {
    const grid = sheet('11月销售', ['2026年11月各店销售'], ['配件编号', '甲店', '乙店'], ['P1', 3, 4]);
    const { sold, told } = await read(FORECAST, grid, STORES, STOCK, ANNUAL);
    expect(sold).toEqual(['甲店 2026-11 3', '乙店 2026-11 4']);
    expect(told.filter((code) => !code.startsWith('W3'))).toEqual(['W228 11月销售']);
  });
});
