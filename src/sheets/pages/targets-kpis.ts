import { yuanFromFen } from '../../domain/money.ts';
import type { PageCell, PageRow } from '../page.ts';
import { cell, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { TablePage } from './table-page.ts';

/**
 * The numbers of the month by name, one to a row with its value in the second cell: sums of the territories by formula
 * from the row of their totals, what the lines say by formula from them, the rest as the plan has it.
 */
export function kpiRows({ plan, words }: PageSource, lines: readonly TablePage[], totals: number) {
  const { kpis: titles } = words;
  const { kpis } = plan;
  const marked = lines.map((page) => `COUNTIF(${page.rangeOf('negotiate')},"${words.mark}")`).join('+');
  const toAgree = lines.map((page) => `SUBTOTAL(9,${page.rangeOf('agreeAmount')})`).join('+');
  const rate = (value: number | null): PageCell => cell(value ?? '–', value === null ? 'text' : 'percent');
  const row = (title: string, value: PageCell): PageRow => [cell(title, 'label'), value];
  return {
    target: row(titles.target, live(`B${totals}`, yuanFromFen(kpis.target), 'money')),
    pull: row(titles.pull, live(`C${totals}`, yuanFromFen(kpis.pull), 'money')),
    plan: row(titles.plan, live(`D${totals}`, yuanFromFen(kpis.plan), 'money')),
    gap: row(titles.gap, live(`E${totals}`, yuanFromFen(kpis.shortfall), 'money')),
    attainment: row(
      titles.attainment,
      kpis.attainment === null ? rate(null) : live(`D${totals}/B${totals}`, kpis.attainment, 'percent'),
    ),
    fillRateOnTime: row(titles.fillRateOnTime, rate(kpis.fillRateOnTime)),
    fillRateTotal: row(titles.fillRateTotal, rate(kpis.fillRateTotal)),
    fillRateLinesOnTime: row(titles.fillRateLinesOnTime, rate(kpis.fillRateLinesOnTime)),
    fillRateLinesTotal: row(titles.fillRateLinesTotal, rate(kpis.fillRateLinesTotal)),
    fillRateWorst: [
      ...row(titles.fillRateWorst, rate(kpis.fillRateWorst)),
      cell(kpis.fillRateWorstStore, 'plain'),
    ],
    fillFairness: row(titles.fillFairness, rate(kpis.fillFairness)),
    negotiationLines: row(titles.negotiationLines, live(marked, kpis.negotiationLines, 'integer')),
    negotiationAmount: row(
      titles.negotiationAmount,
      live(toAgree, yuanFromFen(kpis.negotiationAmount), 'money'),
    ),
    commitmentsPlaced: row(titles.commitmentsPlaced, rate(kpis.commitmentsPlaced)),
    freePushed: row(titles.freePushed, cell(yuanFromFen(kpis.freePushed), 'money')),
    remaining: row(titles.remaining, cell(yuanFromFen(kpis.remaining), 'money')),
    coverMonths: row(
      titles.coverMonths,
      cell(kpis.coverMonths === null ? '–' : Math.round(kpis.coverMonths * 10) / 10, 'money'),
    ),
  } satisfies Record<string, PageRow>;
}
