import { describe, expect, it } from 'vitest';
import { validateInputs, type ValidationRequest } from '../../src/app/validate-inputs.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import type { Month } from '../../src/domain/month.ts';
import type { RawWorkbook } from '../../src/sheets/raw-sheet.ts';
import { gridWorkbook } from '../sheets/support/grid.ts';
import { machineOf, smallMonth } from './support/small-month.ts';

const request: ValidationRequest = {
  month: '2026-12' as Month,
  folder: 'co',
  files: [],
  asOf: null,
  policyFile: null,
  settings: [],
  promised: [],
  standard: { strict: false, select: [], ignore: [] },
  mostErrors: null,
};

const [ANNUAL, FORECAST, INVENTORY] = smallMonth() as readonly [RawWorkbook, RawWorkbook, RawWorkbook];

function validate(
  workbooks: readonly RawWorkbook[],
  more: Partial<ValidationRequest> = {},
): ReturnType<typeof validateInputs> {
  return validateInputs({ ...request, ...more }, machineOf(workbooks), () => undefined);
}

/** Only the named workbook, which is said to hold this kind of table. */
function alone(
  workbook: RawWorkbook,
  kind: ValidationRequest['promised'][number],
  more: Partial<ValidationRequest> = {},
): ReturnType<typeof validateInputs> {
  return validate([workbook], { files: [workbook.file], promised: [kind], ...more });
}

const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);

describe('validating the inputs of a month', () => {
  it('counts what they hold when they are good', async () => {
    expect(await validate(smallMonth())).toMatchObject({
      good: true,
      shown: [],
      missing: [],
      counts: { files: 3, stores: 2, intents: 2, parts: 1 },
    });
  });

  it.each([
    ['text', 'E202'],
    [-3, 'E203'],
    [2.5, 'E204'],
    [{ error: '#N/A' }, 'E207'],
    [{ formula: 'A1' }, 'E208'],
  ])('names the cell that is wrong: %j in a quantity', async (quantity, code) => {
    const { good, shown, counts } = await validate(smallMonth(quantity));
    expect(shown).toMatchObject([
      { code, severity: 'error', file: 'forecast.xlsx', sheet: '12月', cell: 'E2', header: '订货数量' },
    ]);
    expect(good).toBe(false);
    expect(counts).toBeNull();
  });

  it('writes nothing', async () => {
    const machine = machineOf(smallMonth());
    await validateInputs(request, machine, () => undefined);
    expect(machine.replaced).toEqual([]);
  });

  it('misses every required kind of sheet that is in no workbook, and no part when there is no list', async () => {
    const { shown } = await validate([FORECAST]);
    expect(shown.map(({ code, params }) => [code, params['kind']])).toEqual([
      ['E101', 'inventory'],
      ['E101', 'annual'],
    ]);
  });
});

describe('validating one workbook', () => {
  it.each([
    [FORECAST, 'forecast', ['inventory', 'annual']],
    [INVENTORY, 'inventory', ['forecast', 'annual']],
    [ANNUAL, 'annual', ['forecast', 'inventory']],
  ] as const)(
    'finds it good on its own, and says what it was not held against',
    async (book, kind, missing) => {
      expect(await alone(book, kind)).toMatchObject({ good: true, shown: [], missing, counts: null });
    },
  );

  it('finds the problems that are its own', async () => {
    const header = ['专卖店', '配件编号', '订货数量', '期望到货日期'];
    const rows = [
      ['杭州店', 'X-1', 8, '2026-12-12'],
      ['杭州店', 'X-1', 9, '2026-12-12'],
      ['杭州店', 'X-2', 8, '2027-01-12'],
      ['杭州店', 'X-3', -1, '2026-12-12'],
    ];
    const { good, shown } = await alone(
      gridWorkbook('f.xlsx', { name: 'f', rows: [header, ...rows] }),
      'forecast',
    );
    expect(codes(shown).toSorted()).toEqual(['E203', 'E206', 'E303']);
    expect(good).toBe(false);
  });

  it('leaves a territory to the store list, unless the workbook itself speaks of territories', async () => {
    const forecastOf = (...territories: readonly string[]): RawWorkbook => {
      const rows = [...territories.entries()].map(([i, name]) => [`${i}店`, name, 'X', 1, '2026-12-12']);
      const header = ['专卖店', '片区', '配件编号', '订货数量', '期望到货日期'];
      const all = [header, ...rows].map((row) =>
        territories.every((name) => name === '') ? row.toSpliced(1, 1) : row,
      );
      return gridWorkbook('f.xlsx', { name: 'f', rows: all });
    };
    expect(codes((await alone(forecastOf('', ''), 'forecast')).shown)).toEqual([]);
    expect(codes((await alone(forecastOf('华东', ''), 'forecast')).shown)).toEqual(['E304']);
  });

  it('misses the kind of table that it was said to hold', async () => {
    const { good, shown, missing } = await alone(ANNUAL, 'forecast');
    expect(shown).toMatchObject([{ code: 'E101', params: { kind: 'forecast' } }]);
    expect(missing).toEqual(['inventory']);
    expect(good).toBe(false);
  });

  it('holds workbooks against each other as soon as they are all there', async () => {
    const stranger = gridWorkbook('forecast.xlsx', {
      name: '12月',
      rows: [
        ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'],
        ['华东', '王芳', '杭州店', 'no-such-part', 8, '2026-12-12'],
      ],
    });
    const both = { files: ['forecast.xlsx', 'inventory.xlsx'], promised: ['forecast', 'inventory'] as const };
    const { shown } = await validate([stranger, INVENTORY], both);
    expect(codes(shown)).toEqual(['E301']);
  });
});

