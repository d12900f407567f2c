import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    codes: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
    issues,
    prices: inputs?.parts.map(({ unitPrice }) => unitPrice / 100),
    targets: inputs?.targets.map(({ territory, series, amount }) =>
      [territory, series, amount / 100].join(' '),
    ),
    stock: inputs?.parts.map(({ onHand }) => onHand),
    intents: inputs?.intents.map(({ store, quantity, due }) => [store, quantity, formatDay(due)].join(' ')),
    sold: inputs?.history.map(({ quantity }) => quantity),
    asOf: inputs && formatDay(inputs.asOf),
    lots: inputs?.lots.map(({ quantity, eta }) => `${quantity} ${formatDay(eta)}`),
  };
}

function stock(titles: readonly string[], ...rows: readonly (readonly GridValue[])[]): Grid {
  const all = rows.map((row) => ['P1', '轩逸', 5, ...row]);
  return sheet('库存', ['盘点日期', '2026-12-05'], ['配件编号', '车系', '现有库存', ...titles], ...all);
}

function transit(titles: readonly string[], ...rows: readonly (readonly GridValue[])[]): Grid {
  return sheet('在途', ['配件编号', ...titles], ...rows.map((row) => ['P1', ...row]));
}

describe('of two prices', () => {
  it.each([
    ['不含税单价', '含税单价'],
    ['单价（不含税）', '单价（含税）'],
    ['单价', '含税单价'],
    ['不含税单价', '单价'],
    ['出厂价', '门店价'],
    ['含税单价', '经销价'],
    ['List price', 'Net price'],
  ])('the one that stores pay is read, whichever stands first: %s, %s', async (other, paid) => {
    const behind = await read(FORECAST, stock([other, paid], [8, 10]), ANNUAL);
    expect(behind).toMatchObject({ prices: [10], codes: ['W103 D2'] });
    const first = await read(FORECAST, stock([paid, other], [10, 8]), ANNUAL);
    expect(first).toMatchObject({ prices: [10], codes: ['W103 E2'] });
  });

  it('none is told where they are the same', async () => {
    const same = await read(FORECAST, stock(['含税单价', '门店价'], [10, '10.0']), ANNUAL);
    expect(same).toMatchObject({ prices: [10], codes: [] });
  });

  it.each(['折扣价', '优惠价', '特价', 'Discount price'])(
    'a lower one for some is told by its title: %s',
    async (title) => {
      const { prices, codes, issues } = await read(FORECAST, stock([title, '单价'], [8, 10]), ANNUAL);
      expect([prices, codes]).toEqual([[10], ['W103 D2']]);
      expect(issues[0]!.params).toEqual({ field: 'unitPrice', other: 'E2 单价' });
      const blank = await read(FORECAST, stock([title, '单价'], [null, 10]), ANNUAL);
      expect(blank.codes).toEqual([]);
    },
  );
});

describe('lots side by side under titles that number them', () => {
  const LOTS = [6, '2026-12-20', 7, '2026-12-25'];

  it.each([
    ['第一批数量', '第一批到货日期', '第二批数量', '第二批到货日期'],
    ['首批数量', '首批到货日', '次批数量', '次批到货日'],
    ['批次1数量', '批次1预计到货日期', '批次2数量', '批次2预计到货日期'],
    ['在途数量', '预计到货日期', '第2批数量', '第2批到货日期'],
    ['在途数量', '预计到货日期', '在途数量二', '预计到货日期二'],
    ['在途数量（一）', '到货日期（一）', '在途数量（二）', '到货日期（二）'],
    ['Lot 1 qty', 'Lot 1 ETA', 'Lot 2 qty', 'Lot 2 ETA'],
  ])('are an error at the second, in a list of stock as in one of lots: %s', async (...titles) => {
    const stocked = await read(FORECAST, stock(['单价', ...titles], [10, ...LOTS]), ANNUAL);
    expect(stocked.codes.toSorted()).toEqual(['E103 G2', 'E103 H2']);
    const listed = await read(FORECAST, STOCK, ANNUAL, transit(titles, LOTS));
    expect(listed.codes.toSorted()).toEqual(['E103 D1', 'E103 E1']);
  });

  it('are an error in a forecast, too', async () => {
    const titles = ['专卖店', '片区', '销售员', '配件编号', '第一批数量', '第一批到货日期', '第二批数量'];
    const forecast = sheet('预测', titles, ['甲店', '华东', '王芳', 'P1', 6, '2026-12-20', 7]);
    expect((await read(forecast, STOCK, ANNUAL)).codes).toEqual(['E103 G1']);
  });

  it('are read where there is one only', async () => {
    const titles = ['单价', '第一批数量', '第一批到货日期'];
    const { lots, codes } = await read(FORECAST, stock(titles, [10, 6, '2026-12-20']), ANNUAL);
    expect([lots, codes]).toEqual([['6 2026-12-20'], []]);
  });
});

