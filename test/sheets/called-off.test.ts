import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell, params }) => [code, cell, params['counted']].join(' ').trim()),
    issues,
    intents: inputs?.intents.map(({ quantity }) => quantity),
    stock: inputs?.parts.map(({ onHand }) => onHand),
  };
}

const WISH = ['甲店', '华东', '王芳', 'P1', 4, '2026-12-20'];
const wishes = (name: string, ...above: readonly (readonly GridValue[])[]): Grid =>
  sheet(name, ...above, WISHES, WISH);

describe('orders that were called off', () => {
  it.each([
    '已取消',
    '作废',
    '取消订单',
    '已作废的订货',
    '预测（作废）',
    '2. 已取消订单',
    '华东-已取消',
    'Cancelled',
  ])('are refused where the sheet says so: %s', async (name) => {
    expect((await read(wishes(name), FORECAST, STOCK, ANNUAL)).told).toEqual(['E211 A1 void']);
  });

  it.each(['已取消订单', '以下订单已取消：', '【作废】', '以下不要'])(
    'are refused where the line above their table, or among its rows, says so: %s',
    async (line) => {
      const above = sheet('预测', [line], WISHES, WISH, [null], ['有效订单'], WISHES, [
        ...WISH.with(5, '2026-12-21'),
      ]);
      expect((await read(above, STOCK, ANNUAL)).told).toEqual(['E211 A2 void']);
      const among = sheet(
        '预测',
        WISHES,
        WISH,
        [line],
        WISH.with(5, '2026-12-21'),
        WISH.with(5, '2026-12-22'),
      );
      expect((await read(among, STOCK, ANNUAL)).told).toEqual(['E211 A3 void']);
    },
  );

  it.each(['取消3号店的单独结算', '库存（含已取消订单）', '未取消订单', '2026年12月订货', '不取消'])(
    'are not meant by other words: %s',
    async (line) => {
      const { intents, told } = await read(wishes('预测', [line]), STOCK, ANNUAL);
      expect([intents, told]).toEqual([[4], []]);
    },
  );

  it('are nothing where no rows stand below the line, or another line stands between', async () => {
    const last = sheet('预测', WISHES, WISH, ['以下取消：'], ['以下有效：'], WISH.with(5, '2026-12-21'));
    expect((await read(last, STOCK, ANNUAL)).intents).toEqual([4, 4]);
    expect((await read(sheet('预测', WISHES, WISH, ['以下取消：']), STOCK, ANNUAL)).told).toEqual([]);
  });

  it.each([
    ['状态', '无效', 'cancelled'],
    ['审批', '不同意', 'unapproved'],
  ])('are refused row by row: %s %s', async (title, word, counted) => {
    const forecast = sheet('预测', [...WISHES, title], [...WISH, word]);
    expect((await read(forecast, STOCK, ANNUAL)).told).toEqual([`E211 G2 ${counted}`]);
  });
});

describe('goods that nobody has ordered from a supplier yet', () => {
  const lots = (name: string, ...above: readonly (readonly GridValue[])[]): Grid =>
    sheet(name, ...above, ['配件编号', '数量', '预计到货日期'], ['P1', 30, '2026-12-20']);

  it.each([
    '采购计划',
    '12月请购单',
    '采购建议（待审）',
    '补货计划',
    '拟采购清单',
    '待下单',
    'Purchase requests',
  ])('are refused as lots on their way: %s', async (name) => {
    const told = ['E211 A1 unordered'];
    expect((await read(lots(name), FORECAST, STOCK, ANNUAL)).told).toEqual(told);
    const titled = lots('Sheet4', [name]);
    expect((await read(titled, FORECAST, STOCK, ANNUAL)).told).toEqual(['E211 A2 unordered']);
  });

  it.each(['采购在途', '采购订单', '采购计划执行情况', '已下单未到', '采购计划（已下单）', 'On order'])(
    'are not meant by other words: %s',
    async (name) => {
      expect((await read(lots(name), FORECAST, STOCK, ANNUAL)).told).toEqual([]);
    },
  );
});

