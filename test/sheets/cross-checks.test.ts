import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import type { StoreReliability } from '../../src/domain/reliability.ts';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { openFixtures } from '../fixtures/read-folder.ts';
import { holdWorkbook, type HeldWorkbook } from '../fixtures/hold-workbook.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';

const month = '2026-12' as Month;
const TITLES = ['专卖店', '片区', '销售员', '配件编号', '订货数量', '期望到货日期'];
const STOCK: Grid = {
  name: '库存',
  rows: [
    ['盘点日期', '2026-12-05'],
    ['配件编号', '车系', '单价', '现有库存'],
    ...['P1', 'P2', 'P3', 'P4'].map((partNo, i) => [partNo, ['轩逸', '天籁'][i % 2]!, 10 * (i + 1), 50]),
  ],
};
const ANNUAL: Grid = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['华东', 100]] };

/** Rows of a forecast of one store: a part, a quantity and a day each. */
function wishes(store: string, ...rows: readonly (readonly [string, number, string])[]): GridValue[][] {
  return rows.map((row) => [store, '华东', '王芳', ...row]);
}

function forecast(name: string, ...rows: readonly GridValue[][]): Grid {
  return { name, rows: [TITLES, ...rows] };
}

const USUAL = wishes(
  '杭州东风专卖店',
  ['P1', 3, '2026-12-10'],
  ['P2', 4, '2026-12-11'],
  ['P3', 5, '2026-12-12'],
);
const FORECAST = forecast('预测', ...USUAL);

type File = readonly [name: string, ...grids: readonly Grid[]];

async function issuesOf(files: readonly File[], policy: Partial<Policy> = {}, asOf: string | null = null) {
  const workbooks = files.map(([name, ...grids]) => gridWorkbook(name, ...grids));
  const day = asOf === null ? null : parseDay(asOf);
  const { issues } = await readInputs(workbooks, month, day, { ...DEFAULT_POLICY, ...policy });
  return issues;
}

/** Codes, cells and what the messages name. */
async function told(
  files: readonly File[],
  policy: Partial<Policy> = {},
): Promise<readonly (readonly unknown[])[]> {
  const issues = await issuesOf(files, policy);
  return issues.map(({ code, file, cell, params }) => [code, file, cell, params]);
}

