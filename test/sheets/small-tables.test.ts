import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/domain/month.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK, WISHES } from './support/tiny-month.ts';

type Row = readonly GridValue[];

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell, params }) => [code, cell, params['rows']].filter(Boolean).join(' ')),
    stock: inputs?.parts.map(({ partNo, series, onHand, safetyStock }) =>
      [partNo, series, onHand, safetyStock].join(' '),
    ),
    wanted: inputs?.intents.map(({ store, partNo, quantity }) => `${store} ${partNo} ${quantity}`),
    lots: inputs?.lots.map(({ partNo, quantity, eta }) => `${partNo} ${quantity} ${formatDay(eta)}`),
    targets: inputs?.targets.map(({ territory, series, amount }) =>
      [territory, series, amount / 100].join(' '),
    ),
  };
}

/** Rows with others on their right, behind an empty column. */
function beside(left: readonly Row[], ...right: readonly Row[]): readonly Row[] {
  const width = Math.max(...left.map(({ length }) => length)) + 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const row = left[i] ?? [];
    return [...row, ...Array<null>(width - row.length).fill(null), ...(right[i] ?? [])];
  });
}

const PARTS: readonly Row[] = [
  ['配件编号', '车系', '单价', '现有库存', '安全库存'],
  ['P1', '轩逸', 10, 5, 1],
  ['P2', '天籁', 10, 7, 1],
];
const STOCKED = ['P1 轩逸 5 1', 'P2 天籁 7 1'];
const list = (...rows: readonly Row[]): Grid => sheet('库存', ['盘点日期', '2026-12-05'], ...rows);
const ORDERS: readonly Row[] = [
  WISHES,
  ['甲店', '华东', '王芳', 'P1', 3, '2026-12-10'],
  ['乙店', '华东', '王芳', 'P1', 4, '2026-12-10'],
];
const WANTED = ['甲店 P1 3', '乙店 P1 4'];
const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const plan = (name: string, amount: number): Row => [name, ...MONTHS.map(() => amount)];
const TARGETS: readonly Row[] = [['片区', ...MONTHS], plan('华东', 100), plan('华北', 50)];

describe('a summary on the right of a table, behind an empty column, is left out and told', () => {
  it.each<[string, readonly Row[], number]>([
    [
      'by series',
      [
        ['车系', '库存数量'],
        ['轩逸', 5],
        ['天籁', 7],
        ['合计', 12],
      ],
      3,
    ],
    [
      'of amounts',
      [
        ['车系', '库存金额'],
        ['轩逸', 50],
        ['天籁', 70],
      ],
      2,
    ],
    [
      'as a pivot makes it',
      [
        ['行标签', '求和项:现有库存'],
        ['轩逸', 5],
        ['天籁', 7],
      ],
      2,
    ],
    [
      'of classes, which the list does not say',
      [
        ['类别', '品种数'],
        ['主流', 1],
        ['非主流', 1],
        ['合计', 2],
      ],
      3,
    ],
    [
      'of another kind',
      [
        ['片区', '负责人'],
        ['华东', '王芳'],
      ],
      1,
    ],
    [
      'of contacts',
      [
        ['姓名', '电话'],
        ['王芳', 13_800_000_000],
      ],
      1,
    ],
  ])('beside a list of stock: %s', async (_, right, rows) => {
    const found = { told: [`W227 G2 ${rows}`], stock: STOCKED };
    expect(await read(FORECAST, ANNUAL, list(...beside(PARTS, ...right)))).toMatchObject(found);
  });

  it.each<[string, readonly Row[]]>([
    [
      'by store',
      [
        ['专卖店', '订货数量'],
        ['甲店', 3],
        ['乙店', 4],
        ['合计', 7],
      ],
    ],
    [
      'by territory',
      [
        ['片区', '数量', '金额'],
        ['华东', 7, 70],
        ['合计', 7, 70],
        ['占比', null, '100%'],
      ],
    ],
  ])('beside a forecast: %s', async (_, right) => {
    const found = { told: ['W227 H1 3'], wanted: WANTED };
    expect(await read(STOCK, ANNUAL, sheet('预测', ...beside(ORDERS, ...right)))).toMatchObject(found);
  });

  it('beside an annual plan, at its height or a row higher: its total is none of the plan', async () => {
    const right = [
      ['车系', '金额'],
      ['轩逸', 90],
      ['合计', 90],
    ] as const;
    const targets = ['华东  100', '华北  50'];
    const read1 = await read(STOCK, FORECAST, sheet('目标', ['单位：元'], ...beside(TARGETS, ...right)));
    expect(read1).toMatchObject({ told: ['W227 O2 2', 'W323 A4'], targets });
    const higher = beside([['单位：元'], ...TARGETS], ...right);
    expect((await read(STOCK, FORECAST, sheet('目标', ...higher))).targets).toEqual(targets);
  });

  it('beside goods in transit, which it would make a list of stock', async () => {
    const lots = [
      ['配件编号', '在途数量', '预计到货日期'],
      ['P1', 6, '2026-12-20'],
    ];
    const right = [
      ['车系', '库存数量'],
      ['轩逸', 6],
    ];
    const found = { told: ['W227 E1 1'], lots: ['P1 6 2026-12-20'] };
    expect(await read(STOCK, FORECAST, ANNUAL, sheet('在途', ...beside(lots, ...right)))).toMatchObject(
      found,
    );
  });
});