describe('workbooks that cannot be read', () => {
  const broken = (file: string): RawWorkbook => ({
    ...FORECAST,
    file,
    sheets: FORECAST.sheets.map((sheet) => ({
      ...sheet,
      forEachRow: () => Promise.reject(new PlanFailure('file', 'F207', { file })),
    })),
  });

  it('are all told, with the problems of the others, and with none that they may have caused', async () => {
    const [annual, forecast] = smallMonth(-3) as [RawWorkbook, RawWorkbook];
    const { good, shown, failures } = await validate([annual, broken('b.xlsx'), broken('c.xlsx'), forecast]);
    expect(failures.map(({ params }) => params['file'])).toEqual(['b.xlsx', 'c.xlsx']);
    expect(codes(shown)).toEqual(['E203']);
    expect(good).toBe(false);
  });

  it('keep inputs that are good otherwise from being good', async () => {
    expect(await validate([...smallMonth(), broken('z.xlsx')])).toMatchObject({
      good: false,
      shown: [],
      counts: null,
    });
  });
});

describe('the standard', () => {
  const unitless = gridWorkbook('annual.xlsx', {
    name: '年度',
    rows: [
      ['片区', '11月', '12月'],
      ['华东', 1, 2],
    ],
  });
  const doubtful = (standard: Partial<ValidationRequest['standard']>): ReturnType<typeof validateInputs> =>
    validate([unitless, FORECAST, INVENTORY], { standard: { ...request.standard, ...standard } });

  it('lets warnings pass, unless it is strict', async () => {
    const lenient = await doubtful({});
    expect([lenient.good, ...lenient.shown.map(({ severity }) => severity)]).toEqual([true, 'warning']);
    const strict = await doubtful({ strict: true });
    expect([strict.good, ...strict.shown.map(({ severity }) => severity)]).toEqual([false, 'error']);
  });

  it('forgets warnings that are not wanted, however strict', async () => {
    expect(await doubtful({ strict: true, ignore: ['W3'] })).toMatchObject({
      good: true,
      shown: [],
      hidden: [],
    });
    expect(await doubtful({ strict: true, select: ['E'] })).toMatchObject({
      good: true,
      shown: [],
      hidden: [],
    });
  });

  it('counts errors that are not wanted, and says which they are', async () => {
    const standard = { ...request.standard, ignore: ['E2'] };
    const result = await validate(smallMonth(-3), { standard });
    expect(result).toMatchObject({ good: false, shown: [], hidden: [{ code: 'E203' }] });
  });
});

describe('too many errors', () => {
  const wrong = (file: string): RawWorkbook => ({ ...(smallMonth(-3)[1] as RawWorkbook), file });
  const unread: RawWorkbook = {
    ...FORECAST,
    sheets: FORECAST.sheets.map((sheet) => ({
      ...sheet,
      forEachRow: () => Promise.reject(new Error('was read')),
    })),
  };

  it('end the reading', async () => {
    const { shown, stopped, good } = await validate([wrong('a.xlsx'), unread], { mostErrors: 1 });
    expect(codes(shown)).toEqual(['E203']);
    expect([stopped, good]).toEqual([true, false]);
  });

  it('are not told beyond the last that was asked for', async () => {
    const books = [wrong('a.xlsx'), wrong('b.xlsx'), wrong('c.xlsx')];
    const { shown, stopped } = await validate(books, { mostErrors: 2 });
    expect(shown.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(stopped).toBe(true);
  });

  it('are told up to the limit where nobody says how many, and then that there are more', async () => {
    const rows = Array.from({ length: 10_005 }, (_, i) => [
      '江南',
      '陈星',
      '甲店',
      `P${i}`,
      'x',
      '2026-12-15',
    ]);
    const header = ['片区', '销售员', '专卖店', '配件编号', '订货数量', '期望到货日期'];
    const { shown, stopped } = await validate([
      ANNUAL,
      gridWorkbook('wild.xlsx', { name: '12月', rows: [header, ...rows] }),
      INVENTORY,
    ]);
    const errors = shown.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toHaveLength(10_001);
    expect(errors.indexOf('E106')).toBe(10_000);
    expect(stopped).toBe(true);
  });

  it('are not, where there are fewer', async () => {
    const { shown, stopped } = await validate([ANNUAL, wrong('a.xlsx'), INVENTORY], { mostErrors: 2 });
    expect(codes(shown)).toEqual(['E203']);
    expect(stopped).toBe(false);
  });
});
