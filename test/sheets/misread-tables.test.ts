import { describe, expect, it } from 'vitest';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Day } from '../../src/domain/month.ts';
import type { MergedRange } from '../../src/sheets/raw-sheet.ts';
import { readActuals } from '../../src/sheets/read-actuals.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH as month, sheet, STOCK } from './support/tiny-month.ts';

const TITLES = ['专卖店', '片区', '销售员', '配件编号'];
const OF_STORE = ['甲店', '华东', '王芳', 'P1'];
const STORE = { store: '甲店', territory: '华东', salesperson: '王芳', priority: null };

/** Codes and cells of what is told of a month in which one sheet is the given one. */
async function told(...grids: readonly Grid[]): Promise<readonly string[]> {
  const { issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);
  return issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

/** What is told of a sheet beside a whole month. */
function beside(grid: Grid): Promise<readonly string[]> {
  return told(FORECAST, STOCK, ANNUAL, grid);
}

const LOTS = ['P1', 6, '2026-12-20', 7, '2026-12-25'];
const merged = (left: number): readonly MergedRange[] =>
  [left, left + 2].map((column) => ({ top: 1, bottom: 1, left: column, right: column + 1 }));

describe('two lots side by side', () => {
  it('are an error that names both columns, in a forecast as in a list of goods in transit', async () => {
    const forecast = {
      ...sheet(
        '预测',
        [...TITLES, '第一批', null, '第二批', null],
        [null, null, null, null, '数量', '到货日期', '数量', '到货日期'],
        [...OF_STORE.slice(0, 3), ...LOTS],
      ),
      merges: merged(5),
    };
    expect(await told(forecast, STOCK, ANNUAL)).toEqual(['E103 G2', 'E103 H2']);
    const { issues } = await readInputs([gridWorkbook('月.xlsx', forecast, STOCK, ANNUAL)], month, null);
    expect(issues[0]!.params).toEqual({ field: 'quantity', other: 'E2 第一批 数量' });
  });

  it.each([
    ['数量', '到货日期'],
    ['到货日期', '数量'],
    ['在途数量', '预计到货日期'],
  ])('are never taken for stock and a lot, titled %s and %s', async (...titles) => {
    const lots = titles[0] === '到货日期' ? ['P1', '2026-12-20', 6, '2026-12-25', 7] : LOTS;
    const transit = {
      ...sheet('在途', ['配件编号', '第1批', null, '第2批', null], [null, ...titles, ...titles], lots),
      merges: merged(2),
    };
    expect((await beside(transit)).toSorted()).toEqual(['E103 D2', 'E103 E2']);
  });

  it('are an error where one row of titles names them in brackets', async () => {
    const titles = ['数量（首批）', '到货日期（首批）', '数量（次批）', '到货日期（次批）'];
    const forecast = sheet('预测', [...TITLES, ...titles], [...OF_STORE.slice(0, 3), ...LOTS]);
    expect(await told(forecast, STOCK, ANNUAL)).toEqual(['E103 G1', 'E103 H1']);
  });
});

describe('goods in transit with no more than a quantity', () => {
  it('are a lot, and no stock on hand', async () => {
    const transit = sheet('在途', ['配件编号', '单价', '数量', '到货日期'], ['P1', 10, 6, '2026-12-20']);
    const { inputs } = await readInputs(
      [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, transit)],
      month,
      null,
    );
    expect(inputs!.parts.map(({ onHand }) => onHand)).toEqual([5]);
    expect(inputs!.lots.map(({ quantity }) => quantity)).toEqual([6]);
  });
});

describe('a unit that holds several pieces', () => {
  const wishes = (...units: readonly string[]): Grid => {
    const rows = units.map((unit, i) => [...OF_STORE, 6, unit, `2026-12-1${i}`]);
    return sheet('预测', [...TITLES, '订货数量', '单位', '期望到货日期'], ...rows);
  };

  it('is an error at its cell beside a quantity, pieces are none', async () => {
    expect(await told(wishes('箱', '件', '盒', '桶', '打'), STOCK, ANNUAL)).toEqual(['E211 F2', 'E211 F6']);
    expect(await told(wishes('个', '盒', '套', 'PCS', '副', '根'), STOCK, ANNUAL)).toEqual([]);
  });

  it('is an error in lists of stock and of goods in transit, too', async () => {
    const stock = sheet(
      '库存',
      ['配件编号', '车系', '单价', '现有库存', 'Unit'],
      ['P1', '轩逸', 10, 5, 'Carton'],
    );
    expect(await told(FORECAST, stock, ANNUAL)).toContain('E211 E2');
    const titles = ['配件编号', '在途数量', '计量单位', '预计到货日期'];
    expect(await beside(sheet('在途', titles, ['P1', 6, '箱', '2026-12-20']))).toEqual(['E211 C2']);
  });

  it.each([
    [['单位：箱'], 'E211 A1'],
    [['12月订货预测表（箱）'], 'E211 A1'],
    [['预测', null, '单位', '箱'], 'E211 D1'],
    [['单位：件'], ''],
    [['包装单位：箱'], ''],
    [['填报单位：盒马汽配'], ''],
    [['单位：件/箱'], ''],
  ])('is an error in a line above the table: %j gives %j', async (line, expected) => {
    const forecast = { ...FORECAST, rows: [line, ...FORECAST.rows] };
    expect((await told(forecast, STOCK, ANNUAL)).join()).toBe(expected);
  });

  it('is none where the titles of the table name pieces', async () => {
    const [titles, ...rows] = FORECAST.rows;
    const pieces = titles!.map((title) => (title === '订货数量' ? '订货数量（件）' : title));
    expect(await told(sheet('预测', ['单位：箱'], pieces, ...rows), STOCK, ANNUAL)).toEqual([]);
  });
});

