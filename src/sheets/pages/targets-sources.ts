import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { PlanLine } from '../../domain/plan.ts';
import type { PageRow } from '../page.ts';
import { cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { TablePage } from './table-page.ts';

/** What the plan's amount is made of, in the order in which it is told. */
const SOURCES = {
  pull: ({ onTime, late }: PlanLine) => onTime + late,
  lift: ({ lift }: PlanLine) => lift,
  commitment: ({ commitment }: PlanLine) => commitment,
  excess: ({ excess }: PlanLine) => excess,
  free: ({ free }: PlanLine) => free,
  lock: ({ lock }: PlanLine) => lock,
} as const;

/** One source with its amount in yuan; that of locks may be below zero. */
export interface SourceAmount {
  readonly name: string;
  readonly amount: number;
}

/** Where the plan's amount comes from: the units of the lines at their prices. */
export function sumSources({ plan, words }: PageSource): readonly SourceAmount[] {
  return Object.entries(SOURCES).map(([key, unitsOf]) => {
    let amount = 0;
    for (const line of plan.lines) amount += unitsOf(line) * line.unitPrice;
    return { name: words.sources[key as keyof typeof SOURCES], amount: yuanFromFen(amount as Fen) };
  });
}

/** The table of sources from row `start` on, added up live from the sheets of plan lines. */
export function sourceRows(
  source: PageSource,
  amounts: readonly SourceAmount[],
  lines: readonly TablePage[],
  start: number,
): readonly PageRow[] {
  const { columns: titles, bySource, total } = source.words;
  const first = start + 2;
  const end = first + amounts.length;
  const sum = yuanFromFen(source.plan.kpis.plan);
  const body = Object.keys(SOURCES).map((key, i): PageRow => {
    const { name, amount } = amounts[i]!;
    const sums = lines.map((page) => `SUMPRODUCT(${page.rangeOf('unitPrice')},${page.rangeOf(key)})`);
    const share = sum === 0 ? cell('–', 'text') : live(`B${first + i}/B${end}`, amount / sum, 'percent');
    return [cell(name, 'text'), live(sums.join('+'), amount, 'money'), share];
  });
  return [
    [cell(bySource, 'heading')],
    headers([titles.source, titles.amount, titles.share]),
    ...body,
    [
      cell(total, 'total-text'),
      live(`SUM(B${first}:B${end - 1})`, sum, 'total-money'),
      cell(null, 'total-text'),
    ],
  ];
}
