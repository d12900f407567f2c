import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/sheets/read-inputs.ts';
import { gridWorkbook, type Grid } from './support/grid.ts';
import { ANNUAL, FORECAST, MONTH, sheet, STOCK } from './support/tiny-month.ts';

async function targets(...grids: readonly Grid[]) {
  const { inputs, issues } = await readInputs(
    [
      gridWorkbook('月.xlsx', FORECAST, STOCK),
      ...grids.map((grid) => gridWorkbook(`${grid.name}.xlsx`, grid)),
    ],
    MONTH,
    null,
  );
  return {
    told: issues.map(({ code, params }) => [code, params['why']].join(' ').trim()),
    targets: inputs?.targets.map(({ territory, series, amount }) =>
      [territory, series, amount / 100].join(' '),
    ),
  };
}

const BY_SERIES = sheet('销售目标', ['单位：元'], ['车系', '12月'], ['轩逸', 100]);

function beside(name: string, ...lines: readonly string[]): Grid {
  return sheet(name, ...lines.map((line) => [line]), ['片区', '11月', '12月'], ['华东', 7, 50]);
}

describe('a table that looks like an annual plan beside one', () => {
  it.each([
    ['回款', '2026年度回款目标', '单位：元'],
    ['费用预算', '单位：元'],
    ['Sheet2', '2026年销售费用预算', '单位：元'],
    ['毛利', '单位：元'],
    ['采购', '2026年采购预算', '单位：元'],
    ['人员编制', '单位：人'],
    ['新开店计划'],
    ['去年同期', '单位：元'],
    ['统计', '2026年销售额统计', '单位：元'],
    ['数量目标', '2026年度销售数量目标', '单位：件'],
    ['Headcount'],
  ])('is left out where its title says that it plans no sales: %s %s', async (name, ...lines) => {
    const read = { told: ['W227 otherPlan'], targets: [' 轩逸 100'] };
    expect(await targets(BY_SERIES, beside(name, ...lines))).toEqual(read);
  });

  it.each([
    ['Sheet2', '单位：元'],
    ['片区', '2026年度销售目标', '单位：元'],
    ['回款', '2026年销售目标', '单位：元'],
    ['目标', '2026年目标与去年实际', '单位：元'],
  ])('counts where nothing says so, or the nearest line says that it does: %s %s', async (name, ...lines) => {
    const { told, targets: read } = await targets(BY_SERIES, beside(name, ...lines));
    expect([told.filter((one) => one.startsWith('W227')), read]).toEqual([[], [' 轩逸 100', '华东  50']]);
  });

  it('is read where no other table has targets of the month', async () => {
    expect((await targets(beside('回款', '单位：元'))).targets).toEqual(['华东  50']);
    expect((await targets(ANNUAL)).told).toEqual([]);
  });
});