describe('a history in money', () => {
  const months = ['专卖店', '配件编号', '10月', '11月'];
  const sold = ['甲店', 'P1', 250, 500];

  it.each(['2026年销售金额统计（元）', '2026年销售额', '单位：元', '金额单位：万元'])(
    'is an error under the line %s',
    async (line) => {
      expect(await beside(sheet('历史', [line], months, sold))).toEqual(['E211 A1']);
    },
  );

  it('is none where the line or the titles speak of units', async () => {
    const titles = ['专卖店', '配件编号', '10月销量', '11月销量'];
    expect(await beside(sheet('历史', ['单位：元'], titles, sold))).toEqual([]);
    expect(await beside(sheet('历史', ['数量单位：件，金额单位：元'], months, sold))).toEqual([]);
  });

  it('is an error in each row that says so, beside rows of units', async () => {
    const titles = ['专卖店', '配件编号', '项目', '10月', '11月'];
    const rows = [
      ['甲店', 'P1', '数量', 10, 20],
      ['甲店', 'P1', '金额', 250, 500],
    ];
    expect(await beside(sheet('历史', titles, ...rows))).toEqual(['E211 C3']);
  });
});

describe('goods that came back', () => {
  const titles = ['单据类型', '专卖店', '配件编号', '月份', '数量'];
  const rows = [
    ['销售', '甲店', 'P1', '2026-11', 24],
    ['销售退回', '甲店', 'P1', '2026-11', 4],
  ];

  it('are an error in a forecast, and taken off in a history', async () => {
    expect(await beside(sheet('历史', titles, ...rows))).toEqual([]);
    const wishes = ['单据类型', '专卖店', '片区', '销售员', '配件编号', '数量', '期望到货日期'];
    const back = ['退货', '甲店', '华东', '王芳', 'P1', 4, '2026-12-10'];
    expect(await beside(sheet('其他', wishes, back))).toContain('E211 A2');
  });

  it('count below zero among sales of the month, whatever sign they have', async () => {
    const task = {
      month,
      today: 20_810 as Day,
      tracked: null,
      stores: [STORE],
      parts: [{ partNo: 'P1' as PartNo, unitPrice: 1000 as Fen }],
    };
    const sales = sheet(
      '销售',
      titles,
      ...rows,
      ['退货', '甲店', 'P1', '2026-11', -3],
      ['红字出库单', '甲店', 'P1', '2026-11', 2],
    );
    const reading = await readActuals([gridWorkbook('销售.xlsx', sales)], task);
    expect(reading.sales.map(({ quantity }) => quantity)).toEqual([24, -4, -3, -2]);
  });

  it('are told in a column of their own, which nobody subtracts', async () => {
    const beside11 = ['专卖店', '配件编号', '月份', '销售数量', '退货数量'];
    expect(await beside(sheet('历史', beside11, ['甲店', 'P1', '2026-11', 20, 8]))).toEqual(['W104 E1']);
  });
});

