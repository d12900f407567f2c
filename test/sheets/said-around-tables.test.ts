import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs, type InputsReading } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

const PARTS = ['配件编号', '车系', '单价', '现有库存'];
const FORECAST = sheet(
  '预测',
  WISHES,
  ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'],
  ['乙店', '华南', '李强', 'P1', 2, '2026-12-10'],
);
const ANNUAL = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100], ['华南', 80]);

function read(...grids: readonly Grid[]): Promise<InputsReading> {
  return readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
}

const told = ({ issues }: InputsReading): readonly string[] =>
  issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
const classes = ({ inputs }: InputsReading): readonly string[] =>
  inputs!.parts.map(({ partClass }) => partClass);
const targets = ({ inputs }: InputsReading): readonly (readonly [string | null, string | null, number])[] =>
  inputs!.targets.map(({ territory, series, amount }) => [territory, series, amount]);

describe('the class of parts', () => {
  it.each(['类别：非主流', '配件类别： 非主流件'])(
    'is that of the line above their table: %s',
    async (line) => {
      const stock = sheet('库存', ['盘点日期', '2026-12-05'], [line], PARTS, ['P1', '轩逸', 10, 5]);
      const reading = await read(stock, FORECAST, ANNUAL);
      expect([classes(reading), told(reading)]).toEqual([['non-mainstream'], []]);
    },
  );

  it('is that of the name of their sheet, with a warning', async () => {
    const stock = sheet('非主流配件', ['盘点日期', '2026-12-05'], PARTS, ['P1', '轩逸', 10, 5]);
    const reading = await read(stock, FORECAST, ANNUAL);
    expect([classes(reading), told(reading)]).toEqual([['non-mainstream'], ['W228 ']]);
  });

  it.each([
    ['是否非主流', '是', 'non-mainstream'],
    ['是否非主流', '否', 'mainstream'],
    ['非主流', '√', 'non-mainstream'],
    ['非主流件', null, 'mainstream'],
    ['非主流', '主流', 'mainstream'],
    ['是否主流', '是', 'mainstream'],
    ['是否主流', '否', 'non-mainstream'],
  ] as const)('is what its title asks: %s, %s', async (title, answer, expected) => {
    const rows = [
      [...PARTS, title],
      ['P1', '轩逸', 10, 5, answer],
    ];
    const reading = await read(sheet('库存', ['盘点日期', '2026-12-05'], ...rows), FORECAST, ANNUAL);
    expect([classes(reading), told(reading)]).toEqual([[expected], []]);
  });
});

it('the series of parts is that of the line above their table', async () => {
  const [titles, row] = [PARTS.filter((title) => title !== '车系'), ['P1', 10, 5]];
  const stock = sheet(
    '库存',
    ['盘点日期', '2026-12-05'],
    ['车系：轩逸'],
    titles,
    row,
    ['车系：骐达'],
    ['P2', 9, 5],
  );
  const { inputs, issues } = await read(stock, FORECAST, ANNUAL);
  expect(issues).toEqual([]);
  expect(inputs!.parts.map(({ partNo, series }) => [partNo, series])).toEqual([
    ['P1', '轩逸'],
    ['P2', '骐达'],
  ]);
});