describe('a sheet that shows how to fill in another one', () => {
  it.each(['模板示例', '填写示例', '示例', 'Example', 'Sample data'])(
    'is left out and told: %s',
    async (name) => {
      const { intents, told, issues } = await read(FORECAST, wishes(name), STOCK, ANNUAL);
      expect([intents, told]).toEqual([[3], ['W227 A1']]);
      expect(issues[0]!.params).toEqual({ rows: 1, why: 'example' });
    },
  );

  it('is an error where it is the only forecast', async () => {
    expect((await read(wishes('填写示例'), STOCK, ANNUAL)).told).toEqual(['E211 A1 example']);
  });

  it('is an error where it is a table of the sheet with the orders', async () => {
    const both = sheet(
      '预测',
      ['填写示例：'],
      WISHES,
      WISH,
      [null],
      ['请从下面开始填写：'],
      WISHES,
      WISH.with(5, '2026-12-21'),
    );
    expect((await read(both, STOCK, ANNUAL)).told).toEqual(['E211 A2 example']);
  });
});

describe('stock of a store', () => {
  const PARTS = ['配件编号', '车系', '单价', '库存数量'];
  const own = (name: string, ...above: readonly (readonly GridValue[])[]): Grid =>
    sheet(name, ...above, PARTS, ['P1', '轩逸', 10, 70]);

  it.each([
    '城北专卖店库存',
    '城北门店库存表',
    '2026年12月城北专卖店12月库存',
    '门店库存',
    '城北专卖店进销存',
  ])('is not that of the warehouse: %s', async (name) => {
    const { stock, issues } = await read(FORECAST, STOCK, ANNUAL, own(name));
    expect(stock).toEqual([5]);
    expect(issues.map(({ code, params }) => [code, params['field']])).toEqual([['W228', 'store']]);
    const titled = await read(FORECAST, STOCK, ANNUAL, own('Sheet2', [name]));
    expect([titled.stock, titled.told]).toEqual([[5], ['W228']]);
  });

  it('is known by the name of its file', async () => {
    const books = [
      gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL),
      gridWorkbook('城北专卖店库存.xlsx', own('Sheet1')),
    ];
    const { inputs, issues } = await readInputs(books, MONTH, null);
    expect(inputs?.parts.map(({ onHand }) => onHand)).toEqual([5]);
    expect(issues.map(({ code, params }) => [code, params['taken']])).toEqual([['W228', '城北专卖店']]);
  });

  it.each(['各专卖店库存', '可供专卖店库存', '上海仓库存', '全国门店库存'])(
    'is not meant where it lies ready for all of them: %s',
    async (name) => {
      expect((await read(FORECAST, STOCK, ANNUAL, own(name, ['仓库：上海']))).stock).toEqual([75]);
    },
  );
});

describe('rows of a list of stock that cannot be sold', () => {
  const stocked = (title: string, word: string): Grid =>
    sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      [title, '配件编号', '车系', '单价', '现有库存'],
      ['主仓', 'P1', '轩逸', 10, 5],
      [word, 'P1', '轩逸', 10, 7],
    );

  it.each([
    ['仓库', '在途仓', 'underway'],
    ['仓库', '广州在途仓', 'underway'],
    ['库存状态', '在途', 'underway'],
    ['库存状态', '质检', 'unsaleable'],
    ['仓库', '上海待检仓', 'unsaleable'],
    ['仓库', '寄售仓', 'unsaleable'],
  ])('are refused: %s %s', async (title, word, counted) => {
    expect((await read(FORECAST, stocked(title, word), ANNUAL)).told).toEqual([`E211 A4 ${counted}`]);
  });

  it.each(['上海仓', '二次包装仓', '非质检仓', '在途路仓', '良品仓'])(
    'are not meant by the name of a place: %s',
    async (word) => {
      expect((await read(FORECAST, stocked('仓库', word), ANNUAL)).stock).toEqual([12]);
    },
  );
});

describe('what went out of the warehouse and was not sold', () => {
  const sold = (title: string, word: string): Grid =>
    sheet('历史', ['专卖店', '配件编号', '月份', '销售数量', title], ['甲店', 'P1', '2026-11', 7, word]);

  it.each([
    ['收发类别', '三包索赔', 'given'],
    ['单据类型', '调拨出库单', 'given'],
    ['出库类型', '内部领用', 'given'],
  ])('is refused: %s %s', async (title, word, counted) => {
    expect((await read(FORECAST, STOCK, ANNUAL, sold(title, word))).told).toEqual([`E211 E2 ${counted}`]);
  });

  it('is taken off where it came back: 单据类型 红字出库单', async () => {
    expect((await read(FORECAST, STOCK, ANNUAL, sold('单据类型', '红字出库单'))).told).toEqual([]);
  });

  it.each(['销售出库', '销售出库单', '蓝字出库单'])('is not meant by sales: %s', async (word) => {
    expect((await read(FORECAST, STOCK, ANNUAL, sold('单据类型', word))).told).toEqual([]);
  });
});