describe('stock that is held for others', () => {
  const list = (...titles: readonly string[]): Grid => ({
    name: '库存',
    rows: [
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', ...titles],
      ['P1', '轩逸', 10, 200, ...titles.slice(1).map(() => 90)],
    ],
  });

  it.each([
    [['库存数量', '冻结数量'], 'W104 E2'],
    [['库存数量', '已占用'], 'W104 E2'],
    [['库存数量', '已预定数量', '在途数量'], ''],
  ])('is told beside all that there is: %j gives %j', async (titles, expected) => {
    const all = await told(FORECAST, list(...titles), ANNUAL);
    expect(all.filter((issue) => /^W10[34]/.test(issue)).join()).toBe(expected);
  });

  it('is no matter where none is held', async () => {
    const { rows, ...rest } = list('库存数量', '冻结数量');
    const free = rows.map((row, i) => (i < 2 ? row : [...row.slice(0, -1), 0]));
    expect(await told(FORECAST, { ...rest, rows: free }, ANNUAL)).toEqual([]);
    const held = free.map((row, i) => (i < free.length - 1 ? row : [...row.slice(0, -1), 3]));
    expect(await told(FORECAST, { ...rest, rows: held }, ANNUAL)).toEqual(['W104 E2']);
  });

  /** The stock that is planned with, and what is told of it. */
  async function stockOf(grid: Grid): Promise<readonly unknown[]> {
    const { inputs, issues } = await readInputs(
      [gridWorkbook('月.xlsx', FORECAST, grid, ANNUAL)],
      month,
      null,
    );
    const beside = issues.filter(({ code }) => /^[WE][12]/.test(code));
    return [inputs?.parts.map(({ onHand }) => onHand), beside.map(({ code, cell }) => `${code} ${cell}`)];
  }

  it.each([
    ['库存数量', '可用数量'],
    ['库存数量', '可用库存'],
    ['库存数量', '已占用', '可用数量'],
    ['On hand', 'Reserved', 'Available'],
  ])('is not planned with where a column says what is available: %s, %s %s', async (...titles) => {
    expect(await stockOf(list(...titles.filter(Boolean)))).toEqual([[90], ['W110 D2']]);
  });

  it('is no matter of a list that knows available stock only', async () => {
    expect(await stockOf(list('可用数量'))).toEqual([[200], []]);
  });

  it('cannot be told from goods on their way, where more is available than there is: then what is on hand counts', async () => {
    const rows = [
      ['P1', '轩逸', 10, 90, 80],
      ['P2', '轩逸', 10, 90, 95],
    ];
    const stock = list('库存数量', '可用数量');
    expect(await stockOf({ ...stock, rows: [stock.rows[0]!, stock.rows[1]!, ...rows] })).toEqual([
      [90, 90],
      ['W110 E2'],
    ]);
  });

  it('is no more than there is, where it is more for one part only', async () => {
    const rows = [
      ['P1', '轩逸', 10, 90, 80],
      ['P2', '轩逸', 10, 90, 0],
      ['P3', '轩逸', 10, 50, 51],
    ];
    const stock = list('库存数量', '可用数量');
    expect(await stockOf({ ...stock, rows: [stock.rows[0]!, stock.rows[1]!, ...rows] })).toEqual([
      [80, 0, 50],
      ['W110 D2', 'W233 E5'],
    ]);
  });

  it('is no column of marks that says whether a part may be sold', async () => {
    const { rows, ...rest } = list('库存数量', '可售');
    const marked = rows.map((row, i) => (i < 2 ? row : [...row.slice(0, -1), '是']));
    expect((await stockOf({ ...rest, rows: marked }))[1]).toEqual([]);
  });

  it('is counted as none, and told, where nobody says what is available of a part, or more was promised than there is', async () => {
    const rows = [
      ['P1', '轩逸', 10, 90, null],
      ['P2', '轩逸', 10, 90, 80],
      ['P3', '轩逸', 10, 90, -3],
    ];
    const stock = list('库存数量', '可用数量');
    expect(await stockOf({ ...stock, rows: [...stock.rows.slice(0, 2), ...rows] })).toEqual([
      [0, 80, 0],
      ['W110 D2', 'W230 E3', 'W230 E5'],
    ]);
  });

  it('is never what of a lot is available', async () => {
    const lots = sheet(
      '在途',
      ['配件编号', '在途数量', '可用数量', '预计到货日期'],
      ['P1', 9, 4, '2026-12-20'],
    );
    expect(await beside(lots)).toEqual(['W103 C1']);
  });
});