describe('an annual plan with a sheet for each territory', () => {
  const ofSheets = (...names: readonly (readonly [string, string])[]): readonly Grid[] =>
    names.map(([name, title], i) => sheet(name, [title, '单位：元'], ['车系', '12月'], ['轩逸', 100 + i]));

  it.each([
    [['一', '华东片区2026年度销售目标'], ['二', '华南片区2026年度销售目标'], 'A1'],
    [['华东', '2026年度销售目标'], ['华南区', '2026年度销售目标'], ''],
    [['一', '华东分公司2026年'], ['二', '华南分公司2026年'], 'A1'],
  ] as const)('is that of the territories which titles or names say: %s', async (one, other, cell) => {
    const reading = await read(STOCK, FORECAST, ...ofSheets(one, other));
    expect(targets(reading)).toEqual([
      ['华东', '轩逸', 10_000],
      ['华南', '轩逸', 10_100],
    ]);
    expect(told(reading)).toEqual([`W228 ${cell}`, `W228 ${cell}`]);
  });

  it.each([
    ['三', '东北片区2026年度销售目标', '东北'],
    ['西北', '2026年度销售目标', '西北'],
    ['汇总', '2026年各片区销售目标汇总', null],
  ])(
    'is that of a territory without stores, too, and its sums are of none: %s %s',
    async (name, title, expected) => {
      const both = ofSheets(['一', '华东片区2026年度销售目标'], ['二', '华南片区2026年度销售目标']);
      const third = sheet(name, [title, '单位：元'], ['车系', '12月'], ['轩逸', 201]);
      const reading = await read(STOCK, FORECAST, ...both, third);
      expect(targets(reading).slice(2)).toEqual(expected === null ? [] : [[expected, '轩逸', 20_100]]);
    },
  );

  it('is the whole company where the only sheet names a company called like a territory', async () => {
    const reading = await read(STOCK, FORECAST, ...ofSheets(['目标', '华东汽配有限公司2026年度销售目标']));
    expect([targets(reading), told(reading)]).toEqual([[[null, '轩逸', 10_000]], []]);
  });
});

describe('the day on which stock was counted', () => {
  it.each([
    '截至2026年12月3日库存',
    '截止12月3日',
    '库存清单（2026-12-03）',
    '2026年12月3日仓库库存表',
    'Stock as of 2026-12-03',
  ])('is named by the title %s', async (title) => {
    const { inputs, issues } = await read(
      sheet('库存', [title], PARTS, ['P1', '轩逸', 10, 5]),
      FORECAST,
      ANNUAL,
    );
    expect([formatDay(inputs!.asOf), issues]).toEqual(['2026-12-03', []]);
  });

  it.each(['库存清单 打印于2026-12-03', '12月20日到货后的库存', '库存清单'])(
    'is not named by %s',
    async (title) => {
      const reading = await read(sheet('库存', [title], PARTS, ['P1', '轩逸', 10, 5]), FORECAST, ANNUAL);
      expect(told(reading)).toEqual(['W322 ']);
    },
  );

  it('is the latest of a column of such days', async () => {
    const rows = [
      ['P1', '轩逸', 10, 5, '2026-12-02'],
      ['P2', '轩逸', 10, 5, '2026-12-04'],
    ];
    const { inputs, issues } = await read(sheet('库存', [...PARTS, '盘点日期'], ...rows), FORECAST, ANNUAL);
    expect([formatDay(inputs!.asOf), issues]).toEqual(['2026-12-04', []]);
  });

  it('is an error in a column, too, where it is after the month', async () => {
    const stock = sheet('库存', [...PARTS, '盘点日期'], ['P1', '轩逸', 10, 5, '2027-01-05']);
    expect(told(await read(stock, FORECAST, ANNUAL))).toEqual(['E312 E2']);
  });
});

describe('a series of parts', () => {
  const annual = (...series: readonly string[]): Grid =>
    sheet('目标', ['单位：元'], ['片区', '车系', '12月'], ...series.map((one) => ['华东', one, 50]));

  it('without a target is told where the plan splits by series', async () => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      PARTS,
      ['P1', '轩逸', 10, 5],
      ['P2', '骐达', 10, 5],
    );
    const { issues } = await read(stock, FORECAST, annual('轩逸'));
    const found = issues.filter(({ code }) => code === 'W344');
    expect(found.map(({ cell, value }) => [cell, value])).toEqual([['B2', '骐达']]);
    expect(told(await read(stock, FORECAST, ANNUAL))).toEqual([]);
  });

  it('is told once where a target without parts is spelled nearly so', async () => {
    const reading = await read(STOCK, FORECAST, annual('轩逸车'));
    expect(told(reading).filter((text) => /W332|W344/.test(text))).toEqual(['W332 B3']);
  });
});

