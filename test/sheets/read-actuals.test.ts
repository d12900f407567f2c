import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Issue } from '../../src/domain/issue.ts';
import type { Fen } from '../../src/domain/money.ts';
import { parseDay, type Month } from '../../src/domain/month.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import type { RawWorkbook } from '../../src/sheets/raw-sheet.ts';
import { readActuals, type ActualsReading } from '../../src/sheets/read-actuals.ts';
import { gridWorkbook, type GridValue } from './support/grid.ts';

const TASK = {
  month: '2026-12' as Month,
  today: parseDay('2026-12-31')!,
  tracked: null,
  stores: ['甲店', '乙店'].map((store) => ({
    store,
    territory: '华东',
    salesperson: '周敏',
    priority: null,
  })),
  parts: ['P1', 'P2'].map((partNo) => ({ partNo: partNo as PartNo, unitPrice: 1000 as Fen })),
};
const TITLES = ['单据号', '专卖店', '配件编号', '销售日期', '数量', '金额', '销售员'];
type Row = readonly [
  document: string | null,
  store: string,
  partNo: string,
  date: string | null,
  quantity: number,
  amount?: number | null,
  salesperson?: string,
];

function book(file: string, ...sheets: readonly (readonly Row[])[]): RawWorkbook {
  const grids = sheets.map((rows, i) => ({ name: `表${i + 1}`, rows: [TITLES, ...rows.map(cellsOf)] }));
  // What tells the same file from another is its content; in memory nothing else does.
  return { ...gridWorkbook(file, ...grids), sha256: JSON.stringify(grids) };
}

function cellsOf(row: Row): readonly GridValue[] {
  return TITLES.map((_, i) => row[i] ?? null);
}

async function read(...workbooks: readonly RawWorkbook[]): Promise<ActualsReading> {
  return readActuals(workbooks, TASK);
}

function told({ issues }: ActualsReading): readonly [Issue['code'], Issue['file'], Issue['cell']][] {
  return issues.map(({ code, file, cell }) => [code, file, cell]);
}

const anyRow = fc
  .record({
    document: fc.constantFrom(null, 'D1', 'D2'),
    store: fc.constantFrom('甲店', '乙店'),
    partNo: fc.constantFrom('P1', 'P2'),
    day: fc.integer({ min: 1, max: 9 }),
    quantity: fc.integer({ min: -2, max: 3 }),
    amount: fc.constantFrom(null, 25.5),
  })
  .map(({ document, store, partNo, day, quantity, amount }): Row => {
    const money = amount === null ? null : amount * quantity;
    return [document, store, partNo, `2026-12-0${day}`, quantity, money];
  });