describe('what stands behind an empty column and may be data is read or refused', () => {
  it('a column of the table', async () => {
    const rows = [
      ['配件编号', '现有库存', null, '车系', '单价', '安全库存'],
      ['P1', 5, null, '轩逸', 10, 1],
    ];
    expect(await read(FORECAST, ANNUAL, list(...rows))).toMatchObject({ told: [], stock: ['P1 轩逸 5 1'] });
    const noted = [
      ['配件编号', '单价', '现有库存', '安全库存', null, '车系', '备注'],
      ['P1', 10, 5, 1, null, '轩逸', null],
    ];
    expect(await read(FORECAST, ANNUAL, list(...noted))).toMatchObject({ told: [], stock: ['P1 轩逸 5 1'] });
    const classed = [
      ['配件编号', '单价', '现有库存', null, '车系', '安全库存'],
      ['P1', 10, 5, null, '轩逸', 1],
    ];
    expect(await read(FORECAST, ANNUAL, list(...classed))).toMatchObject({
      told: [],
      stock: ['P1 轩逸 5 1'],
    });
  });

  it.each<[string, Row, readonly Row[]]>([
    [
      'a class',
      ['类别', '库存金额'],
      [
        ['主流', 50],
        ['非主流', 70],
      ],
    ],
    [
      'a class of which all are one',
      ['类别', '品种数'],
      [
        ['主流', 1],
        ['主流', 1],
      ],
    ],
  ])('what has as many rows as the table, and begins with what it lacks: %s', async (_, titles, rows) => {
    const { told, stock } = await read(FORECAST, ANNUAL, list(...beside(PARTS, titles, ...rows)));
    expect([told, stock]).toEqual([['E103 G2'], undefined]);
    // Behind a total of its own, or with fewer rows, it sums up.
    const fewer = await read(FORECAST, ANNUAL, list(...beside(PARTS, titles, rows[0]!)));
    expect(fewer).toMatchObject({ told: ['W227 G2 1'], stock: STOCKED });
  });

  it('the second half of a list', async () => {
    const { told } = await read(
      FORECAST,
      ANNUAL,
      list(...beside(PARTS, PARTS[0]!, ['P3', '轩逸', 10, 9, 1])),
    );
    expect(told).toContain('E103 G2');
  });

  it.each<[string, readonly Row[]]>([
    [
      'by its quantity',
      [
        ['在途数量', '预计到货日期'],
        [4, '2026-12-24'],
      ],
    ],
    [
      'by its day',
      [
        ['预计到货日期', '在途数量'],
        ['2026-12-24', 4],
      ],
    ],
    [
      'by a day and a quantity of other titles',
      [
        ['到货日期', '数量'],
        ['2026-12-24', 4],
      ],
    ],
    [
      'by its supplier',
      [
        ['供应商', '在途数量', '预计到货日期'],
        ['博世', 4, '2026-12-24'],
      ],
    ],
  ])('a second lot, which begins %s', async (_, right) => {
    const lots = [
      ['配件编号', '在途数量', '预计到货日期'],
      ['P1', 6, '2026-12-20'],
    ];
    const { told } = await read(STOCK, FORECAST, ANNUAL, sheet('在途', ...beside(lots, ...right)));
    expect(told.join()).toMatch(/E103/);
  });

  it('a list that names a store twice', async () => {
    const right = [
      ['专卖店', '订货数量'],
      ['丙店', 3],
      ['丙店', 4],
    ];
    expect((await read(STOCK, ANNUAL, sheet('预测', ...beside(ORDERS, ...right)))).told).toContain('E103 H1');
  });

  it('the other half of a year', async () => {
    const half = (from: number): readonly Row[] => [
      ['片区', ...MONTHS.slice(from, from + 6)],
      ['华东', 1, 2, 3, 4, 5, 6],
    ];
    const { told } = await read(STOCK, FORECAST, sheet('目标', ['单位：元'], ...beside(half(0), ...half(6))));
    expect(told).toContain('E103 I2');
  });
});