describe('a sum over months beside them', () => {
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  const amounts = [...Array.from({ length: 11 }, () => 10), 20];
  const year = (title: string, sum: GridValue): Grid =>
    sheet(
      '目标',
      ['单位：万元'],
      ['片区', ...months, title],
      ['华东', ...amounts, sum],
      ['华南', ...amounts, 130],
    );

  it.each(['全年合计', '合计', '年度目标', '2026年合计', 'Total'])(
    'is held against them: %s',
    async (title) => {
      const reading = await read(STOCK, FORECAST, year(title, 140));
      expect(told(reading)).toEqual(['W345 N3']);
      expect(reading.issues[0]!.params).toEqual({ written: 140, sum: 130 });
      expect(told(await read(STOCK, FORECAST, year(title, 130)))).toEqual([]);
    },
  );

  it.each([
    ['四季度', 40],
    ['Q1', 30],
    ['上半年', 60],
  ])('is that of its part of the year: %s', async (title, right) => {
    const sums = (sum: number): Grid =>
      sheet(
        '目标',
        ['单位：万元'],
        ['片区', ...months, title],
        ['华东', ...amounts, sum],
        ['华南', ...amounts, right],
      );
    expect(told(await read(STOCK, FORECAST, sums(right)))).toEqual([]);
    expect(told(await read(STOCK, FORECAST, sums(right + 1)))).toEqual(['W345 N3']);
  });

  it('may be in a unit of its own', async () => {
    const yuan = amounts.map((amount) => amount * 10_000);
    const plan = sheet(
      '目标',
      ['单位：元'],
      ['片区', ...months, '合计（万元）'],
      ['华东', ...yuan, 130],
      ['华南', ...yuan, 130],
    );
    expect(told(await read(STOCK, FORECAST, plan))).toEqual([]);
  });
});

describe('zeros before a part number', () => {
  const history = sheet('历史', ['专卖店', '配件编号', '月份', '销售数量'], ['甲店', '812', '2026-11', 4]);
  const commitments = sheet('承诺', ['供应商', '配件编号', '承诺数量'], ['博世', '812', 2]);
  const forecast = sheet(
    '预测',
    ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'],
    ['甲店', '华东', '王芳', '0812', 3, '2026-12-10'],
    ['乙店', '华南', '李强', '0812', 2, '2026-12-10'],
  );
  const stock = sheet('库存', ['盘点日期', '2026-12-05'], PARTS, ['812', '轩逸', 10, 5]);

  it('are the slip of the one table that has them, where more tables have none', async () => {
    const reading = await read(stock, forecast, ANNUAL, history, commitments);
    expect(reading.inputs!.parts.map(({ partNo }) => partNo)).toEqual(['812']);
    expect(told(reading).filter((text) => text.startsWith('W221'))).toEqual(['W221 D2', 'W221 D3']);
  });

  it('are what a list has lost that was saved as numbers', async () => {
    const reading = await read(stock, forecast, ANNUAL);
    expect(reading.inputs!.parts.map(({ partNo }) => partNo)).toEqual(['0812']);
  });
});

