import { describe, expect, it } from 'vitest';
import type { PartNo, Sale } from '../../src/domain/inputs.ts';
import { formatDay, type Month } from '../../src/domain/month.ts';
import { lessReturns } from '../../src/sheets/less-returns.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    codes: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`.trim()),
    parts: inputs?.parts.map(({ partNo, name, partClass, safetyStock, onHand }) =>
      [partNo, name, partClass, safetyStock, onHand].join(' '),
    ),
    stores: inputs?.stores.map(({ store, priority }) => `${store} ${priority}`),
    sold: inputs?.history.map(({ month, quantity }) => `${month} ${quantity}`).toSorted(),
    wanted: inputs?.intents.map(({ partNo, quantity }) => `${partNo} ${quantity}`),
    lots: inputs?.lots.map(({ partNo, quantity, eta }) => `${partNo} ${quantity} ${formatDay(eta)}`),
    asOf: inputs && formatDay(inputs.asOf),
  };
}

function stock(titles: readonly string[], row: readonly GridValue[], ...above: readonly GridValue[][]): Grid {
  const days = above.length > 0 ? above : [['盘点日期', '2026-12-05']];
  return sheet('库存', ...days, [...titles, '车系', '单价'], [...row, '轩逸', 10]);
}

function month(...grids: readonly Grid[]) {
  return read(FORECAST, ANNUAL, ...grids);
}

describe('of two columns of class', () => {
  it.each([
    ['ABC分类', '主流/非主流', 'B', '非主流'],
    ['配件类别', '是否主流', '易损件', '否'],
    ['类别', '类型', '保养件', '非主流'],
  ])('the one that says so is read: %s beside %s', async (other, meant, word, says) => {
    const titles = ['配件编号', '现有库存'];
    const read = { parts: ['P1  non-mainstream 0 5'], codes: [] };
    expect(await month(stock([...titles, other, meant], ['P1', 5, word, says]))).toMatchObject(read);
    expect(await month(stock([...titles, meant, other], ['P1', 5, says, word]))).toMatchObject(read);
  });
});

describe('of stores', () => {
  const list = (title: string, value: GridValue): Grid =>
    sheet('名册', ['专卖店', '片区', '销售员', title], ['甲店', '华东', '王芳', value]);

  it.each([
    ['等级', 'A'],
    ['级别', '旗舰店'],
  ])('a grade in words is no order of serving them: %s %s', async (title, value) => {
    expect(await month(STOCK, list(title, value))).toMatchObject({ codes: [], stores: ['甲店 null'] });
  });

  it.each(['一级', '第1位', 'P1', '1级', 1])('the priority is read as people write it: %s', async (value) => {
    expect(await month(STOCK, list('优先级', value))).toMatchObject({ codes: [], stores: ['甲店 1'] });
  });
});

describe('an export of sales', () => {
  const WHEN = { day: 20_740 };
  const sales = (name: string, titles: readonly string[], ...rows: readonly (readonly GridValue[])[]) =>
    sheet(name, titles, ...rows);

  it('is a history by what its sheet or title is called, whatever its columns are called', async () => {
    const titles = ['单据日期', '客户名称', '业务员', '存货编码', '数量'];
    const rows = [[WHEN, '甲店', '王芳', 'P1', 4]];
    const found = { sold: ['2026-10 4'], wanted: ['P1 3'] };
    expect(await month(STOCK, sales('销售出库明细表', titles, ...rows))).toMatchObject(found);
    expect(await month(STOCK, sheet('Sheet1', ['销售明细账'], titles, ...rows))).toMatchObject(found);
    const bare = sales('销售记录', ['日期', '门店', '配件编号', '数量'], [WHEN, '甲店', 'P1', 4]);
    expect(await month(STOCK, bare)).toMatchObject(found);
  });

  it('tells what came back below zero, or by its kind of document: sales are less by that', async () => {
    const titles = ['销售日期', '单据类型', '专卖店', '配件编号', '销售数量'];
    for (const [back, kind] of [
      [-3, '销售退货'],
      [3, '销售退货'],
      [3, '红字出库单'],
    ] as const) {
      const rows = [
        [WHEN, '销售出库', '甲店', 'P1', 8],
        [WHEN, kind, '甲店', 'P1', back],
      ];
      const { codes, sold } = await month(STOCK, sales('销售', titles, ...rows));
      expect([codes.filter((code) => code.startsWith('E')), sold]).toEqual([[], ['2026-10 5']]);
    }
  });

  it('is less by what came back in the month, then by that of months before, and never below zero', () => {
    const sale = (at: string, quantity: number): Sale => ({
      store: '甲店',
      partNo: 'P1' as PartNo,
      month: at as Month,
      quantity,
    });
    const left = (...returns: readonly Sale[]): readonly string[] =>
      lessReturns([sale('2026-08', 5), sale('2026-10', 4), sale('2026-11', 7)], returns).map(
        ({ month: at, quantity }) => `${at} ${quantity}`,
      );
    expect(left()).toEqual(['2026-08 5', '2026-10 4', '2026-11 7']);
    expect(left(sale('2026-10', -3))).toEqual(['2026-08 5', '2026-10 1', '2026-11 7']);
    expect(left(sale('2026-10', -6))).toEqual(['2026-08 3', '2026-11 7']);
    expect(left(sale('2026-10', -60), sale('2026-11', -1))).toEqual(['2026-11 6']);
    expect(left({ ...sale('2026-10', -60), store: '乙店' })).toHaveLength(3);
  });
});

