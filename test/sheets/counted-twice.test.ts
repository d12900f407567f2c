import { describe, expect, it } from 'vitest';
import { readInputs, type InputsReading } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

type Rows = readonly (readonly GridValue[])[];

function read(...grids: readonly Grid[]): Promise<InputsReading> {
  return readInputs([gridWorkbook('月.xlsx', ...grids)], MONTH, null);
}

/** What is told, with its sheet; parts that nobody describes are no matter here. */
const told = ({ issues }: InputsReading): readonly string[] =>
  issues.flatMap(({ code, sheet: name, params }) => {
    const why = params['why'] === undefined ? '' : ` ${params['why']}`;
    return ['W321', 'E101', 'W331'].includes(code) ? [] : [`${code} ${name ?? ''}${why}`];
  });

const PARTS = ['配件编号', '车系', '单价', '现有库存'];
const stock = (name: string, units: readonly number[], ...above: Rows): Grid =>
  sheet(name, ...above, PARTS, ...units.map((n, i) => [`P${i + 1}`, '轩逸', 10, n]));
const COUNTED = ['盘点日期', '2026-12-05'];
const month = (...grids: readonly Grid[]): Promise<InputsReading> => read(...grids, FORECAST, ANNUAL);

describe('stock of the same parts in two sheets', () => {
  const main = stock('库存', [50, 40, 30], COUNTED);

  it.each([
    '库存2',
    'Sheet1',
    '库存清单',
    '上月库存',
    '库存（旧）',
    '11月库存',
    '库存汇总',
    '盘点差异',
    '呆滞清单',
  ])('is an error where nothing says that it is another warehouse: %s', async (name) => {
    expect(told(await month(main, stock(name, [49, 41, 29])))).toContainEqual(
      expect.stringMatching(new RegExp(`^E317 ${name}`)),
    );
  });

  it.each([
    ['库存', '库存2'],
    ['12月', '11月'],
    ['12.5', '12.1'],
  ])('is an error of the older of two counts: %s, %s', async (name, older) => {
    const before = stock(older, [49, 41, 29], ['盘点日期', '2026-12-01']);
    const lists = [stock(name, [50, 40, 30], COUNTED), before];
    for (const both of [lists, lists.toReversed()]) {
      const found = told(await month(...both));
      expect(found.filter((one) => one.startsWith('E'))).toEqual([expect.stringMatching(`^E317 ${older} `)]);
      expect(found.some((one) => one.startsWith('W329'))).toBe(false);
    }
  });

  it('is told of two counts of warehouses', async () => {
    const before = stock('上海仓', [49, 41, 29], ['盘点日期', '2026-12-01']);
    expect(told(await month(stock('广州仓', [50, 40, 30], COUNTED), before))).toEqual(['W329 上海仓']);
  });

  it.each([
    ['广州仓', '上海仓'],
    ['1号库', '2号库'],
    ['仓库A', '仓库B'],
    ['广州', '上海'],
    ['库存', '二库'],
    ['库存', '上海仓库存'],
    ['广州仓库存汇总', '上海仓库存汇总'],
  ])('adds up where the sheets are two places: %s, %s', async (one, other) => {
    const reading = await month(stock(one, [50, 40, 30], COUNTED), stock(other, [7, 50, 2]));
    expect([told(reading), reading.inputs!.parts.map(({ onHand }) => onHand)]).toEqual([[], [57, 90, 32]]);
  });

  it('adds up where lines above the tables, or a column, name two places', async () => {
    const [one, other] = [
      stock('甲', [50, 40], COUNTED, ['仓库：广州']),
      stock('甲2', [7, 50], ['仓库：上海']),
    ];
    expect(told(await month(one, other))).toEqual([]);
    const at = (name: string, place: string, units: readonly number[], ...above: Rows): Grid =>
      sheet(name, ...above, [...PARTS, '仓库'], ...units.map((n, i) => [`P${i + 1}`, '轩逸', 10, n, place]));
    const lists = [at('库存', '广州', [50, 40], COUNTED), at('库存2', '上海', [7, 50])];
    expect(told(await month(...lists))).toEqual([]);
    expect(told(await month(lists[0]!, at('库存2', '广州', [7, 50])))).toEqual(['E317 库存2 same']);
  });

  it('is told where a name may be that of a place, and counts', async () => {
    const reading = await month(main, stock('张三', [7, 50, 2]));
    expect(told(reading)).toEqual(['W363 张三 same']);
    expect(reading.inputs!.parts.map(({ onHand }) => onHand)).toEqual([57, 90, 32]);
  });

  it('is an error where one sheet is the sum of the others, whatever they are called', async () => {
    const places = [stock('广州仓', [30, 30, 10]), stock('上海仓', [20, 10, 20])];
    expect(told(await month(main, ...places))).toEqual(['E317 库存 sum']);
    const of = (name: string, rows: Rows): Grid => sheet(name, ['配件编号', '仓库', '现有库存'], ...rows);
    const rows = [1, 2, 3].flatMap((i) => [
      [`P${i}`, '广州仓', 60 - 10 * i - 5],
      [`P${i}`, '上海仓', 5],
    ]);
    expect(told(await month(main, of('分仓', rows)))).toEqual(['E317 分仓 equal']);
  });

  it('is no matter where few parts are in both', async () => {
    const rest = sheet('库存2', PARTS, ...[3, 4, 5, 6].map((i) => [`P${i}`, '轩逸', 10, i]));
    expect(told(await month(main, rest))).toEqual([]);
  });
});