describe('what stands beside a quantity', () => {
  const wanted = (title: string, word: GridValue): Grid =>
    sheet(
      '预测',
      ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期', title],
      ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10', word],
      ['乙店', '华南', '李强', 'P1', 2, '2026-12-10', null],
    );

  it.each(['批准数量', '批复数量', '终审数量', '实订数量', '实际订货数量'])(
    'is told where it may be meant instead: %s',
    async (title) => {
      expect(told(await read(STOCK, wanted(title, 1), ANNUAL))).toEqual(['W103 G1']);
    },
  );

  it('is told of the book and the counted stock', async () => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '账面库存', '实盘库存'],
      ['P1', '轩逸', 10, 5, 4],
    );
    expect(told(await read(stock, FORECAST, ANNUAL))).toEqual(['W103 D2']);
  });

  it.each([
    ['备注', '此行不要'],
    ['备注', '暂不订'],
    ['状态', '已发货'],
  ])('is an error where it says that the wish is none: %s %s', async (title, word) => {
    expect(told(await read(STOCK, wanted(title, word), ANNUAL))).toEqual(['E211 G2']);
  });

  it('is an error where it is the day on which a lot arrived', async () => {
    const lots = (day: GridValue): Grid =>
      sheet('在途', ['配件编号', '在途数量', '预计到货日期', '实际到货日期'], ['P1', 3, '2026-12-10', day]);
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots('2026-12-04')))).toEqual(['E211 D2']);
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots('未到')))).toEqual([]);
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots(null)))).toEqual([]);
  });

  it('is refused by name where each day of arrival has a column in a list of stock', async () => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      [...PARTS, '12月12日到货'],
      ['P1', '轩逸', 10, 5, 3],
    );
    expect(told(await read(stock, FORECAST, ANNUAL))).toContain('E109 A2');
  });

  it('is the stock at the end where a ledger has what came in and went out', async () => {
    const ledger = sheet(
      '收发存',
      ['盘点日期', '2026-12-05'],
      ['配件编号', '车系', '单价', '期初', '入库', '出库', '期末结存'],
      ['P1', '轩逸', 10, 5, 3, 2, 6],
    );
    const { inputs, issues } = await read(ledger, FORECAST, ANNUAL);
    expect([inputs!.parts[0]!.onHand, issues]).toEqual([6, []]);
  });
});

describe('a list of what came in', () => {
  const lots = (name: string, title: string): Grid =>
    sheet(name, ['配件编号', '到货数量', title], ['P1', 3, '2026-12-10']);

  it('is none of goods on their way', async () => {
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots('入库明细', '到货日期')))).toEqual(['E211 A1']);
  });

  it('is none where its days are to come', async () => {
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots('到货明细', '预计到货日期')))).toEqual([]);
  });
});

describe('a table within another', () => {
  const rows = [1, 2, 3, 4].map((i) => [`P${i}`, '轩逸', 10, i]);
  const stock = sheet('库存', ['盘点日期', '2026-12-05'], PARTS, ...rows);
  const extract = (name: string, ...parts: readonly number[]): Grid =>
    sheet(name, ['配件编号', '现有库存'], ...parts.map((i) => [`P${i}`, i]));

  it('is a copy, in whatever order, wherever it stands', async () => {
    expect(told(await read(stock, FORECAST, ANNUAL, extract('参考', 4, 2, 1)))).toContain('E316 A1');
    const { issues } = await read(extract('参考', 4, 2, 1), stock, FORECAST, ANNUAL);
    expect(issues.filter(({ code }) => code === 'E316').map(({ sheet: name }) => name)).toEqual(['参考']);
  });

  it('is none where one of its rows says something else, or it has two rows only', async () => {
    const other = sheet('二库', ['配件编号', '现有库存'], ['P1', 1], ['P2', 2], ['P3', 9]);
    expect(told(await read(stock, FORECAST, ANNUAL, other))).toEqual([]);
    expect(told(await read(stock, FORECAST, ANNUAL, extract('二库', 1, 2)))).toEqual([]);
  });

  it('is told once of three that are alike', async () => {
    const again = (name: string): Grid => ({ ...stock, name });
    const { issues } = await read(stock, again('库存 (2)'), again('库存 (3)'), FORECAST, ANNUAL);
    const copies = issues.filter(({ code }) => code === 'E316');
    expect(copies.map(({ sheet: name }) => name).toSorted()).toEqual(['库存 (2)', '库存 (3)']);
  });
});