async function codes(...grids: readonly Grid[]): Promise<readonly string[]> {
  return (await issuesOf([['月.xlsx', ...grids]])).map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

describe('a forecast that was handed in twice', () => {
  it('is one error, whatever quantities were changed', async () => {
    const changed = USUAL.map((row, i) => (i === 0 ? [...row.slice(0, 4), 9, row[5]!] : row));
    const rows = await told([
      ['月.xlsx', FORECAST, STOCK, ANNUAL],
      ['新版.xlsx', forecast('预测', ...changed)],
    ]);
    expect(rows).toEqual([['E313', '新版.xlsx', 'E2', { rows: 3, all: 3, same: 2, other: '月.xlsx' }]]);
  });

  it('is told of sheets of one file, too', async () => {
    const rows = await told([['月.xlsx', FORECAST, forecast('副本', ...USUAL), STOCK, ANNUAL]]);
    expect(rows).toEqual([['E313', '月.xlsx', 'E2', { rows: 3, all: 3, same: 3, other: '月.xlsx › 预测' }]]);
  });

  it('is none where a few of many rows stand twice: these are told one by one', async () => {
    const other = wishes(
      '宁波店',
      ...(['P1', 'P2', 'P3', 'P4'] as const).map((p) => [p, 1, '2026-12-20'] as const),
    );
    const rows = await codes(FORECAST, forecast('补充', USUAL[0]!, ...other), STOCK, ANNUAL);
    expect(rows).toEqual(['E303 E2']);
  });

  it('may be a new version where only the days differ', async () => {
    const later = USUAL.map((row) => [...row.slice(0, 5), '2026-12-20']);
    const rows = await told([
      ['月.xlsx', FORECAST, STOCK, ANNUAL],
      ['新版.xlsx', forecast('预测', ...later)],
    ]);
    expect(rows).toEqual([['W335', '新版.xlsx', 'F2', { rows: 3, all: 3, other: '月.xlsx' }]]);
    expect(await codes(FORECAST, forecast('下旬', ...later), STOCK, ANNUAL)).toEqual([]);
  });

  it.each(['small', 'large'])('never yields a plan, whichever sheet of %s is copied', async (company) => {
    const workbooks = await Promise.all((await openFixtures(company, month, 'inputs')).map(holdWorkbook));
    const sheets = workbooks.flatMap((book) => book.sheets.map((sheet) => ({ book, sheet })));
    const isForecast = async (copy: HeldWorkbook): Promise<boolean> =>
      (await readInputs([copy], month, null)).sources.some(({ kind }) => kind === 'forecast');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sheets), async ({ book, sheet }) => {
        const copy = { ...book, file: `副本 ${book.file}`, sheets: [sheet] };
        fc.pre(sheet.visibility === 'visible' && (await isForecast(copy)));
        const { inputs, issues } = await readInputs([...workbooks, copy], month, null);
        expect(inputs).toBeNull();
        expect(issues.some(({ code }) => code === 'E313' || code === 'E303')).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

describe('a forecast of another month', () => {
  const november = USUAL.map((row) => [...row.slice(0, 5), '2026-11-20']);

  it('is one error; a date of yet another month stays one of its own', async () => {
    const rows = await codes(
      forecast('预测', ...november, ...wishes('杭州东风专卖店', ['P4', 1, '2027-02-01'])),
      STOCK,
      ANNUAL,
    );
    expect(rows).toEqual(['E314 F2', 'E206 F5']);
  });

  it('is none where most rows are of this month', async () => {
    const two = wishes('宁波店', ['P1', 1, '2026-11-20'], ['P2', 1, '2026-11-21']);
    expect(await codes(forecast('预测', ...USUAL, ...two), STOCK, ANNUAL)).toEqual(['E206 F5', 'E206 F6']);
  });

  it.each([
    ['11月订货预测', 'W336 A1'],
    ['Order forecast 2026-11', 'W336 A1'],
    ['12月订货预测', ''],
    ['2026年12月订货预测（11月28日交）', ''],
    ['11-12月订货预测', ''],
    ['订货预测', ''],
  ])('may be one by its title: %s', async (title, issue) => {
    const titled = { name: '预测', rows: [[title], ...FORECAST.rows] };
    expect((await codes(titled, STOCK, ANNUAL)).join()).toBe(issue);
  });

  it('may be one by the name of its file, unless its title says otherwise', async () => {
    const rest: File = ['月.xlsx', STOCK, ANNUAL];
    const rows = await told([['王芳11月.xlsx', FORECAST], rest]);
    expect(rows).toEqual([['W336', '王芳11月.xlsx', null, { found: '2026-11', month }]]);
    const titled = { name: '预测', rows: [['12月订货预测'], ...FORECAST.rows] };
    expect(await told([['王芳11月.xlsx', titled], rest])).toEqual([]);
    const stale = { name: '12月', rows: [['11月订货预测'], ...FORECAST.rows] };
    const wrong = await told([['王芳12月.xlsx', stale], rest]);
    expect(wrong).toEqual([['W336', '王芳12月.xlsx', 'A1', { found: '2026-11', month }]]);
  });
});

describe('a store list', () => {
  const list = (...rows: GridValue[][]): Grid => ({
    name: '店',
    rows: [['专卖店', '片区', '销售员'], ...rows],
  });

  it('names the nearest store to one that it does not have', async () => {
    const rows = await told([
      [
        '月.xlsx',
        FORECAST,
        list(['杭州东方专卖店', '华东', '王芳'], ['宁波店', '华东', '王芳']),
        STOCK,
        ANNUAL,
      ],
    ]);
    const params = { store: '杭州东风专卖店', kind: 'stores', nearest: '杭州东方专卖店' };
    expect(rows).toContainEqual(['W331', '月.xlsx', 'A2', params]);
  });

  it('suggests a store where a mistyped one has no territory, and says so once', async () => {
    const bare: Grid = {
      name: '预测',
      rows: [
        TITLES.filter((title) => !['片区', '销售员'].includes(title)),
        ['杭州东凤专卖店', 'P1', 3, '2026-12-10'],
      ],
    };
    const rows = await told([['月.xlsx', bare, list(['杭州东风专卖店', '华东', '王芳']), STOCK, ANNUAL]]);
    const params = { store: '杭州东凤专卖店', nearest: '杭州东风专卖店' };
    expect(rows).toEqual([
      ['E304', '月.xlsx', 'A2', params],
      ['E305', '月.xlsx', 'A2', params],
      ['W333', '月.xlsx', 'C2', { salesperson: '王芳', territory: '华东', stores: 1 }],
    ]);
  });

  it('is stood in for by the history, which new stores are not in', async () => {
    const sold: Grid = {
      name: '历史',
      rows: [
        ['专卖店', '配件编号', '月份', '数量'],
        ...['杭州东方专卖店', '宁波一店'].map((store) => [store, 'P1', '2026-11', 5]),
      ],
    };
    const others = ['宁波二店', '沈阳北站店'].flatMap((store) => wishes(store, ['P1', 1, '2026-12-20']));
    const rows = await told([['月.xlsx', forecast('预测', ...USUAL, ...others), sold, STOCK, ANNUAL]]);
    const params = { store: '杭州东风专卖店', kind: 'history', nearest: '杭州东方专卖店' };
    expect(rows.filter(([code]) => code !== 'W321')).toEqual([['W331', '月.xlsx', 'A2', params]]);
  });

  it('need not have every store where it only ranks some', async () => {
    const ranks: Grid = {
      name: '等级',
      rows: [
        ['专卖店', '优先级'],
        ['宁波店', 1],
      ],
    };
    const other = forecast('预测', ...USUAL, ...wishes('宁波店', ['P1', 1, '2026-12-20']));
    expect(await codes(other, ranks, STOCK, ANNUAL)).toEqual([]);
  });

  it('tells once whose forecast is missing, and no target without stores in addition', async () => {
    const stores = list(
      ['杭州东风专卖店', '华东', '王芳'],
      ['沈阳店', '东北', '李强'],
      ['长春店', '东北', '李强'],
    );
    const annual = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['华东', 100], ['东北', 9]] };
    const rows = await told([['月.xlsx', FORECAST, stores, STOCK, annual]]);
    expect(rows).toEqual([['W333', '月.xlsx', 'C3', { salesperson: '李强', territory: '东北', stores: 2 }]]);
  });

  it('tells nobody missing while rows are refused', async () => {
    const stores = list(['杭州东风专卖店', '华东', '王芳'], ['沈阳店', '华东', '李强']);
    const bad = forecast('预测', ...USUAL, ['沈阳店', '华东', '李强', 'P1', '若干', '2026-12-10']);
    expect(await codes(bad, stores, STOCK, ANNUAL)).toEqual(['E202 E5']);
  });

  it('misses no store that says that it wants nothing', async () => {
    const stores = list(['杭州东风专卖店', '华东', '王芳'], ['宁波店', '华东', '王芳']);
    expect(await codes(FORECAST, stores, STOCK, ANNUAL)).toEqual(['W334 A3']);
    const nothing = forecast('预测', ...USUAL, ...wishes('宁波店', ['P1', 0, '2026-12-10']));
    expect(await codes(nothing, stores, STOCK, ANNUAL)).toEqual([]);
  });

  it('misses nobody where single files are checked', async () => {
    const stores = list(
      ['杭州东风专卖店', '华东', '王芳'],
      ['沈阳店', '华东', '李强'],
      ['宁波店', '华东', '王芳'],
    );
    const { issues } = await readInputs(
      [gridWorkbook('月.xlsx', FORECAST, stores)],
      month,
      null,
      DEFAULT_POLICY,
      {
        required: ['forecast'],
        isEnough: () => false,
      },
    );
    expect(issues).toEqual([]);
  });
});

describe('a month without a stock list', () => {
  it('is told which list of parts may be one', async () => {
    const titles = STOCK.rows[1]!.map((title) => (title === '现有库存' ? '仓里的' : title));
    const unread: Grid = { name: '库存', rows: [titles, ...STOCK.rows.slice(2)] };
    expect(await told([['月.xlsx', FORECAST, unread, ANNUAL]])).toEqual([
      ['E101', null, null, { kind: 'inventory', other: '月.xlsx › 库存', field: 'onHand' }],
    ]);
  });
});

describe('an annual plan', () => {
  it('wants nothing of a series that no part has, but where the target is 0', async () => {
    const annual: Grid = {
      name: '目标',
      rows: [
        ['单位：元'],
        ['片区', '车系', '12月'],
        ['华东', '轩逸', 9],
        ['华东', '天赖', 7],
        ['华东', '其他', 0],
      ],
    };
    const rows = await told([['月.xlsx', FORECAST, STOCK, annual]]);
    expect(rows).toEqual([['W332', '月.xlsx', 'B4', { series: '天赖', nearest: '天籁' }]]);
  });

  it('is not held against what stands in rows or sheets that were refused', async () => {
    const annual: Grid = {
      name: '目标',
      rows: [['单位：元'], ['车系', '12月'], ['轩逸', 9], ['天籁', 8], ['骐达', 7]],
    };
    const bad: Grid = { name: '库存', rows: [...STOCK.rows, ['P5', '骐达', '面议', 3]] };
    expect(await codes(FORECAST, bad, annual)).toEqual(['E202 C7']);
    const titles = TITLES.map((title) => (title === '订货数量' ? '要多少' : title));
    const unread: Grid = { name: '预测', rows: [titles, ['沈阳店', '东北', '李强', 'P1', 3, '2026-12-10']] };
    const both = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['华东', 100], ['东北', 9]] };
    const rows = await told([
      ['月.xlsx', FORECAST, STOCK, both],
      ['李强.xlsx', unread],
    ]);
    const params = { kind: 'forecast', field: 'quantity', titles: '要多少' };
    expect(rows).toEqual([['E102', '李强.xlsx', 'A1', params]]);
  });

  it('knows its territories with and without what they all are', async () => {
    const annual = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['川渝', 100]] };
    const south = forecast('预测', ...USUAL.map(([store, , ...rest]) => [store!, '川渝区', ...rest]));
    expect(await codes(south, STOCK, annual)).toEqual(['W225 A3']);
  });

  it('suggests the territory that a mistyped one may mean', async () => {
    const annual = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['华东东区', 100]] };
    const east = forecast('预测', ...USUAL.map(([store, , ...rest]) => [store!, '华东西区', ...rest]));
    const rows = await told([['月.xlsx', east, STOCK, annual]]);
    expect(rows[0]).toEqual(['W323', '月.xlsx', 'A3', { territory: '华东东区', nearest: '华东西区' }]);
  });
});