describe('sales in several files', () => {
  it('are told with exactly what exports that begin on the same day count beyond what was sold', async () => {
    const anySales = fc.array(anyRow, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anySales, fc.integer({ min: 1, max: 9 }), async (sales, day) => {
        const earlier = sales.filter(([, , , date]) => date! <= `2026-12-0${day}`);
        const [once, both] = [
          await read(book('全.xlsx', sales)),
          await read(book('早.xlsx', earlier), book('晚.xlsx', sales, [])),
        ];
        const sum = (reading: ActualsReading): number[] => [
          reading.sales.filter(({ quantity }) => quantity !== 0).length,
          reading.sales.reduce((all, { quantity }) => all + quantity, 0),
          reading.sales.reduce((all, sale) => all + (sale.amount ?? sale.quantity * 1000), 0),
        ];
        const overlap = both.issues.find(({ code }) => code === 'W358')?.params;
        const counted = [
          overlap?.['rows'] ?? 0,
          overlap?.['units'] ?? 0,
          Number(overlap?.['amount'] ?? 0) * 100,
        ];
        expect(sum(both).map((one, i) => one - sum(once)[i]!)).toEqual(counted);
        expect(once.issues.map(({ code }) => code)).not.toContain('W358');
      }),
      { numRuns: 30 },
    );
  });

  it('are the same only with the same store, part, day, document and quantity', async () => {
    const sale: Row = ['D1', '甲店', 'P1', '2026-12-03', 5];
    const others: readonly Row[] = [
      ['D2', '甲店', 'P1', '2026-12-03', 5],
      ['D1', '乙店', 'P1', '2026-12-03', 5],
      ['D1', '甲店', 'P2', '2026-12-03', 5],
      ['D1', '甲店', 'P1', '2026-12-04', 5],
      [null, '甲店', 'P1', '2026-12-03', 4],
    ];
    expect(told(await read(book('一.xlsx', [sale]), book('二.xlsx', others)))).toEqual([]);
    const again = await read(book('一.xlsx', [sale]), book('二.xlsx', [...others, sale]));
    expect(told(again)).toEqual([['W358', '二.xlsx', 'E7']]);
    expect(again.issues[0]!.params).toEqual({
      ...{ rows: 1, all: 6, other: '一.xlsx', otherAt: '一.xlsx › 表1!E2', units: 5, amount: 50 },
    });
  });

  it('are held against the latest file that has them, so that each is told once for each time too many', async () => {
    const sale: Row = [null, '甲店', 'P1', '2026-12-03', 2];
    const { issues } = await read(
      book('一.xlsx', [sale, sale]),
      book('二.xlsx', [sale]),
      book('三.xlsx', [sale, sale, sale]),
    );
    const rows = issues.map(({ file, params }) => [file, params['other'], params['rows']]);
    expect(rows).toEqual([
      ['二.xlsx', '一.xlsx', 1],
      ['三.xlsx', '二.xlsx', 1],
      ['三.xlsx', '一.xlsx', 1],
    ]);
  });

  it('are told between the sheets of one file, and never within one sheet', async () => {
    const sale: Row = [null, '甲店', 'P1', '2026-12-03', 2];
    expect(told(await read(book('一.xlsx', [sale, sale])))).toEqual([]);
    const { issues } = await read(book('一.xlsx', [sale], [sale, sale]));
    expect(issues.map(({ code, sheet, params }) => [code, sheet, params['other']])).toEqual([
      ['W358', '表2', '一.xlsx › 表1'],
    ]);
  });
});

describe('what a sale says of itself', () => {
  it('tells of each other salesperson once, and gives the sale to the one who serves the store', async () => {
    const rows = [3, 4, 5].map((day): Row => [null, '甲店', 'P1', `2026-12-0${day}`, 1, 10, '何伟']);
    const reading = await read(
      book('一.xlsx', [...rows, [null, '乙店', 'P1', '2026-12-06', 1, 10, '周 敏']]),
    );
    expect(told(reading)).toEqual([['W359', '一.xlsx', 'G2']]);
    expect(reading.issues[0]).toMatchObject({
      value: '何伟',
      params: { rows: 3, store: '甲店', taken: '周敏' },
    });
    expect(new Set(reading.sales.map(({ salesperson }) => salesperson))).toEqual(new Set(['周敏']));
  });

  it('counts as it stands, and is told where quantity and amount contradict each other', async () => {
    const amounts = [
      [5, -200],
      [-5, 200],
      [0, -30],
      [-1, -40],
      [0, 0],
      [2, 0],
    ] as const;
    const rows = amounts.map(([quantity, amount]): Row => [
      null,
      '甲店',
      'P1',
      '2026-12-03',
      quantity,
      amount,
    ]);
    const reading = await read(book('一.xlsx', rows));
    expect(reading.issues.map(({ code, params }) => [code, params['rows']])).toEqual([['W360', 3]]);
    expect(reading.sales.map(({ quantity, amount }) => [quantity, amount! / 100])).toEqual(amounts);
  });

  it('counts for no money where neither the plan nor the row knows its price, and is told', async () => {
    const unknown = [null, '甲店', 'P9', '2026-12-03', 3] as const;
    const reading = await read(book('一.xlsx', [unknown, unknown, [...unknown, 90]]));
    expect(reading.issues.map(({ code, params }) => [code, params['unpriced']])).toEqual([
      ['W351', 1],
      ['W351', undefined],
    ]);
    expect(reading.sales).toHaveLength(3);
  });
});