describe('a lot', () => {
  const lots = (titles: readonly string[], ...values: readonly GridValue[]): Grid =>
    sheet('在途', ['配件编号', ...titles, '预计到货日期'], ['P1', ...values, '2026-12-20']);
  const quantities = ({ inputs }: InputsReading): readonly number[] =>
    inputs!.lots.map(({ quantity }) => quantity);

  it.each([
    ['订单数量', '到货数量', 35, 5],
    ['数量', '累计到货数量', 35, 5],
    ['订购数量', '已交货数量', 35, 5],
    ['Order qty', 'GR qty', 35, 5],
    ['订单数量', '欠交数量', 35, 30],
    ['订单数量', '未完成数量', 35, 30],
    ['Order Quantity', 'Still to be delivered (qty)', 35, 30],
    ['在途数量', '已被门店预定', 35, 5],
    ['在途数量', '客户预留', 35, 5],
    ['在途数量', '可分配数量', 35, 30],
  ])('is what is still to come and free: %s, %s', async (one, other, first, second) => {
    const reading = await read(STOCK, FORECAST, ANNUAL, lots([one, other], first, second));
    expect([quantities(reading), told(reading)]).toEqual([[30], []]);
  });

  it('is told where a title may be that of what is still to come, or of a later day', async () => {
    expect(told(await read(STOCK, FORECAST, ANNUAL, lots(['订单数量', 'Balance'], 35, 30)))).toEqual([
      'W103 C1',
    ]);
    const late = lots(['在途数量', '延期交货'], 30, '2026-12-28');
    const { issues } = await read(STOCK, FORECAST, ANNUAL, late);
    expect(issues.map(({ code, params }) => [code, params['field']])).toEqual([['W103', 'eta']]);
  });

  it.each([
    ['状态', '已预定'],
    ['是否预定', '是'],
    ['预定客户', '甲店'],
    ['备注', '已被甲店预定'],
    ['行关闭', 'Y'],
    ['业务类型', '采购退货'],
  ])('is an error where its row says that it is none, or not free: %s %s', async (title, word) => {
    const reading = await read(STOCK, FORECAST, ANNUAL, lots(['在途数量', title], 30, word));
    expect(told(reading)).toEqual(['E211 C2']);
  });

  it('that has arrived by its own column says so, and not that it was cancelled', async () => {
    const { issues } = await read(STOCK, FORECAST, ANNUAL, lots(['在途数量', '是否到货'], 30, '是'));
    expect(issues.map(({ params }) => params['counted'])).toEqual(['arrived']);
  });
});

describe('a row of wishes that its own column rules out', () => {
  it.each([
    ['关闭标志', '是'],
    ['作废', '是'],
    ['删除标记', 'X'],
    ['拒绝原因', '价格不符'],
    ['备注', '已取消，不要了'],
    ['是否确认', '否'],
    ['是否生效', '否'],
  ])('is an error: %s %s', async (title, word) => {
    const rows = [...FORECAST.rows[1]!, word];
    const wishes = sheet('预测', [...FORECAST.rows[0]!, title], rows, [...FORECAST.rows[2]!, null]);
    expect(told(await read(STOCK, wishes, ANNUAL))).toEqual(['E211 G2']);
  });

  it('is none where nothing is ruled out', async () => {
    const rows = [...FORECAST.rows[1]!, '无', '否', '是'];
    const titles = [...FORECAST.rows[0]!, '拒绝原因', '作废', '是否有效'];
    const wishes = sheet('预测', titles, rows, [...FORECAST.rows[2]!, null, null, null]);
    expect(told(await read(STOCK, wishes, ANNUAL))).toEqual([]);
  });
});

