import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { PlanLine } from '../../domain/plan.ts';
import type { PageRow } from '../page.ts';
import { cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import { sumByName } from './sum-by-name.ts';
import type { TablePage } from './table-page.ts';

/** The table of the company's car series from row `start` on: what the plan brings, and its mix against the reference. */
export function seriesRows(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  start: number,
): readonly PageRow[] {
  const { columns: titles } = words;
  const amounts = amountBySeries(plan.lines);
  const company = plan.series.filter(({ territory }) => territory === null);
  const first = start + 2;
  const body = company.map(({ series, reference, before, after, flag }, i): PageRow => {
    const amount = yuanFromFen(amounts.get(series) ?? (0 as Fen));
    return [
      cell(series, 'text'),
      sumByName(lines, 'series', series, `A${first + i}`, amount),
      cell(reference ?? words.noReference, 'percent'),
      cell(before, 'percent'),
      cell(after, 'percent'),
      cell(flag === null ? null : words.flags[flag], flag === null ? 'text' : 'warning'),
    ];
  });
  const listed = company.reduce((sum, { series }) => sum + (amounts.get(series) ?? 0), 0) as Fen;
  const formula = body.length === 0 ? '0' : `SUM(B${first}:B${first + body.length - 1})`;
  return [
    [cell(words.bySeries, 'heading')],
    headers([titles.series, titles.plan, titles.reference, titles.before, titles.after, titles.flag]),
    ...body,
    [cell(words.total, 'total-text'), live(formula, yuanFromFen(listed), 'total-money')],
  ];
}

function amountBySeries(lines: readonly PlanLine[]): ReadonlyMap<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const { series, amount } of lines) {
    amounts.set(series, ((amounts.get(series) ?? 0) + amount) as Fen);
  }
  return amounts;
}