describe('a history with the money of each month beside its units', () => {
  const months = [null, null, '10月', null, '11月', null];
  const below = ['专卖店', '配件编号', '数量', '金额', '数量', '金额'];
  const sold = ['甲店', 'P1', 10, 250, 20, 500];

  it.each([
    [sheet('历史', months, below, sold)],
    [sheet('历史', ['专卖店', '配件编号', '10月', '10月（金额）', '11月', '11月(元)'], sold)],
    [sheet('历史', months, [...below.slice(0, 3), '单价', '数量', '毛利'], sold)],
    [sheet('历史', months, [...below.slice(0, 2), '件', '元', '件', '元'], sold)],
    [sheet('历史', months, [...below.slice(0, 2), '出货数量', '出货金额', '出货数量', '出货金额'], sold)],
    [sheet('历史', ['专卖店', '配件编号', '10月出货数量', '10月出货金额', '11月发货量', '11月发货额'], sold)],
  ])('is read by its units alone', async (grid) => {
    const two = grid.rows[0]!.length === 6 && grid.rows[0]![0] === null;
    const merges = two ? [3, 5].map((left) => ({ top: 1, bottom: 1, left, right: left + 1 })) : [];
    const history = { ...grid, merges };
    const books = [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, history)];
    const { inputs } = await readInputs(books, month, null);
    expect(inputs!.history.map(({ quantity }) => quantity)).toEqual([10, 20]);
  });

  it.each(['销售收入', 'Net revenue', '毛利'])(
    'gives no month and no quantity from what it has of money: %s',
    async (money) => {
      const upper = ['专卖店', '配件编号', '2026年10月', null, '2026年11月', null];
      const lower = [null, null, 'Units sold', money, 'Units sold', money];
      const merges = [3, 5].map((left) => ({ top: 1, bottom: 1, left, right: left + 1 }));
      const history: Grid = { name: '历史', rows: [upper, lower, ['甲店', 'P1', 4, 11, 6, 11]], merges };
      const books = [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, history)];
      const { inputs } = await readInputs(books, month, null);
      expect(inputs!.history.map((sold) => [sold.month, sold.quantity])).toEqual([
        ['2026-10', 4],
        ['2026-11', 6],
      ]);
    },
  );

  it.each([
    ['元', '件'],
    ['收入', '销量'],
  ])('is read by its units, too, where no cell is merged, and %s stands below the month', async (...two) => {
    const rows = [
      ['专卖店', '配件编号', '10月', null, '11月', null],
      [null, null, ...two, ...two],
    ];
    const history = sheet('历史', ...rows, ['甲店', 'P1', 250, 10, 500, 20]);
    expect(await beside(history)).toEqual([]);
    const books = [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, history)];
    const { inputs } = await readInputs(books, month, null);
    expect(inputs!.history.map(({ quantity }) => quantity)).toEqual([10, 20]);
  });

  it('may end with the sums of its months', async () => {
    const titles = ['专卖店', '配件编号', '10月', '11月', '合计'];
    const rows = [
      ['甲店', 'P1', 10, 20, 30],
      ['合计', null, 10, 21, 31],
    ];
    expect(await beside(sheet('历史', titles, ...rows))).toEqual(['W328 D3']);
  });
});

describe('a header of two rows with titles merged over both', () => {
  it('is read whole, also where its lower row alone would do', async () => {
    const stock: Grid = {
      name: '库存',
      rows: [
        ['盘点日期', '2026-12-05'],
        ['配件信息', null, '价格', '包装数', '库存'],
        ['配件编号', '车系', '单价', null, '现有库存'],
        ['P1', '轩逸', 10, 4, 5],
      ],
      merges: [
        { top: 2, bottom: 2, left: 1, right: 2 },
        { top: 2, bottom: 3, left: 4, right: 4 },
      ],
    };
    const { inputs } = await readInputs([gridWorkbook('月.xlsx', FORECAST, stock, ANNUAL)], month, null);
    expect(inputs!.parts.map(({ pack }) => pack)).toEqual([4]);
  });

  it('makes no two columns of a title beside a remark that is merged over both', async () => {
    const forecast: Grid = {
      name: '预测',
      rows: [
        ['基本信息', null, null, '订货信息', null, null, '备注'],
        [...TITLES, '订货数量', '期望到货日期', null],
        [...OF_STORE, 3, '12月10日', '急用'],
      ],
      merges: [
        { top: 1, bottom: 1, left: 1, right: 3 },
        { top: 1, bottom: 1, left: 4, right: 6 },
        { top: 1, bottom: 2, left: 7, right: 7 },
      ],
    };
    expect(await told(forecast, STOCK, ANNUAL)).toEqual([]);
  });
});

describe('an export of a pivot table', () => {
  it('names a territory and salesperson once for several stores, with their sums between', async () => {
    const forecast = sheet(
      '预测',
      ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'],
      ['华东', '王芳', '甲店', 'P1', 2, '2026-12-10'],
      [null, null, null, 'P1', 1, '2026-12-20'],
      [null, null, '甲店 汇总', null, 3],
      [null, null, '乙店', 'P1', 4, '2026-12-10'],
      [null, null, '乙店 汇总', null, 4],
      [null, '王芳 汇总', null, null, 7],
      [null, '李强', '丙店', 'P1', 5, '2026-12-10'],
      ['总计', null, null, null, 12],
    );
    const { inputs, issues } = await readInputs(
      [gridWorkbook('月.xlsx', forecast, STOCK, ANNUAL)],
      month,
      null,
    );
    const served = inputs!.stores.map(({ store, territory, salesperson }) => [store, territory, salesperson]);
    expect(served.toSorted()).toEqual([
      ['丙店', '华东', '李强'],
      ['乙店', '华东', '王芳'],
      ['甲店', '华东', '王芳'],
    ]);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'W223 C3',
      'W223 A5',
      'W223 B5',
      'W223 A8',
    ]);
  });
});