describe('what is old', () => {
  const stock = (day: string): Grid => ({ name: '库存', rows: [['盘点日期', day], ...STOCK.rows.slice(1)] });

  it.each([
    ['2026-11-25', []],
    ['2026-11-24', ['W338 B1']],
  ])('is stock of %s by the policy, and no other', async (day, issues) => {
    expect(await codes(FORECAST, stock(day), ANNUAL)).toEqual(issues);
  });

  it('is stock of a day that an option names, too', async () => {
    const issues = await issuesOf([['月.xlsx', FORECAST, STOCK, ANNUAL]], { staleDays: 3 }, '2026-12-01');
    expect(issues.map(({ code, file, params }) => [code, file, params])).toEqual([
      ['W338', null, { asOf: '2026-12-01', days: 4, most: 3 }],
    ]);
  });

  it('is a history that lacks the month before', async () => {
    const history = (last: string): Grid => ({
      name: '历史',
      rows: [
        ['专卖店', '配件编号', '月份', '销售数量'],
        ['杭州东风专卖店', 'P1', last, 3],
        ['杭州东风专卖店', 'P1', '2026-08', 3],
      ],
    });
    expect(await codes(FORECAST, STOCK, ANNUAL, history('2026-11'))).toEqual([]);
    expect(await codes(FORECAST, STOCK, ANNUAL, history('2026-10'))).toEqual(['W337 C2']);
  });
});

