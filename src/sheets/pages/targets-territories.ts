import { sumFen, yuanFromFen, type Fen } from '../../domain/money.ts';
import type { TerritoryResult } from '../../domain/plan.ts';
import type { PageCell, PageRow } from '../page.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import { sumByName } from './sum-by-name.ts';
import type { TablePage } from './table-page.ts';

/** The table of territories from row `start` on, and the row of its totals. */
export function territoryRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  start: number,
): { readonly rows: readonly PageRow[]; readonly totalRow: number } {
  const { columns: titles } = words;
  const first = start + 2;
  const totalRow = first + plan.territories.length;
  const mixes = new Map(plan.mix.map((mix) => [mix.territory, mix]));
  const indices = (territory: string | null): readonly PageCell[] => {
    const mix = mixes.get(territory);
    return [cell(mix?.before ?? null, 'percent'), cell(mix?.after ?? null, 'percent')];
  };
  const body = plan.territories.map((result, i): PageRow => {
    const row = first + i;
    return [
      cell(result.territory, 'text'),
      cell(yuanFromFen(result.target), 'money'),
      cell(yuanFromFen(result.pull), 'money'),
      sumByName(
        lines,
        'amount',
        [{ column: 'territory', name: result.territory, address: `A${row}` }],
        yuanFromFen(result.plan),
      ),
      live(`MAX(0,B${row}-D${row})`, yuanFromFen(result.shortfall), 'money'),
      attainmentCell(result.attainment, `D${row}/B${row}`),
      ...indices(result.territory),
    ];
  });
  const total = (key: 'target' | 'pull' | 'plan' | 'shortfall', letter: string): PageCell => {
    const amounts: readonly Fen[] = plan.territories.map((result: TerritoryResult) => result[key]);
    const formula = body.length === 0 ? '0' : `SUM(${letter}${first}:${letter}${totalRow - 1})`;
    return live(formula, yuanFromFen(sumFen(amounts)), 'total-money');
  };
  // Of a target that the annual plan gives for the company alone the territories have no part.
  const { target: whole, shortfall: missing } = plan.kpis;
  const ofCompany = whole !== sumFen(plan.territories.map((result) => result.target));
  const totals: PageRow = [
    cell(words.total, 'total-text'),
    ofCompany ? cell(yuanFromFen(whole), 'total-money') : total('target', 'B'),
    ...[total('pull', 'C'), total('plan', 'D')],
    ofCompany
      ? live(`MAX(0,B${totalRow}-D${totalRow})`, yuanFromFen(missing), 'total-money')
      : total('shortfall', 'E'),
    attainmentCell(plan.kpis.attainment, `D${totalRow}/B${totalRow}`),
    ...indices(null),
  ];
  const { target, pull, plan: planned, gap, attainment, mixBefore, mixAfter } = titles;
  return {
    rows: [
      [cell(words.byTerritory, 'heading')],
      headers([titles.territory, target, pull, planned, gap, attainment, mixBefore, mixAfter]),
      ...body,
      totals,
    ],
    totalRow,
  };
}
