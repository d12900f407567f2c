import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid, type GridValue } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function read(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs([gridWorkbook('2026年度.xlsx', ...grids)], MONTH, null);
  return {
    told: issues.map(({ code, cell, params }) => [code, cell, params['counted']].join(' ').trim()),
    promised: inputs?.commitments.map(({ quantity }) => quantity),
    targets: inputs?.targets.map(({ amount }) => amount / 100),
  };
}

describe('targets that hold those of the months before', () => {
  const plan = (title: string): Grid =>
    sheet('目标', [title], ['单位：元'], ['片区', '11月', '12月'], ['华东', 90, 190]);

  it.each(['2026年度累计目标', '销售计划累计', 'YTD targets'])('are refused: %s', async (title) => {
    expect((await read(FORECAST, STOCK, plan(title))).told).toEqual(['E211 A3 cumulative']);
  });

  it.each(['2026年度目标', '2026年目标（累计完成见附表）'])(
    'are not meant by other titles: %s',
    async (title) => {
      expect((await read(FORECAST, STOCK, plan(title))).targets).toEqual([190]);
    },
  );
});

describe('what was promised for another time than the month', () => {
  const promises = (title: string, titles: readonly string[] = [], ...more: readonly GridValue[]): Grid =>
    sheet('承诺', [title], ['供应商', '配件编号', '承诺数量', ...titles], ['甲厂', 'P1', 60, ...more]);

  it.each(['2026年度供应商承销承诺', '四季度承诺', 'Annual commitments'])(
    'is refused where the title says that it is longer: %s',
    async (title) => {
      expect((await read(FORECAST, STOCK, ANNUAL, promises(title))).told).toEqual(['E211 A2 longer']);
    },
  );

  it('is read where a column says what is still open, or until when', async () => {
    const open = promises('2026年度承销承诺', ['已完成数量'], 55);
    expect((await read(FORECAST, STOCK, ANNUAL, open)).promised).toEqual([5]);
    const until = promises('2026年度承销承诺', ['截止日期'], '2026-12-31');
    expect((await read(FORECAST, STOCK, ANNUAL, until)).promised).toEqual([60]);
  });

  it('is read under a title that names the month', async () => {
    expect((await read(FORECAST, STOCK, ANNUAL, promises('2026年12月承诺'))).promised).toEqual([60]);
  });

  it('is left out and told where it begins after the month', async () => {
    const later = promises('承诺', ['开始日期', '截止日期'], '2027-01-01', '2027-03-31');
    expect(await read(FORECAST, STOCK, ANNUAL, later)).toMatchObject({ told: ['W343 D3'], promised: [] });
    const now = promises('承诺', ['开始日期', '截止日期'], '2026-12-31', '2027-03-31');
    expect((await read(FORECAST, STOCK, ANNUAL, now)).promised).toEqual([60]);
  });
});