describe('a price in a forecast', () => {
  const priced = (...prices: readonly GridValue[]): Grid => ({
    name: '预测',
    rows: [[...TITLES, '单价'], ...USUAL.map((row, i) => [...row, prices[i] ?? null])],
  });

  it('is told where it differs from the list by more than the policy allows', async () => {
    const files: readonly File[] = [['月.xlsx', priced(10, 21.1, '¥30'), STOCK, ANNUAL]];
    expect(await told(files)).toEqual([['W339', '月.xlsx', 'G3', { taken: 20 }]]);
    expect(await told(files, { priceJump: 0.1 })).toEqual([]);
  });

  it('stops nothing, whatever stands there, or twice', async () => {
    expect(await codes(priced('面议', -3, { error: '#REF!' }), STOCK, ANNUAL)).toEqual([]);
    const twice = priced(10);
    const rows = twice.rows.map((row, i) => [...row, i === 0 ? '单价' : 99]);
    expect(await codes({ ...twice, rows }, STOCK, ANNUAL)).toEqual([]);
  });
});

describe('an intent far above the history', () => {
  const history: Grid = {
    name: '历史',
    rows: [
      ['专卖店', '配件编号', '月份', '销售数量'],
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((past) => [
        '杭州东风专卖店',
        'P1',
        past,
        4,
      ]),
    ],
  };
  const wanting = (quantity: number): Grid =>
    forecast('预测', ...wishes('杭州东风专卖店', ['P1', quantity, '2026-12-10'], ['P2', 900, '2026-12-10']));

  it('is told from the factor of the policy on, with what is usual', async () => {
    const params = { quantity: 33, usual: 4, factor: 8 };
    const files = (quantity: number): readonly File[] => [
      ['月.xlsx', wanting(quantity), STOCK, ANNUAL, history],
    ];
    expect(await told(files(33))).toEqual([['W340', '月.xlsx', 'E2', params]]);
    expect(await told(files(32))).toEqual([]);
    expect(await told(files(33), { intentFactor: 9 })).toEqual([]);
  });

  it('is the sum of the month', async () => {
    const days = wishes('杭州东风专卖店', ['P1', 20, '2026-12-10'], ['P1', 20, '2026-12-20']);
    expect(await codes(forecast('预测', ...days), STOCK, ANNUAL, history)).toEqual(['W340 E2']);
  });
});