describe('a row that says that it does not count', () => {
  it.each(['取消', '已取消', '作废', 'Cancelled'])('is an error at that word: %s', async (word) => {
    const forecast = sheet('预测', [...FORECAST.rows[0]!, '备注'], [...FORECAST.rows[1]!, word]);
    expect(await told(forecast, STOCK, ANNUAL)).toEqual(['E211 G2']);
  });

  it('is none where its quantity is nothing, or where the word speaks of something else', async () => {
    const [titles, row] = FORECAST.rows;
    const nothing = row!.map((value) => (typeof value === 'number' ? 0 : value));
    const forecast = sheet('预测', [...titles!, '备注'], row!, [...nothing, '已取消']);
    expect(await told(forecast, STOCK, ANNUAL)).not.toContainEqual(expect.stringContaining('E211'));
    const campaign = sheet('预测', [...titles!, '促销活动'], [...row!, '取消']);
    expect(await told(campaign, STOCK, ANNUAL)).toEqual([]);
    const [asOf, stockTitles, stock] = STOCK.rows;
    const price = sheet('库存', asOf!, [...stockTitles!, '价格状态'], [...stock!, '锁定']);
    expect(await told(FORECAST, price, ANNUAL)).toEqual([]);
    const depot = sheet(
      '库存',
      asOf!,
      [...stockTitles!, '仓库'],
      [...stock!, '中心仓'],
      [...stock!, '不良品仓'],
    );
    expect(await told(FORECAST, depot, ANNUAL)).toEqual(['E211 E4']);
  });

  it('is an error of stock that cannot be sold, and a column of such stock is told', async () => {
    const [asOf, titles, row] = STOCK.rows;
    const status = sheet('库存', asOf!, [...titles!, '库存状态'], [...row!, '良品'], [...row!, '不良品']);
    expect(await told(FORECAST, status, ANNUAL)).toEqual(['E211 E4']);
    const beside5 = sheet('库存', asOf!, [...titles!, '不良品数量'], [...row!, 2]);
    expect(await told(FORECAST, beside5, ANNUAL)).toEqual(['W104 E2']);
  });
});

describe('a wish beside what became of it', () => {
  it.each(['确认数量', '修改后数量', '调整后订货数量', 'Confirmed qty'])(
    'is read, and the other is told: %s',
    async (title) => {
      const forecast = sheet('预测', [...FORECAST.rows[0]!, title], [...FORECAST.rows[1]!, 9]);
      expect(await told(forecast, STOCK, ANNUAL)).toEqual(['W103 G1']);
    },
  );
});

describe('a unit of money in the name of the sheet', () => {
  it('is that of the annual plan in it', async () => {
    const annual = { ...ANNUAL, name: '年度目标（万元）', rows: ANNUAL.rows.slice(1) };
    const { inputs, issues } = await readInputs(
      [gridWorkbook('月.xlsx', FORECAST, STOCK, annual)],
      month,
      null,
    );
    expect(issues).toEqual([]);
    expect(inputs!.targets.map(({ amount }) => amount)).toEqual([100_000_000]);
  });
});

describe('a list that names territory and salesperson in each row', () => {
  it('misses them where one is blank', async () => {
    const rows = ['甲店', '乙店', '丙店'].map((store, i) => [
      store === '丙店' ? null : '华东',
      '王芳',
      store,
      'P1',
      3 + i,
      '2026-12-10',
    ]);
    const titles = ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'];
    expect(await told(sheet('预测', titles, ...rows), STOCK, ANNUAL)).toEqual(['E304 C4']);
  });
});