describe('of two days on which a lot arrives', () => {
  it.each(['延期至', '最新预计到货日期', '变更后到货日期', 'Revised ETA', 'Delayed to'])(
    'the newer one counts where it is written: %s',
    async (title) => {
      const rows = [
        [6, '2026-12-20', '2026-12-28'],
        [7, '2026-12-21', null],
      ];
      const titles = ['在途数量', '预计到货日期', title];
      const { lots, codes } = await read(FORECAST, STOCK, ANNUAL, transit(titles, ...rows));
      expect([lots, codes]).toEqual([['6 2026-12-28', '7 2026-12-21'], []]);
      const alone = transit(['在途数量', title], [6, '2026-12-28']);
      const { lots: one } = await read(FORECAST, STOCK, ANNUAL, alone);
      expect(one).toEqual(title === '变更后到货日期' ? [] : ['6 2026-12-28']);
    },
  );

  it('neither is chosen where one is in the warehouse and they differ, and none is told where they are the same', async () => {
    const days = (into: string): Grid =>
      transit(['在途数量', '预计到货日期', '预计入库日期'], [6, '2026-12-20', into]);
    const differing = await read(FORECAST, STOCK, ANNUAL, days('2026/12/22'));
    expect(differing.codes).toEqual(['E103 D1']);
    expect(differing.issues[0]!.params).toEqual({ field: 'eta', other: 'C1 预计到货日期' });
    const same = await read(FORECAST, STOCK, ANNUAL, days('12月20日'));
    expect([same.lots, same.codes]).toEqual([['6 2026-12-20'], []]);
  });

  it('an agreed or earlier one is told beside the expected one', async () => {
    const titles = ['在途数量', '约定交货日期', '预计到货日期'];
    const { lots, codes } = await read(
      FORECAST,
      STOCK,
      ANNUAL,
      transit(titles, [6, '2026-12-10', '2026-12-20']),
    );
    expect([lots, codes]).toEqual([['6 2026-12-20'], ['W103 C1']]);
  });
});

function plan(titles: readonly string[], ...rows: readonly (readonly GridValue[])[]): Grid {
  return sheet('目标', ['单位：元'], [...titles, '11月', '12月'], ...rows);
}

const ROWS = [
  ['华东', '轩逸', 10, 60],
  ['华东', '天籁', 20, 30],
  ['华南', '轩逸', 1, 5],
  ['华南', '天籁', 2, 2],
];
const isOfTotals = (code: string): boolean => code.startsWith('W328');

describe('totals before their rows', () => {
  const before = (east: number): Grid =>
    plan(
      ['片区', '车系'],
      ['合计', null, 33, 97],
      ['华东小计', null, 30, 90],
      ...ROWS.slice(0, 2),
      ['华南小计', null, 3, east],
      ...ROWS.slice(2),
    );

  it('are no contradiction where they add up the rows below', async () => {
    const { codes, targets } = await read(FORECAST, STOCK, before(7));
    expect(codes.filter(isOfTotals)).toEqual([]);
    expect(targets).toEqual(['华东 轩逸 60', '华东 天籁 30', '华南 轩逸 5', '华南 天籁 2']);
  });

  it('are told where they add up neither those above nor those below', async () => {
    const { codes } = await read(FORECAST, STOCK, before(8));
    expect(codes.filter(isOfTotals)).toEqual(['W328 D7']);
  });

  it('behind them are told as ever', async () => {
    const behind = plan(['片区', '车系'], ...ROWS, ['合计', null, 33, 98]);
    expect((await read(FORECAST, STOCK, behind)).codes.filter(isOfTotals)).toEqual(['W328 D7']);
  });
});