describe('a store whose past intents were far from what it took', () => {
  const past: StoreReliability = {
    ...{ store: '宁波 北仑店', months: 2, asked: 40, took: 25, missed: 15, bias: 0.375, error: 0.375 },
  };
  const rows = [
    ...USUAL,
    ...wishes('宁波北仑店', ['P1', 3, '2026-12-10']),
    ...wishes('宁波北仑店', ['P2', 3, '2026-12-10']),
  ];
  const read = (known: readonly StoreReliability[]) =>
    readInputs(
      [gridWorkbook('月.xlsx', forecast('预测', ...rows), STOCK, ANNUAL)],
      ...([month, null, DEFAULT_POLICY, undefined, known] as const),
    );

  it('is told once, at its first row, however its name was written', async () => {
    const { issues, inputs } = await read([past]);
    const params = { store: '宁波北仑店', months: 2, asked: 40, took: 25, share: 63 };
    expect(issues.map(({ code, cell, params }) => [code, cell, params])).toEqual([['W341', 'A5', params]]);
    expect(inputs!.reliability).toEqual([{ ...past, store: '宁波北仑店' }]);
  });

  it('is told neither where it wants nothing, nor where a single month is known', async () => {
    for (const known of [
      { ...past, store: '绍兴店' },
      { ...past, months: 1 },
    ]) {
      expect((await read([known])).issues).toEqual([]);
    }
  });
});