describe('sales of which another file has other quantities', () => {
  const codes = ({ issues }: ActualsReading): readonly unknown[] =>
    issues
      .filter(({ code }) => code === 'W362')
      .map(({ params }) => [params['why'], params['rows'], params['units']]);

  it('are told where they are of one document, whatever else of it stands in both', async () => {
    const first: Row = ['D1', '甲店', 'P1', '2026-12-03', 5];
    const both = await read(
      book('一.xlsx', [first, ['D1', '甲店', 'P1', '2026-12-03', 2]]),
      book('二.xlsx', [['D1', '甲店', 'P1', '2026-12-03', 7], first]),
    );
    expect(codes(both)).toEqual([['corrected', 1, 2]]);
    expect(codes(await read(book('一.xlsx', [first], [['D1', '甲店', 'P1', '2026-12-03', 7]])))).toEqual([]);
  });

  it('are told without a day where none is smaller, as sums of a month so far are', async () => {
    const week = (a: number, b: number): readonly Row[] => [
      [null, '甲店', 'P1', null, a],
      [null, '乙店', 'P1', null, b],
    ];
    expect(codes(await read(book('一.xlsx', week(8, 2)), book('二.xlsx', week(12, 3))))).toEqual([
      ['cumulative', 2, 10],
    ]);
    expect(codes(await read(book('一.xlsx', week(8, 2)), book('二.xlsx', week(12, 1))))).toEqual([]);
  });
});

describe('sales of fewer units, or of an earlier day, than were tracked before', () => {
  it.each([
    [4, '2026-12-08', []],
    [5, '2026-12-08', ['W361']],
    [4, '2026-12-31', []],
    [3, '2027-01-02', ['W361']],
  ] as const)('are told beside %s units up to %s: %j', async (units, today, expected) => {
    const task = { ...TASK, tracked: { units, today: parseDay(today)! } };
    const { issues } = await readActuals([book('一.xlsx', [[null, '甲店', 'P1', '2026-12-03', 4]])], task);
    expect(issues.map(({ code }) => code)).toEqual(expected);
  });
});

describe('sales of which none is of the month', () => {
  it('say so where it is the day of the look that leaves them out', async () => {
    const task = {
      ...TASK,
      today: parseDay('2026-12-02')!,
      tracked: { units: 4, today: parseDay('2026-12-08')! },
    };
    const { issues } = await readActuals([book('一.xlsx', [[null, '甲店', 'P1', '2026-12-03', 4]])], task);
    expect(issues.find(({ code }) => code === 'E357')?.params).toMatchObject({
      late: 1,
      today: '2026-12-02',
    });
  });

  const november: Row = [null, '甲店', 'P1', '2026-11-03', 2];

  it.each([
    ['2026-12-15', false, 'W357'],
    ['2026-12-15', true, 'E357'],
    ['2026-12-31', false, 'E357'],
  ] as const)('on %s, tracked before: %s, are %s', async (today, isTracked, code) => {
    const tracked = isTracked ? { units: 4, today: parseDay('2026-12-08')! } : null;
    const task = { ...TASK, today: parseDay(today)!, tracked };
    for (const [rows, count] of [
      [[november], 1],
      [[], 0],
    ] as const) {
      const { issues } = await readActuals([book('一.xlsx', rows)], task);
      expect(issues.map((issue) => [issue.code, issue.params['rows']])).toEqual([[code, count]]);
    }
  });
});

describe('what is wrong with sales', () => {
  it('is told as far as the limits of the policy let it be, and the rest is counted', async () => {
    const rows = Array.from({ length: 9 }, (_, i): Row => [null, `店${i}`, 'P1', '2026-12-03', 1]);
    const limits = { ...DEFAULT_READING_LIMITS, warnings: 4 };
    const { issues } = await read({ ...book('一.xlsx', rows), limits });
    expect(issues.map(({ code, params }) => [code, params['more']]).slice(3)).toEqual([
      ['W352', undefined],
      ['W107', 5],
    ]);
  });
});
