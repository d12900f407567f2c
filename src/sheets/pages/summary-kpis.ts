import { yuanFromFen } from '../../domain/money.ts';
import type { PageCell, PageRow } from '../page.ts';
import { cell, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { TablePage } from './table-page.ts';

/**
 * The numbers of the month, one to a row: sums of the territories by formula from the row of their totals, the rest as
 * the plan has them.
 */
export function kpiRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  totals: number,
): readonly PageRow[] {
  const { kpis: titles } = words;
  const { kpis } = plan;
  const marked = lines.map((page) => `COUNTIF(${page.rangeOf('negotiate')},"${words.mark}")`).join('+');
  const rate = (value: number | null): PageCell => cell(value, 'percent');
  const row = (title: string, value: PageCell): PageRow => [cell(title, 'label'), value];
  return [
    row(titles.target, live(`B${totals}`, yuanFromFen(kpis.target), 'money')),
    row(titles.pull, live(`C${totals}`, yuanFromFen(kpis.pull), 'money')),
    row(titles.plan, live(`D${totals}`, yuanFromFen(kpis.plan), 'money')),
    row(titles.gap, live(`E${totals}`, yuanFromFen(kpis.shortfall), 'money')),
    row(
      titles.attainment,
      kpis.attainment === null ? rate(null) : live(`D${totals}/B${totals}`, kpis.attainment, 'percent'),
    ),
    row(titles.fillRateOnTime, rate(kpis.fillRateOnTime)),
    row(titles.fillRateTotal, rate(kpis.fillRateTotal)),
    row(titles.fillRateLinesOnTime, rate(kpis.fillRateLinesOnTime)),
    row(titles.fillRateLinesTotal, rate(kpis.fillRateLinesTotal)),
    [...row(titles.fillRateWorst, rate(kpis.fillRateWorst)), cell(kpis.fillRateWorstStore, 'plain')],
    row(titles.fillFairness, rate(kpis.fillFairness)),
    row(titles.negotiationLines, live(marked, kpis.negotiationLines, 'integer')),
    row(titles.negotiationAmount, cell(yuanFromFen(kpis.negotiationAmount), 'money')),
    row(titles.commitmentsPlaced, rate(kpis.commitmentsPlaced)),
    row(titles.freePushed, cell(yuanFromFen(kpis.freePushed), 'money')),
    row(titles.remaining, cell(yuanFromFen(kpis.remaining), 'money')),
    row(
      titles.coverMonths,
      cell(kpis.coverMonths === null ? null : Math.round(kpis.coverMonths * 10) / 10, 'money'),
    ),
  ];
}