describe('a row that names itself a part of the one above (其中)', () => {
  const isOfWhich = (code: string): boolean => code.startsWith('E211');

  it('is an error where that one counts, too', async () => {
    const rows = [...ROWS.slice(0, 1), ['华东', '其中：轩逸经典', 4, 20], ROWS[1]!];
    const { codes, issues } = await read(FORECAST, STOCK, plan(['片区', '车系'], ...rows));
    expect(codes.filter(isOfWhich)).toEqual(['E211 B4']);
    expect(issues.find(({ code }) => code === 'E211')!.params['counted']).toBe('ofWhich');
    const territories = plan(['片区'], ['华东', 30, 90], ['其中：杭州', 10, 40]);
    expect((await read(FORECAST, STOCK, territories)).codes).toContain('E211 A4');
  });

  it('is read under its own name below a sum', async () => {
    const whole = ['华东', '合计', 30, 90];
    const rows = [whole, ['华东', '其中：轩逸', 10, 60], ['华东', '其中 天籁', 20, 30]];
    const { codes, targets } = await read(FORECAST, STOCK, plan(['片区', '车系'], ...rows));
    expect(codes.filter(isOfWhich)).toEqual([]);
    expect(targets).toEqual(['华东 轩逸 60', '华东 天籁 30']);
  });
});