describe('an export of a system', () => {
  it.each([
    ['物料', '非限制使用的库存'],
    ['Material', 'Unrestricted'],
    ['物料代码', '基本单位库存数量'],
  ])('of stock is known: %s | %s', async (part, onHand) => {
    expect(await month(stock([part, onHand], ['P1', 5]))).toMatchObject({
      codes: [],
      parts: ['P1  mainstream 0 5'],
    });
  });

  it('of parts names them in full: 商品全名', async () => {
    const list = stock(['商品编号', '商品全名', '库存数量'], ['P1', '点火线圈', 5]);
    expect(await month(list)).toMatchObject({ codes: [], parts: ['P1 点火线圈 mainstream 0 5'] });
  });

  it('of orders names its stores beside their numbers: Sold-to Party | Sold-to Name', async () => {
    const titles = [
      'Sold-to Party',
      'Sold-to Name',
      '片区',
      '销售员',
      'Material',
      'Order Quantity',
      'Req. deliv. date',
    ];
    const orders = sheet('Orders', titles, ['C0001', '甲店', '华东', '王芳', 'P1', 3, '2026-12-10']);
    expect((await read(STOCK, ANNUAL, orders)).stores).toEqual(['甲店 null']);
  });

  it('of purchases numbers its lines before its parts', async () => {
    const titles = [
      'Purchasing Document',
      'Item',
      'Material',
      'Still to be delivered (qty)',
      'Delivery Date',
    ];
    const lots = sheet('ME2M', titles, ['4500001', 10, 'P1', 6, '2026-12-20']);
    expect(await month(STOCK, lots)).toMatchObject({ codes: [], lots: ['P1 6 2026-12-20'] });
  });

  it('says what of a part is available without a word where that is all there is of it', async () => {
    const both = (available: number) => stock(['配件编号', '现存数量', '可用数量'], ['P1', 5, available]);
    expect(await month(both(5))).toMatchObject({ codes: [], parts: ['P1  mainstream 0 5'] });
    expect(await month(both(4))).toMatchObject({ codes: ['W110 B2'], parts: ['P1  mainstream 0 4'] });
  });

  it.each([
    ['截止时间：2026年12月3日18:00', '2026-12-03'],
    ['截止时间：2026年12月3日18时', '2026-12-03'],
    ['查询日期：2026-12-03', '2026-12-03'],
    ['Key date: 2026-12-03', '2026-12-03'],
  ])('says when stock was counted: %s', async (line, asOf) => {
    expect(await month(stock(['配件编号', '现有库存'], ['P1', 5], [line]))).toMatchObject({
      codes: [],
      asOf,
    });
  });

  it('that was asked for a span of days does not say when stock was counted', async () => {
    const list = stock(['配件编号', '现有库存'], ['P1', 5], ['查询日期：2026-12-01 至 2026-12-05']);
    expect(await month(list)).toMatchObject({ codes: ['W322'] });
  });
});

describe('nothing is told', () => {
  it.each([
    [
      ['安全库存', '库存下限'],
      [2, 1],
    ],
    [
      ['包装数', '包装规格'],
      [1, '10件/箱'],
    ],
  ])(
    'of a column that says less surely what another one says by its own title: %s',
    async (titles, values) => {
      const list = stock(['配件编号', '现有库存', ...titles], ['P1', 5, ...values]);
      expect((await month(list)).codes).toEqual([]);
      expect(
        (
          await month(
            stock(['配件编号', '现有库存', ...titles.toReversed()], ['P1', 5, ...values.toReversed()]),
          )
        ).codes,
      ).toEqual([]);
    },
  );

  it('of the day on which goods reach a port, beside that on which they arrive', async () => {
    const lots = sheet(
      '在途',
      ['配件编号', '在途数量', '预计到港日期', '预计到货日期'],
      ['P1', 6, '2026-12-12', '2026-12-20'],
    );
    expect(await month(STOCK, lots)).toMatchObject({ codes: [], lots: ['P1 6 2026-12-20'] });
  });

  it('of a tab behind a part number, and of one in the middle it is', async () => {
    const wishes = (part: string) => sheet('预测', WISHES, ['甲店', '华东', '王芳', part, 3, '2026-12-10']);
    expect(await read(STOCK, ANNUAL, wishes('P1\t'))).toMatchObject({ codes: [], wanted: ['P1 3'] });
    expect((await read(STOCK, ANNUAL, wishes('P\t1'))).codes).toContain('W232 D2');
  });

  it('of a row that letters its columns', async () => {
    const letters = ['栏次', 'A', 'B', 'C', 'D', 'E', 'F'];
    const wishes = sheet('预测', ['序号', ...WISHES], letters, [
      1,
      '甲店',
      '华东',
      '王芳',
      'P1',
      3,
      '2026-12-10',
    ]);
    expect(await read(STOCK, ANNUAL, wishes)).toMatchObject({ codes: [], wanted: ['P1 3'] });
  });
});

