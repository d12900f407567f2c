import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, STOCK } from './support/tiny-month.ts';

const NUMBERS = Array.from({ length: 12 }, (_, i) => i + 1);
const EPOCH_OF_2026 = 20454;
const FIRSTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334].map((day) => ({
  day: EPOCH_OF_2026 + day,
}));

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs(
    [gridWorkbook('月.xlsx', FORECAST, STOCK, ...grids)],
    MONTH,
    null,
  );
  return {
    targets: inputs?.targets.map(({ amount }) => amount / 100),
    sold: inputs?.history.map(({ month, quantity }) => `${month} ${quantity}`),
    issues: issues.map(({ code, cell }) => `${code} ${cell ?? ''}`),
    first: issues[0],
  };
}

/** An annual plan of two rows of titles; titles over columns are merged as given. */
function annual(upper: readonly GridValue[], lower: readonly GridValue[], ...rows: GridValue[][]): Grid {
  const merges = [{ top: 1, bottom: 1, left: 3, right: lower.length }];
  return { name: '目标', rows: [upper, lower, ...rows], merges };
}

const YEAR = NUMBERS.map((number) => number * 100);
const ROW = ['华东', '轩逸', ...YEAR];

describe('months under a title that is merged over them', () => {
  it.each<[string, readonly GridValue[]]>([
    ['numbers', NUMBERS],
    ['numbers as text', NUMBERS.map(String)],
    ['numbers of two digits', NUMBERS.map((number) => String(number).padStart(2, '0'))],
    ['days', FIRSTS],
  ])('are read from %s', async (_, months) => {
    const grid = annual(['片区', '车系', '销售目标（元）'], [null, null, ...months], ROW);
    expect(await read(grid)).toMatchObject({ targets: [1200], issues: [] });
  });

  it('are read from part of the year, with their sum beside them', async () => {
    const history = {
      ...annual(
        ['专卖店', '配件编号', '销售数量'],
        [null, null, 6, 7, 8, 9, 10, 11, '合计'],
        ['甲店', 'P1', 1, 2, 3, 4, 5, 6, 21],
      ),
      name: '历史',
    };
    const { sold, issues } = await read(ANNUAL, history);
    expect(sold).toEqual(['2026-06 1', '2026-07 2', '2026-08 3', '2026-09 4', '2026-10 5', '2026-11 6']);
    expect(issues).toEqual([]);
  });

  it('are none where the numbers do not follow one another, or nothing above speaks of months', async () => {
    const mixed = annual(
      ['片区', '车系', '销售目标'],
      [null, null, 1, 2, 3, 4, 6, 5, 7, 8, 9, 10, 11, 12],
      ROW,
    );
    expect((await read(mixed)).targets).toBeUndefined();
    const other = annual(['片区', '车系', '名次'], [null, null, ...NUMBERS], ROW);
    expect((await read(other)).targets).toBeUndefined();
  });
});

const BELOW = (...words: string[]): GridValue[] => [null, null, ...words, ...words];
const spread = (...words: string[]): GridValue[] => {
  const gap = words.map(() => null).slice(1);
  return ['片区', '车系', '11月', ...gap, '12月', ...gap];
};
const group = (name: string, left: string, right: string, words: string[], row: GridValue[]): Grid => {
  const gap = words.map(() => null).slice(1);
  return { name, rows: [[left, right, '10月', ...gap, '11月', ...gap], BELOW(...words), row] };
};

describe('words below months that stand over several columns each', () => {
  it('choose the target of the year that is planned', async () => {
    const words = ['2025实际', '2026目标'];
    const grid = {
      name: '目标',
      rows: [['单位：元'], spread(...words), BELOW(...words), ['华东', '轩逸', 1, 2, 3, 4]],
    };
    expect(await read(grid)).toMatchObject({ targets: [4], issues: [] });
  });

  it.each([[['含税', '不含税']], [['保底目标', '挑战目标']]])(
    'are refused by name where they are two targets of one month: %j',
    async (words) => {
      const grid = {
        name: '目标',
        rows: [['单位：元'], spread(...words), BELOW(...words), ['华东', '轩逸', 1, 2, 3, 4]],
      };
      const { issues, first } = await read(grid);
      expect(issues).toEqual(['E103 D3']);
      expect(first).toMatchObject({ value: `11月 ${words[1]}`, params: { other: `C3 11月 ${words[0]}` } });
    },
  );

  it('choose what went out of orders, and tell what came back', async () => {
    const words = ['订货', '发货', '退货'];
    const grid = group('历史', '专卖店', '配件编号', words, ['甲店', 'P1', 9, 5, 1, 8, 4, 0]);
    const { sold, issues } = await read(ANNUAL, grid);
    expect(sold).toEqual(['2026-10 5', '2026-11 4']);
    expect(issues).toEqual(['W104 E2']);
  });
});

describe('two targets side by side', () => {
  it('are refused by name in a list of months, too', async () => {
    const titles = ['片区', '月份', '保底目标（元）', '挑战目标（元）'];
    const { issues } = await read({ name: '目标', rows: [titles, ['华东', '12月', 100, 120]] });
    expect(issues).toEqual(['E103 D1']);
  });
});

describe('tables that lie across', () => {
  it('are refused by name where months go down and territories across, and nothing else is missed', async () => {
    const rows = ['1月', '2月', '3月'].map((month) => [month, 100, 200, 300, 400]);
    const titles = [
      ['月份', '华东', null, '华南', null],
      [null, '轩逸', '天籁', '轩逸', '天籁'],
    ];
    const { issues, first } = await read({
      name: '目标',
      rows: [['2026年度目标（元）'], ...titles, ...rows],
    });
    expect(issues).toEqual(['E109 A2']);
    expect(first!.params).toEqual({ kind: 'annual', field: 'territory', titles: '华东 | 华南' });
  });

  it.each([
    ['第1周', '第2周', '第3周'],
    ['上旬', '中旬', '下旬'],
    ['W49', 'W50', 'W51'],
  ])('are refused by name where a forecast has a column for each part of the month: %s', async (...parts) => {
    const forecast = {
      name: '需求',
      rows: [
        ['专卖店', '片区', '销售员', '配件编号', ...parts],
        ['乙店', '华南', '李强', 'P1', 1, 2, 3],
      ],
    };
    const history = {
      name: '历史',
      rows: [
        ['专卖店', '配件编号', '月份', '销售数量'],
        ['乙店', 'P1', '2026-11', 2],
      ],
    };
    const south = { name: '目标', rows: [['单位：元'], ['片区', '12月'], ['华东', 100], ['华南', 100]] };
    const { issues, first } = await read(south, history, forecast);
    expect(issues).toEqual(['E109 A1']);
    expect(first!.params).toEqual({ kind: 'forecast', field: 'due', titles: parts.join(' | ') });
  });
});