describe('words in a column beside', () => {
  const WISHES = ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
  const wish = (title: string, word: string): Grid =>
    sheet('预测', [...WISHES, title], ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10', word]);

  it.each([
    ['审核', '未审核', 'unapproved'],
    ['审核状态', '待审核', 'unapproved'],
    ['单据状态', '草稿', 'unapproved'],
    ['数据类型', '实际', 'actual'],
  ])('say that an order counts not, or not yet: %s = %s', async (title, word, counted) => {
    const { codes, issues } = await read(wish(title, word), STOCK, ANNUAL);
    expect(codes).toEqual(['E211 G2']);
    expect(issues[0]!.params['counted']).toBe(counted);
  });

  it.each([
    ['审核', '已审核'],
    ['审核人', '李审核'],
    ['数据类型', '预测'],
    ['备注', '实际'.repeat(8)],
  ])('are no matter otherwise: %s = %s', async (title, word) => {
    expect((await read(wish(title, word), STOCK, ANNUAL)).codes).toEqual([]);
  });

  it.each(['实际', '去年同期', '2025年实际', '毛利', '完成率', 'Actual'])(
    'say of a row of an annual plan that it is no target, which is left out and told: %s',
    async (word) => {
      const rows = [
        ['华东', word, 1, 2],
        [null, '目标', 10, 20],
      ];
      const { codes, targets } = await read(FORECAST, STOCK, plan(['片区', '项目'], ...rows));
      expect(codes.filter((code) => code !== 'W223 A4')).toEqual(['W227 B3']);
      expect(targets).toEqual(['华东  20']);
    },
  );
});

describe('a target that stands twice', () => {
  it('is told with the column that tells its rows apart', async () => {
    const rows = [
      ['1', '华东', '批发', '甲', 1, 2],
      ['2', '华东', '零售', '乙', 10, 20],
    ];
    const { issues } = await read(FORECAST, STOCK, plan(['序号', '片区', '渠道', '备注'], ...rows));
    expect(issues.map(({ code }) => code)).toEqual(['E309']);
    expect(issues[0]!.params).toMatchObject({ apart: '渠道', was: '批发', now: '零售' });
  });

  it('is told with the headings above its rows, within a table and over several', async () => {
    const blocks = plan(['片区'], ['轩逸'], ['华东', 1, 2], ['天籁'], ['华东', 3, 4]);
    const titles = ['片区', '11月', '12月'];
    const tables = sheet('目标', ['单位：元'], ['轩逸'], titles, ['华东', 1, 2], ['天籁'], titles, [
      '华东',
      3,
      4,
    ]);
    for (const grid of [blocks, tables]) {
      const { issues } = await read(FORECAST, STOCK, grid);
      expect(issues.map(({ code }) => code)).toEqual(['E309']);
      expect(issues[0]!.params).toMatchObject({ was: '轩逸', now: '天籁' });
      expect(issues[0]!.params).not.toHaveProperty('apart');
    }
  });

  it('is told once where its territory is a series', async () => {
    const rows = [
      ['华东', 11, 20],
      ['轩逸', 11, 20],
      ['华南', 5, 6],
      ['轩逸', 5, 6],
    ];
    const { codes } = await read(FORECAST, STOCK, plan(['片区'], ...rows));
    expect(codes.filter((code) => /^E/.test(code))).toEqual(['E315 A4']);
  });
});

describe('a corner that names what goes down and what goes across', () => {
  it.each(['片区\\月份', '片区/月份', '月份＼片区'])(
    'is read by the months that go across: %s',
    async (corner) => {
      const { targets } = await read(FORECAST, STOCK, plan([corner], ['华东', 1, 2]));
      expect(targets).toEqual(['华东  2']);
    },
  );

  it('is refused by name where series go across', async () => {
    const grid = sheet('目标', ['2026年12月，单位：元'], ['片区\\车系', '轩逸', '天籁'], ['华东', 30, 40]);
    const { issues } = await read(FORECAST, STOCK, grid);
    expect(issues[0]).toMatchObject({ code: 'E109', params: { field: 'series', titles: '轩逸 | 天籁' } });
  });
});

describe('a pivot table', () => {
  it('is told as what it is', async () => {
    const rows = [
      ['行标签', '11月', '12月'],
      ['华东', 33, 44],
      ['轩逸', 33, 44],
    ];
    const { issues } = await read(FORECAST, STOCK, sheet('透视', ['求和项:金额', '列标签'], ...rows));
    expect(issues[0]).toMatchObject({ code: 'W105', params: { rows: 2, pivot: 1 } });
  });
});

describe('hidden rows', () => {
  it('count, and how many hold quantities is told', async () => {
    const rows = ['甲', '乙', '丙'].map((batch) => [10, batch]);
    const list = stock(['单价', '批次'], ...rows);
    const { codes, issues, stock: units } = await read(FORECAST, { ...list, hidden: [1, 4, 5] }, ANNUAL);
    expect([units, codes]).toEqual([[15], ['W236 ']]);
    expect(issues[0]).toMatchObject({ sheet: '库存', params: { rows: 2 } });
  });
});

describe('titles as ERP systems write them', () => {
  const wishes = (store: string, quantity: string, due: string): Grid =>
    sheet(
      '预测',
      [store, '片区', '销售员', '配件编号', quantity, due],
      [...['甲店', '华东', '王芳', 'P1'], 3, '2026-12-10'],
    );

  it.each([
    ['购货单位', '基本单位数量', '要货日期'],
    ['订货客户', '数量', '建议交货日期'],
    ['Sold-to party', 'Order Quantity', 'Requested deliv.date'],
    ['Ship-to party', 'Qty', 'Req. dlv. date'],
  ])('are read in a forecast: %s, %s, %s', async (...titles) => {
    const { codes, intents } = await read(wishes(...titles), STOCK, ANNUAL);
    expect([codes, intents]).toEqual([[], ['甲店 3 2026-12-10']]);
  });

  it.each(['Unrestricted', 'Unrestricted-use stock', '非限制使用的库存', '即时库存', '基本单位数量'])(
    'are read in a list of stock: %s',
    async (title) => {
      const grid = sheet(
        '库存',
        ['盘点日期', '2026-12-05'],
        ['物料长代码', '车系', '无税单价', title, 'Blocked'],
        ['P1', '轩逸', 10, 5, null],
      );
      const { codes, stock: units } = await read(FORECAST, grid, ANNUAL);
      expect([codes, units]).toEqual([[], [5]]);
    },
  );

  it.each(['Billed Quantity', '开票数量', '实发数量', 'Delivered qty'])(
    'are read in a history: %s',
    async (title) => {
      const history = sheet('历史', ['购货单位', '物料编码', '月份', title], ['甲店', 'P1', '2026-11', 4]);
      const { codes, sold } = await read(FORECAST, STOCK, ANNUAL, history);
      expect([codes, sold]).toEqual([[], [4]]);
    },
  );

  it('mean pieces before what may be cartons, whichever stands first, and are told beside a surer title', async () => {
    const beside = (...quantities: readonly string[]): Grid => {
      const values = quantities.map((title) => (title === '基本单位数量' ? 24 : 2));
      const titles = ['专卖店', '片区', '销售员', '配件编号', '期望到货日期', ...quantities];
      return sheet('预测', titles, ['甲店', '华东', '王芳', 'P1', '2026-12-10', ...values]);
    };
    for (const titles of [
      ['数量', '基本单位数量'],
      ['基本单位数量', '数量'],
    ])
      expect((await read(beside(...titles), STOCK, ANNUAL)).intents).toEqual(['甲店 24 2026-12-10']);
    expect((await read(beside('订货数量', '基本单位数量'), STOCK, ANNUAL)).codes).toEqual(['W103 G1']);
  });
});

describe('a day beside the label 日期', () => {
  const dated = (...line: readonly GridValue[]): Grid =>
    sheet('库存', line, ['配件编号', '车系', '单价', '现有库存'], ['P1', '轩逸', 10, 5]);

  it.each([
    [['日期：2026-12-03']],
    [['日期：', { day: 20_790 }]],
    [['Date: 2026-12-03']],
    [['制单：王芳  日期：2026-12-03']],
  ])('is that of the count where a list names no other: %j', async (line) => {
    const { codes, asOf } = await read(FORECAST, dated(...line), ANNUAL);
    expect([codes, asOf]).toEqual([[], '2026-12-03']);
  });

  it('is none without a day, and gives way to a day of counting', async () => {
    expect((await read(FORECAST, dated('日期：'), ANNUAL)).codes).toEqual(['W322 ']);
    const both = dated('盘点日期：2026-12-05  日期：2026-12-03');
    expect((await read(FORECAST, both, ANNUAL)).asOf).toBe('2026-12-05');
  });
});

describe('a heading of a store', () => {
  it('names it without its grade, and with any other bracket', async () => {
    const titles = ['片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
    const block = (store: string): (readonly GridValue[])[] => [
      [`门店：${store}`],
      titles,
      ['华东', '王芳', 'P1', 3, '2026-12-10'],
    ];
    const names = ['甲店（A级）', '乙店(VIP客户)', '丙店（三星级）', '丁店（城北）'];
    const { intents } = await read(sheet('预测', ...names.flatMap(block)), STOCK, ANNUAL);
    const stores = intents?.map((intent) => intent.split(' ')[0]).toSorted();
    expect(stores).toEqual(['丁店（城北）', '丙店', '乙店', '甲店']);
  });
});

describe('an example under a header', () => {
  const TITLES = ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期', '备注'];
  const WISH = ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10', null];

  it.each([
    [['示例：杭州店', '某片区', '张三', '12345', 10, '2026-12-15', null]],
    [['杭州店', '某片区', '张三', '12345', 10, '2026-12-15', '填写示例，请删除']],
    [['（示例）', '某片区', '张三', '12345', 10, 'YYYY-MM-DD', null]],
  ])('is left out and told: %j', async (example) => {
    const { codes, intents } = await read(sheet('预测', TITLES, example, WISH), STOCK, ANNUAL);
    expect([codes, intents]).toEqual([['W227 A2'], ['甲店 3 2026-12-10']]);
  });

  it('is none further down', async () => {
    const rows = [10, 11, 12].map((day) => [...WISH.slice(0, 5), `2026-12-${day}`, null]);
    const late = [...WISH.slice(0, 5), '2026-12-20', '示例'];
    expect((await read(sheet('预测', TITLES, ...rows, late), STOCK, ANNUAL)).intents).toHaveLength(4);
  });
});

describe('what one thing causes', () => {
  it('is told once of a copied list, whose safety stock would add up', async () => {
    const rows = [
      [10, 2],
      [10, 2],
    ];
    const list = stock(['单价', '安全库存'], ...rows.map(([price, safe]) => [price!, safe!]));
    const parts = list.rows.map((row, i) => (i === 3 ? ['P2', ...row.slice(1)] : row));
    const copy = { ...list, name: '库存 (2)', rows: parts };
    const { codes } = await read(FORECAST, { ...list, rows: parts }, copy, ANNUAL);
    expect(codes).toEqual(['E316 A2']);
  });

  it('is told once of a row of an annual plan that holds no targets', async () => {
    const { codes } = await read(FORECAST, STOCK, plan(['片区'], ['华东', 1, 2], ['同比增长', 1, null]));
    expect(codes).toEqual([]);
  });
});