it.each([
  ['截止日期', '2026-10-31', 'W343 D2'],
  ['承诺期间', '2026年11月', 'W343 D2'],
  ['截止日期', '2026-12-31', null],
  ['季度', 'Q3', 'W103 D1'],
])(
  'a commitment of another period is told, and one that is past counts no more: %s %s',
  async (title, value, expected) => {
    const list = sheet('承诺', ['供应商', '配件编号', '承诺数量', title], ['博世', 'P1', 3, value]);
    const reading = await read(STOCK, FORECAST, ANNUAL, list);
    expect(told(reading)).toEqual(expected === null ? [] : [expected]);
    expect(reading.inputs!.commitments.length).toBe(expected?.startsWith('W343') ? 0 : 1);
  },
);

it.each([
  ['Currency: CNY M', 1_000_000],
  ['Amounts in thousands of yuan', 1_000],
  ['Sales target 2026 in kRMB', 1_000],
  ['Unit: 10k RMB', 10_000],
])('the unit of targets is that of the line %s', async (line, yuan) => {
  const { inputs } = await read(
    STOCK,
    FORECAST,
    sheet('Plan', [line], ['Territory', 'Dec'], ['华东', 1], ['华南', 1]),
  );
  expect(inputs!.targets.map(({ amount }) => amount)).toEqual([yuan * 100, yuan * 100]);
});

describe('a list of stock', () => {
  it('is none of goods that cannot be sold, by the name of its sheet', async () => {
    const scrap = sheet('报废品', ['配件编号', '现有库存'], ['P1', 7]);
    expect(told(await read(STOCK, FORECAST, ANNUAL, scrap))).toEqual(['E211 A1']);
  });

  it('is told where another one is called by a later month', async () => {
    const of = (name: string, units: number): Grid => sheet(name, PARTS, ['P1', '轩逸', 10, units]);
    const { issues } = await read(of('12月', 5), of('11月', 9), FORECAST, ANNUAL);
    expect(issues.map(({ code, sheet: name }) => [code, name])).toEqual([
      ['W329', '11月'],
      ['W322', null],
    ]);
  });

  it('prices single pieces: a price for a hundred is an error', async () => {
    const stock = sheet(
      '库存',
      ['盘点日期', '2026-12-05'],
      [...PARTS, '价格单位'],
      ['P1', '轩逸', 10, 5, 100],
    );
    expect(told(await read(stock, FORECAST, ANNUAL))).toEqual(['E211 E3']);
  });
});

describe('rows that name the store of those below', () => {
  const TITLED = ['配件编号', '订货数量', '期望到货日期'];
  const WISH = ['P1', 3, '2026-12-10'];
  const blocks = (name: string, one: string, other: string, again: boolean): Grid =>
    sheet(name, ['片区：华东　销售员：王芳'], TITLED, [one], WISH, ...(again ? [TITLED] : []), [other], WISH);
  const stores = ({ inputs }: InputsReading): readonly string[] => inputs!.stores.map(({ store }) => store);
  const TARGETS = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100]);

  it.each([
    ['Sheet1', '专卖店：甲店', '专卖店：乙店'],
    ['王芳', '甲店', '乙店'],
    ['华东', '1. 甲店', '2、乙店'],
    ['预测', '【甲店】', '（乙店）'],
  ])('are read under a header without stores, in a sheet called %s: %s', async (name, one, other) => {
    for (const again of [false, true]) {
      const reading = await read(STOCK, blocks(name, one, other, again), TARGETS);
      expect([stores(reading), told(reading)]).toEqual([['乙店', '甲店'], []]);
    }
  });

  it('are none where each row has its store', async () => {
    const wishes = sheet('预测', FORECAST.rows[0]!, FORECAST.rows[1]!, ['另有丙店'], FORECAST.rows[2]!);
    expect(stores(await read(STOCK, wishes, ANNUAL))).toEqual(['乙店', '甲店']);
  });
});