describe('a forecast whose stores or dates stand across', () => {
  const stores = ['专卖店', '片区', '销售员'];
  const list = sheet('门店', stores, ['甲店', '华东', '王芳']);

  it.each([
    [sheet('订货', ['配件编号', '甲店', '乙店', '合计'], ['P1', 3, 4, 7]), 'store', '甲店 | 乙店'],
    [
      sheet('12月', ['订货表'], ['零件号', '专卖店'], [null, '甲店', '乙店'], ['P1', 3, 4]),
      'store',
      '甲店 | 乙店',
    ],
    [
      sheet('12月', [...TITLES, '12月10日', { day: 20_807 as Day }], [...OF_STORE, 3, 4]),
      'due',
      '12月10日 | 2026-12-20',
    ],
    [
      sheet('12月', [...TITLES, '订货数量'], [null, null, null, null, '12/10', '12/20'], [...OF_STORE, 3, 4]),
      'due',
      '12/10 | 12/20',
    ],
  ])('is an error that names them, also beside sheets that are read: %#', async (grid, field, titles) => {
    const books = [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, list, grid)];
    const { inputs, issues } = await readInputs(books, month, null);
    expect(inputs).toBeNull();
    const told = issues.map(({ code, sheet: name, params }) => [code, name, params]);
    expect(told).toEqual([['E109', grid.name, { kind: 'forecast', field, titles }]]);
  });

  it.each(['在途', '12月到货计划', 'On order'])(
    'is an error where goods on their way stand in a column for each day: %s',
    async (name) => {
      const lots = sheet(name, ['配件编号', '12/10', { day: 20_807 as Day }], ['P1', 3, 4]);
      const { issues } = await readInputs(
        [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, lots)],
        month,
        null,
      );
      const params = { kind: 'inTransit', field: 'eta', titles: '12/10 | 2026-12-20' };
      expect(issues.map((issue) => [issue.code, issue.sheet, issue.params])).toEqual([
        ['E109', name, params],
      ]);
      const come = { ...lots, name: '到货记录' };
      const { inputs } = await readInputs(
        [gridWorkbook('月.xlsx', FORECAST, STOCK, ANNUAL, come)],
        month,
        null,
      );
      expect(inputs).not.toBeNull();
    },
  );

  it('is none where a sheet is about no orders, or has but one such column', async () => {
    const codes = async (grid: Grid): Promise<readonly string[]> =>
      (await beside(grid)).map((issue) => issue.slice(0, 4));
    expect(await codes(sheet('库存分布', ['配件编号', '甲店', '乙店'], ['P1', 3, 4]))).not.toContain('E109');
    expect(await codes(sheet('订货', ['配件编号', '甲店', '备注'], ['P1', 3, 'x']))).not.toContain('E109');
    const sold = sheet(
      '11月日销售明细',
      ['专卖店', '配件编号', '2026-11-01', '2026-11-02'],
      ['甲店', 'P1', 3, 4],
    );
    expect(await codes(sold)).not.toContain('E109');
    const { issues } = await readInputs(
      [gridWorkbook('12月订货.xlsx', sheet('各店库存', ['配件编号', '甲店', '乙店'], ['P1', 3, 4]))],
      month,
      null,
    );
    expect(issues.map(({ code }) => code)).not.toContain('E109');
  });
});

