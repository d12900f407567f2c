import { sumFen, yuanFromFen } from '../../domain/money.ts';
import type { SeriesMix, SeriesResult } from '../../domain/plan.ts';
import type { PageCell, PageRow } from '../page.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import { sumByName } from './sum-by-name.ts';
import type { TablePage } from './table-page.ts';

/**
 * The table of the company's car series from row `start` on: what the plan brings against the target, where the annual
 * plan has one by series, and the mix against the reference.
 */
export function seriesRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  start: number,
): readonly PageRow[] {
  const { columns: titles } = words;
  const { series: results } = plan.kpis;
  const company = plan.series.filter((mix: SeriesMix) => mix.territory === null);
  const mixes = new Map(company.map((mix) => [mix.series, mix]));
  const first = start + 2;
  const body = results.map(({ series, target, plan: amount, attainment }, i): PageRow => {
    const row = first + i;
    const mix = mixes.get(series);
    const flag = mix?.flag ?? null;
    return [
      cell(series, 'text'),
      target === null ? cell('–', 'text') : cell(yuanFromFen(target), 'money'),
      sumByName(
        lines,
        'amount',
        [{ column: 'series', name: series, address: `A${row}` }],
        yuanFromFen(amount),
      ),
      attainmentCell(attainment, `C${row}/B${row}`),
      cell(mix?.reference ?? words.noReference, 'percent'),
      cell(mix?.before ?? null, 'percent'),
      cell(mix?.after ?? null, 'percent'),
      cell(flag === null ? null : words.flags[flag], flag === null ? 'text' : 'warning'),
    ];
  });
  const total = (letter: string, amounts: readonly SeriesResult['plan'][]): PageCell => {
    const formula = body.length === 0 ? '0' : `SUM(${letter}${first}:${letter}${first + body.length - 1})`;
    return live(formula, yuanFromFen(sumFen(amounts)), 'total-money');
  };
  const targets = results.flatMap(({ target }) => (target === null ? [] : [target]));
  return [
    [cell(words.bySeries, 'heading')],
    headers([
      ...[titles.series, titles.target, titles.plan, titles.attainment],
      ...[titles.reference, titles.before, titles.after, titles.flag],
    ]),
    ...body,
    [
      cell(words.total, 'total-text'),
      targets.length === 0 ? cell('–', 'total-text') : total('B', targets),
      total(
        'C',
        results.map((result) => result.plan),
      ),
    ],
  ];
}