describe('stock of the same parts in two tables of one sheet', () => {
  const block = (units: readonly number[], ...above: Rows): Rows => [
    ...above,
    PARTS,
    ...units.map((n, i) => [`P${i + 1}`, '轩逸', 10, n]),
  ];
  const both = (one: Rows, other: Rows): Grid => sheet('库存', COUNTED, ...one, [], ...other);
  const onHand = ({ inputs }: InputsReading): readonly number[] | undefined =>
    inputs?.parts.map((part) => part.onHand);

  it.each([[[]], [[['呆滞库存']]], [[['张三']]]])(
    'counts and is told, with the cell of the other table, where nothing names two places: %j',
    async (above) => {
      const reading = await month(both(block([50, 40, 30]), block([7, 50, 2], ...(above as Rows))));
      expect([told(reading), onHand(reading)]).toEqual([['W363 库存 same'], [57, 90, 32]]);
      expect(reading.issues.map(({ params }) => params['other'])).toEqual(['月.xlsx › 库存!A2']);
    },
  );

  it('is an error where most quantities are equal', async () => {
    expect(told(await month(both(block([50, 40, 30]), block([50, 40, 29]))))).toEqual(['E317 库存 equal']);
  });

  it.each([
    ['杭州仓', '宁波仓'],
    ['仓库：杭州', '仓库：宁波'],
  ])('adds up below the names of two places: %s, %s', async (one, other) => {
    const reading = await month(both(block([50, 40, 30], [one]), block([7, 50, 2], [other])));
    expect([told(reading), onHand(reading)]).toEqual([[], [57, 90, 32]]);
  });

  it('is no matter where a header is repeated within one list', async () => {
    const rest = [PARTS, ...[3, 4, 5, 6].map((i) => [`P${i}`, '轩逸', 10, i])];
    expect(told(await month(both(block([50, 40, 30]), rest)))).toEqual([]);
  });
});

describe('lots of the same parts in two sheets', () => {
  const LOTS = ['配件编号', '在途数量', '预计到货日期'];
  const lots = (name: string, units: readonly number[], day: number): Grid =>
    sheet(name, LOTS, ...units.map((n, i) => [`P${i + 1}`, n, `2026-12-${day + i}`]));
  const main = stock('库存', [50, 40, 30], COUNTED);

  it('are the same goods where the quantities are, on whatever days they are to come', async () => {
    expect(
      told(await month(main, lots('采购在途', [6, 8, 12], 20), lots('物流在途', [6, 8, 12], 21))),
    ).toEqual(['E317 物流在途 equal']);
  });

  it('are the same goods where a list of stock has their sum', async () => {
    const list = sheet(
      '库存',
      COUNTED,
      [...PARTS, ...LOTS.slice(1)],
      ['P1', '轩逸', 10, 5, 9, '2026-12-20'],
      [...['P2', '轩逸', 10, 5, 12, '2026-12-20']],
    );
    const each = [
      ['P1', 4, '2026-12-20'],
      ['P1', 5, '2026-12-28'],
      ['P2', 12, '2026-12-20'],
    ];
    expect(told(await month(list, sheet('在途', LOTS, ...each)))).toEqual(['E317 在途 equal']);
  });

  it('may be others where the quantities are, unless one of the sheets is an old one', async () => {
    const one = lots('在途', [6, 8, 12], 20);
    expect(told(await month(main, one, lots('在途2', [3, 9, 7], 22)))).toEqual(['W363 在途2 same']);
    expect(told(await month(main, one, lots('在途(11月)', [3, 9, 7], 22)))).toEqual([
      'E317 在途(11月) beside',
    ]);
    expect(told(await month(main, lots('东海', [6, 8, 12], 20), lots('恒力', [3, 9, 7], 22)))).toEqual([]);
  });
});

describe('sales of the same stores, parts and months in two sheets', () => {
  const SOLD = ['专卖店', '配件编号', '月份', '销售数量'];
  const main = stock('库存', [50, 40, 30], COUNTED);
  const sales = (name: string, units: readonly number[]): Grid =>
    sheet(name, SOLD, ...units.map((n, i) => ['甲店', `P${i + 1}`, '2026-11', n]));

  it('are counted twice where one sums up the other', async () => {
    const days = [2, 3, 4].flatMap((n, i) => [
      ['甲店', `P${i + 1}`, '2026-11-03', n],
      ['甲店', `P${i + 1}`, '2026-11-04', 1],
    ]);
    const ledger = sheet('明细', ['专卖店', '配件编号', '销售日期', '销售数量'], ...days);
    expect(told(await month(main, ledger, sales('月度', [3, 4, 5])))).toEqual(['E317 月度 equal']);
  });

  it('are told where the quantities differ, unless the sheets are two places', async () => {
    expect(told(await month(main, sales('销售1', [3, 4, 5]), sales('销售2', [1, 2, 2])))).toEqual([
      'W363 销售2 same',
    ]);
    expect(told(await month(main, sales('广州仓', [3, 4, 5]), sales('上海仓', [1, 2, 2])))).toEqual([]);
  });
});

it('a promise that an old list repeats is an error', async () => {
  const promises = (name: string, units: number): Grid =>
    sheet(name, ['供应商', '配件编号', '承诺数量'], ['东海', 'P1', units]);
  const reading = await month(STOCK, promises('承诺', 5), promises('承诺(11月)', 4));
  expect(told(reading)).toEqual(['E317 承诺(11月) beside']);
});