describe('what a planner does not see, and a reader must', () => {
  const FORECAST_TITLES = [...TITLES, '订货数量', '期望到货日期'];
  const WANTED = [...OF_STORE, 3, '2026-12-10'];
  const TWELVE = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const only = (yuan: number): readonly number[] => TWELVE.map((_, i) => (i === 11 ? yuan : 1));

  /** The inputs and what is told of a month of the given sheets. */
  const read = (...grids: readonly Grid[]) => readInputs([gridWorkbook('月.xlsx', ...grids)], month, null);

  it('is that months stand over what was planned and what was sold', async () => {
    const rows = [
      ['专卖店', '配件编号', '10月', null, '11月', null],
      [null, null, '计划', '实际', '计划', '实际'],
      ['甲店', 'P1', 90, 10, 80, 20],
    ];
    const merges = [3, 5].map((left) => ({ top: 1, bottom: 1, left, right: left + 1 }));
    const { inputs } = await read(FORECAST, STOCK, ANNUAL, { ...sheet('历史', ...rows), merges });
    expect(inputs!.history.map(({ quantity }) => quantity)).toEqual([10, 20]);
  });

  it('is that a line of labels above a header is none of its rows', async () => {
    const grid = sheet(
      '预测',
      ['片区', '华东', '销售员', '王芳', '月份', '2026-12'],
      ['门店', '零件号', '数量', '到货时间'],
      ['甲店', 'P1', 3, '2026-12-10'],
    );
    const { inputs } = await read(grid, STOCK, ANNUAL);
    expect(inputs!.intents.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('is that a number beside the titles is no row of data', async () => {
    const grid = sheet('预测', [...FORECAST_TITLES, '折扣率', 0.95], WANTED);
    const { inputs } = await read(grid, STOCK, ANNUAL);
    expect(inputs!.intents.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it.each([
    [['片区', '单位', '12月'], ['华东', '万元', 3], []],
    [['片区', '12月', '全年合计（万元）'], ['华东', 3, 3], []],
    [['片区', '12月'], ['华东', 3], [['注：单位为万元']]],
  ])('is that the unit of money stands in a column, in the sum or below: %j', async (titles, row, below) => {
    const { inputs, issues } = await read(FORECAST, STOCK, sheet('目标', titles, row, ...below));
    expect(issues).toEqual([]);
    expect(inputs!.targets.map(({ amount }) => amount)).toEqual([30_000_00]);
  });

  it('is that a row of the annual plan is in another unit than the table', async () => {
    const plan = sheet('目标', ['单位：元'], ['片区', '单位', '12月'], ['华东', '万元', 3]);
    expect(await told(FORECAST, STOCK, plan)).toEqual(['E211 B3']);
  });

  it.each(['全部', '全系', '所有车系', '不分车系', 'All', '/'])(
    'is that the sum of a territory goes by %s where its series stand',
    async (series) => {
      const plan = sheet(
        '目标',
        ['单位：元'],
        ['片区', '车系', ...TWELVE],
        ['华东', series, ...only(100)],
        ['华东', '轩逸', ...only(100)],
      );
      const { inputs } = await read(FORECAST, STOCK, plan);
      expect(inputs!.targets).toEqual([{ territory: '华东', series: '轩逸', amount: 100_00 }]);
    },
  );

  it.each(['去年同期', '2025年实际', '占比', '完成率'])(
    'is that a row of the annual plan holds no targets: %s',
    async (name) => {
      const plan = sheet(
        '目标',
        ['单位：元'],
        ['片区', ...TWELVE],
        ['华东', ...only(100)],
        [name, ...only(90)],
      );
      const { inputs, issues } = await read(FORECAST, STOCK, plan);
      expect(inputs!.targets.map(({ amount }) => amount)).toEqual([100_00]);
      expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['W227', 'A4']]);
    },
  );

  it.each([
    [sheet('门店', ['片区', '销售员', '专卖店', 'P1-77', 'P2-88'], [...OF_STORE.slice(1, 3), '甲店', 3, 4])],
    [sheet('配件', ['配件编号', '配件名称', '单价', '甲店', '乙店'], ['P1', '件', 10, 3, 4])],
  ])('is that a list has quantities of parts or stores across', async (grid) => {
    expect(await beside(grid)).toEqual(['E109 A1']);
  });

  it.each([
    [
      sheet('在途', ['配件编号', '在途数量', '其中：已预定', '预计到货日期'], ['P1', 9, 4, '2026-12-20']),
      [5],
    ],
    [sheet('在途', ['1.配件编号', '2.在途数量', '【预计到货日期】'], ['P1', 9, '2026-12-20']), [9]],
  ])('is what a title says besides its words', async (grid, lots) => {
    const { inputs } = await read(FORECAST, STOCK, ANNUAL, grid);
    expect(inputs!.lots.map(({ quantity }) => quantity)).toEqual(lots);
  });

  it('is the month before what is wanted in it; of two the one that is planned counts, and of none of them any', async () => {
    const titles = [...TITLES, '12月订货数量', '期望到货日期'];
    const { inputs } = await read(sheet('预测', titles, WANTED), STOCK, ANNUAL);
    expect(inputs!.intents.map(({ quantity }) => quantity)).toEqual([3]);
    const two = (...months: readonly string[]): Grid =>
      sheet('预测', [...TITLES, ...months, titles.at(-1)!], [...OF_STORE, 9, 3, '2026-12-10']);
    const planned = await read(two('11月订货数量', '12月订货数量'), STOCK, ANNUAL);
    expect(planned.inputs!.intents.map(({ quantity }) => quantity)).toEqual([3]);
    expect(await told(two('10月订货数量', '11月订货数量'), STOCK, ANNUAL)).toContain('E103 F1');
  });

  it.each([
    ['数量（百件）', 'E211 E1'],
    ['数量（千件）', 'E211 E1'],
  ])('is that a quantity counts many at once: %s', async (title, expected) => {
    expect(await told(sheet('预测', [...TITLES, title, '期望到货日期'], WANTED), STOCK, ANNUAL)).toEqual([
      expected,
    ]);
  });

  it('is that a price is one of a carton', async () => {
    const stock = sheet(
      '库存',
      ['库存日期：2026-12-05'],
      ['配件编号', '车系', '单价（元/箱）', '现有库存'],
      ['P1', '轩逸', 10, 5],
    );
    expect(await told(FORECAST, stock, ANNUAL)).toEqual(['E211 C2']);
  });

  it('is that a row says that it does not count, or that its goods have arrived', async () => {
    const forecast = sheet('预测', [...FORECAST_TITLES, '是否有效'], [...WANTED, '否']);
    expect(await told(forecast, STOCK, ANNUAL)).toContain('E211 G2');
    const lots = sheet(
      '在途',
      ['配件编号', '在途数量', '预计到货日期', '状态'],
      ['P1', 9, '2026-12-20', '已到货'],
    );
    expect(await beside(lots)).toEqual(['E211 D2']);
  });

  it('is that a row without a number, but under another name, is not the part above', async () => {
    const titles = ['配件编号', '配件名称', '车系', '单价', '现有库存'];
    const rows = [
      ['P1', '件', '轩逸', 10, 5],
      [null, '轩逸 计', null, null, 5],
    ];
    const stock = sheet('库存', ['库存日期：2026-12-05'], titles, ...rows);
    expect(await told(FORECAST, stock, ANNUAL)).toEqual(['E201 A4']);
    const second = sheet('库存', ['库存日期：2026-12-05'], titles, rows[0]!, [null, '件', null, null, 2]);
    expect(await told(FORECAST, second, ANNUAL)).toEqual(['W223 A4']);
  });

  it('is that the last row of a list of stock is the sum of all', async () => {
    const stock = sheet(
      '库存',
      ['库存日期：2026-12-05'],
      ['配件编号', '配件名称', '车系', '单价', '现有库存'],
      ['P1', '件', '轩逸', 10, 5],
      [null, '总数', null, null, 5],
    );
    const { inputs } = await read(FORECAST, stock, ANNUAL);
    expect(inputs!.parts.map(({ onHand }) => onHand)).toEqual([5]);
  });

  it.each([
    [['库存日期：2026-12-03', '制表日期：2026-12-09']],
    [['制表日期', '2026-12-09', '盘点日期', '2026-12-03']],
    [['盘点日期', '2026-12-03', '导出时间', '2026-12-06']],
  ])('is that the day of printing is not that of the count: %j', async (line) => {
    const stock = sheet('库存', line, ['配件编号', '车系', '单价', '现有库存'], ['P1', '轩逸', 10, 5]);
    const lots = sheet(
      '在途',
      ['制表日期：2026-12-08'],
      ['配件编号', '在途数量', '预计到货日期'],
      ['P1', 9, '2026-12-20'],
    );
    const { inputs, issues } = await read(FORECAST, stock, ANNUAL, lots);
    expect(issues).toEqual([]);
    expect(inputs!.asOf).toBe(Date.UTC(2026, 11, 3) / 86_400_000);
  });

  it.each([
    ['12月退货明细', 'E211 A1'],
    ['12月实际发货明细', 'E211 A1'],
  ])('is that a sheet holds no orders: %s', async (name, expected) => {
    expect(await told(sheet(name, FORECAST_TITLES, WANTED), STOCK, ANNUAL)).toContain(expected);
  });

  it.each([
    ['状态', '驳回'],
    ['审批状态', '未通过'],
    ['订单类型', '退货单'],
    ['是否取消', '是'],
  ])('is that an order counts no more: %s %s', async (title, word) => {
    const forecast = sheet('预测', [...FORECAST_TITLES, title], [...WANTED, word]);
    expect(await told(forecast, STOCK, ANNUAL)).toContain('E211 G2');
  });

  it('is that rows of plans stand between those of sales', async () => {
    const rows = [
      ['专卖店', '配件编号', '项目', '10月', '11月'],
      ['甲店', 'P1', '实际', 10, 20],
      ['甲店', 'P1', '计划', 90, 80],
    ];
    expect(await beside(sheet('历史', ...rows))).toContain('E211 C3');
  });

  it.each([
    [['配件编号', '车系', '单价(USD)', '现有库存'], 'E211 C2'],
    [['配件编号', '车系', '单价（元/百件）', '现有库存'], 'E211 C2'],
    [['配件编号', '车系', '单价', '安全库存（月）', '现有库存'], 'E211 D2'],
  ])('is what prices and stock are counted in: %j', async (titles, expected) => {
    const row = ['P1', '轩逸', ...titles.slice(2).map(() => 5)];
    expect(await told(FORECAST, sheet('库存', ['库存日期：2026-12-05'], titles, row), ANNUAL)).toEqual([
      expected,
    ]);
  });

  it('is that prices are in the unit of a line above, and that one series is spelled in two ways', async () => {
    const titles = ['配件编号', '车系', '单价', '现有库存'];
    const date = ['库存日期：2026-12-05'];
    const row = ['P1', '轩逸', 10, 5];
    expect(await told(FORECAST, sheet('库存', date, ['单位：千元'], titles, row), ANNUAL)).toEqual([
      'E211 C3',
    ]);
    const { inputs, issues } = await read(
      FORECAST,
      sheet('库存', date, titles, row, ['P2', '轩 逸', 10, 5]),
      ANNUAL,
    );
    expect(inputs!.parts.map(({ series }) => series)).toEqual(['轩逸', '轩逸']);
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['W225', 'B4']]);
  });
});