describe('titles as offices write them are known', () => {
  const PART = ['甲店', '华东', '王芳', 'P1'];
  const titles = WISHES.slice(0, 4);

  it.each([
    ['订货数量', '要求交期'],
    ['预测销量', '最迟交期'],
    ['*12月需求量', '期望到货日期'],
  ])('in a forecast: %s, %s', async (quantity, due) => {
    const wishes = sheet('预测', [...titles, quantity, due], [...PART, 3, '2026-12-10']);
    expect(await read(STOCK, ANNUAL, wishes)).toMatchObject({ codes: [], wanted: ['P1 3'] });
  });

  it.each([
    ['月度', '销售出库数量'],
    ['账期', '本月销量'],
  ])('in a history: %s, %s', async (when, quantity) => {
    const sales = sheet(
      '历史',
      ['专卖店', '配件编号', when, '累计销量', quantity],
      ['甲店', 'P1', '2026-11', 90, 4],
    );
    expect(await month(STOCK, sales)).toMatchObject({ sold: ['2026-11 4'] });
  });

  it('of what was promised: 承诺销量; of packs and names: 单包装数, 配件名', async () => {
    const promises = sheet('承诺', ['供应商', '配件编号', '承诺销量'], ['博世', 'P1', 2]);
    const list = stock(['配件编号', '配件名', '现有库存', '单包装数'], ['P1', '火花塞', 5, 1]);
    expect(await month(list, promises)).toMatchObject({ codes: [], parts: ['P1 火花塞 mainstream 0 5'] });
  });

  it('of days that were put off, where most were not', async () => {
    const list = ['配件编号', '在途数量', '原预计到货日期', '最新预计到货日期'];
    const lots = sheet('在途', list, ['P1', 6, '2026-12-12', null], ['P1', 2, '2026-12-13', '2026-12-20']);
    expect((await month(STOCK, lots)).lots).toEqual(['P1 6 2026-12-12', 'P1 2 2026-12-20']);
  });
});

describe('a line above the annual plan', () => {
  const plan = (...lines: readonly string[]) =>
    sheet('目标', ...lines.map((line) => [line]), ['单位：元'], ['片区', '12月'], ['华东', 100]);

  it.each(['编制日期：2025年12月20日', '营销〔2025〕38号', '2025年实际完成120万元，2026年计划增长15%'])(
    'does not say that it is of another year: %s',
    async (line) => {
      expect((await read(FORECAST, STOCK, plan('2026年度销售目标', line))).codes).toEqual([]);
    },
  );

  it('says so by its title', async () => {
    expect((await read(FORECAST, STOCK, plan('2025年实际完成情况'))).codes).toContain('E310 A3');
  });
});

it('a date in the first row of a store list makes no months of it', async () => {
  const list = sheet('名册', ['经销商', '区域', '客户经理', '开业年月'], ['甲店', '华东', '王芳', '2019-05']);
  expect(await month(STOCK, list)).toMatchObject({ codes: [], stores: ['甲店 null'] });
});

it('a row that numbers its columns by the heavenly stems is left out', async () => {
  const wishes = sheet(
    '预测',
    WISHES,
    ['甲', '乙', '丙', '丁', 1, 2],
    ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'],
  );
  expect(await read(STOCK, ANNUAL, wishes)).toMatchObject({ codes: [], wanted: ['P1 3'] });
});

it('the day in the name of a sheet is assumed to be that of the count', async () => {
  const rows = [
    ['配件编号', '车系', '单价', '现有库存'],
    ['P1', '轩逸', 10, 5],
  ];
  for (const [name, asOf] of [
    ['库存20261204', '2026-12-04'],
    ['库存2026-12-03', '2026-12-03'],
    ['库存20251204', '2026-12-05'],
  ] as const)
    expect(await month(sheet(name, ...rows))).toMatchObject({ codes: ['W322'], asOf });
});