describe('a line of labels directly above a header', () => {
  const TITLED = ['品牌', '专卖店', '配件编号', '订货数量', '期望到货日期'];
  const wishes = (...lines: readonly (readonly GridValue[])[]): Grid =>
    sheet('预测', ...lines, TITLED, ['博世', '甲店', 'P1', 3, '2026-12-10']);
  const TARGETS = sheet('目标', ['单位：元'], ['片区', '12月'], ['华东', 100]);

  it.each(['第1页', '表号：XS-01', '已审核', '销售一部', '13800000000', '★', { day: 20_790 }])(
    'is none of its rows, whatever note stands beside it: %s',
    async (note) => {
      for (const label of ['销售员：', '销售员']) {
        const lines = [
          ['片区：', '华东'],
          [label, '王芳', null, null, note],
        ];
        const { inputs, issues } = await read(STOCK, wishes(...lines), TARGETS);
        expect(issues).toEqual([]);
        expect(inputs!.stores).toMatchObject([{ store: '甲店', territory: '华东', salesperson: '王芳' }]);
      }
    },
  );
});

it('a line of labels with a month among them is no header of months', async () => {
  const line = ['盘点日期', '2026年12月3日', '月份', '2026-12', '页码', '1/1'];
  const { inputs, issues } = await read(
    sheet('库存', line, [], PARTS, ['P1', '轩逸', 10, 5]),
    FORECAST,
    ANNUAL,
  );
  expect([formatDay(inputs!.asOf), issues]).toEqual(['2026-12-03', []]);
});

describe('months in bare numbers among the titles', () => {
  const history = (...months: readonly number[]): Grid =>
    sheet('历史', ['专卖店', '配件编号', ...months], ['甲店', 'P1', ...months.map((_, i) => i + 1)]);

  it.each([[[202_609, 202_610, 202_611]], [[2609, 2610, 2611]], [[6, 7, 8, 9, 10, 11]]])(
    'are the months of a history: %s',
    async (months) => {
      const { inputs, issues } = await read(STOCK, FORECAST, ANNUAL, history(...months));
      expect(issues).toEqual([]);
      expect(inputs!.history.at(-1)).toMatchObject({ month: '2026-11', quantity: months.length });
      expect(inputs!.history.length).toBe(months.length);
    },
  );

  it('may stand with the newest first where they name the year, before their sum', async () => {
    const titles = ['专卖店', '配件编号', 202_611, 202_610, 202_609, '总计'];
    const { inputs } = await read(STOCK, FORECAST, ANNUAL, sheet('历史', titles, ['甲店', 'P1', 3, 2, 1, 6]));
    expect(inputs!.history.map(({ month: sold, quantity }) => [sold, quantity])).toEqual([
      ['2026-11', 3],
      ['2026-10', 2],
      ['2026-09', 1],
    ]);
  });

  it('are targets in an annual plan, and no months where they do not follow each other', async () => {
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    const plan = (row: readonly number[]): Grid =>
      sheet('目标', ['单位：元'], ['片区', ...row], ['华东', ...months], ['华南', ...months]);
    const { inputs } = await read(STOCK, FORECAST, plan(months));
    expect(inputs!.targets.map(({ amount }) => amount)).toEqual([1200, 1200]);
    expect(told(await read(STOCK, FORECAST, plan(months.toReversed())))).toContain('E101 ');
  });
});

it('units of columns below their titles are no row of data', async () => {
  const wishes = sheet(
    '预测',
    FORECAST.rows[0]!,
    [null, null, null, null, '件', '年-月-日'],
    ...FORECAST.rows.slice(1),
  );
  expect(told(await read(STOCK, wishes, ANNUAL))).toEqual([]);
});

it.each(['过次页', '承前页', '转下页'])('what a page hands on to the next is a sum: %s', async (word) => {
  const rows = [FORECAST.rows[0]!, FORECAST.rows[1]!, [null, null, word, null, 3, null]];
  const wishes = sheet('预测', ...rows, FORECAST.rows[0]!, FORECAST.rows[2]!);
  expect(told(await read(STOCK, wishes, ANNUAL))).toEqual([]);
});