describe('a small table below another one, behind an empty row, is left out and told', () => {
  it.each<[string, readonly Row[], string]>([
    [
      'by series',
      [
        ['车系', '库存数量'],
        ['轩逸', 5],
        ['合计', 12],
      ],
      'W227 A6 3',
    ],
    [
      'of amounts',
      [
        ['车系', '库存金额'],
        ['轩逸', 50],
      ],
      'W227 A6 2',
    ],
    [
      'as a pivot makes it',
      [
        ['行标签', '求和项:现有库存'],
        ['轩逸', 5],
      ],
      'W227 A6 2',
    ],
    [
      'of territories',
      [
        ['片区', '负责人'],
        ['华东', '王芳'],
      ],
      'W227 A6 2',
    ],
    ['under a heading alone', [['联系方式'], ['王芳', '13800000000']], 'W227 A7 1'],
    ['under a heading, of colours', [['图例'], ['红色', '缺货'], ['黄色', '不足']], 'W227 A7 2'],
  ])('below a list of stock: %s', async (_, below, told) => {
    const found = { told: [told], stock: STOCKED };
    expect(await read(FORECAST, ANNUAL, list(...PARTS, [], ...below))).toMatchObject(found);
  });

  it('below a forecast and an annual plan', async () => {
    const below = [[], ['专卖店', '数量'], ['甲店', 3], ['丙店', 4]] as const;
    expect(await read(STOCK, ANNUAL, sheet('预测', ...ORDERS, ...below))).toMatchObject({
      told: ['W227 A5 3'],
      wanted: WANTED,
    });
    const found = { told: ['W227 A6 3', 'W323 A4'], targets: ['华东  100', '华北  50'] };
    expect(await read(STOCK, FORECAST, sheet('目标', ['单位：元'], ...TARGETS, ...below))).toMatchObject(
      found,
    );
  });

  it('and rows of the table that go on below it are read', async () => {
    const rows = [[], ['车系', '库存数量'], ['轩逸', 5], [], ['P3', '轩逸', 10, 9, 1]] as const;
    expect(await read(FORECAST, ANNUAL, list(...PARTS, ...rows))).toMatchObject({
      told: ['W227 A6 2'],
      stock: [...STOCKED, 'P3 轩逸 9 1'],
    });
  });
});

describe('what stands below an empty row and may be data is read or refused', () => {
  it('a block of orders whose titles lack one', async () => {
    const block = [WISHES.slice(0, 5), ['丙店', '华东', '王芳', 'P1', 9]];
    expect((await read(STOCK, ANNUAL, sheet('预测', ...ORDERS, [], ...block))).told.join()).toMatch(/E20/);
  });

  it('rows without a day, below a heading or a small table', async () => {
    const row: Row = ['丙店', '华东', '王芳', 'P1', 9];
    for (const above of [
      [['订货统计']],
      [
        ['专卖店', '数量'],
        ['甲店', 3],
      ],
    ])
      expect((await read(STOCK, ANNUAL, sheet('预测', ...ORDERS, [], ...above, row))).told.join()).toMatch(
        /E201/,
      );
  });

  it('labels with what they say of the rows below', async () => {
    const below = [
      ['专卖店', '丙店', '片区', '华东', '销售员', '王芳'],
      ['配件编号', '订货数量', '期望到货日期'],
      ['P1', 9, '2026-12-10'],
    ];
    const { wanted } = await read(STOCK, ANNUAL, sheet('预测', ...ORDERS, [], ...below));
    expect(wanted).toEqual([...WANTED, '丙店 P1 9']);
  });
});
