import { yuanFromFen } from '../../domain/money.ts';
import type { PageChart } from '../page.ts';
import type { PageSource } from './page-context.ts';
import type { Attained } from './summary-attainment.ts';
import type { SeriesShare } from './summary-mix.ts';
import type { Targets } from './targets-page.ts';

/** Rows that the charts cover. */
export const CHART_ROWS = 14;

/** What the charts show, and the rows of the summary in which it stands. */
export interface Charted {
  readonly sheet: string;
  readonly territories: { readonly shown: readonly Attained[]; readonly first: number };
  readonly series: { readonly shown: readonly SeriesShare[]; readonly first: number };
  readonly targets: Targets;
  /** The first row that the charts cover. */
  readonly row: number;
}

/** The charts of the summary, side by side over ten columns; one that has nothing to show is left out. */
export function summaryCharts(source: PageSource, charted: Charted): readonly PageChart[] {
  const charts = [attainmentChart(source, charted), mixChart(source, charted), sourceChart(source, charted)];
  return charts.filter((chart) => chart.series.length > 0);
}

function attainmentChart({ words }: PageSource, { sheet, territories, row }: Charted): PageChart {
  const { shown, first } = territories;
  const cells = (column: string) => `'${sheet}'!$${column}$${first}:$${column}$${first + shown.length - 1}`;
  const categories = { range: cells('A'), cached: shown.map(({ name }) => name) };
  const values = (column: string, key: 'target' | 'plan') => ({
    range: cells(column),
    cached: shown.map((one) => yuanFromFen(one[key])),
  });
  return {
    place: { row, column: 1, rows: CHART_ROWS, columns: 4 },
    title: words.charts.attainment,
    kind: 'columns',
    numbers: 'money',
    series:
      shown.length === 0
        ? []
        : [
            {
              name: words.columns.target,
              colour: 'grey',
              ...{ categories, values: values('B', 'target') },
            },
            { name: words.columns.plan, colour: 'blue', ...{ categories, values: values('C', 'plan') } },
          ],
  };
}

function mixChart({ words }: PageSource, { sheet, series, row }: Charted): PageChart {
  const { shown, first } = series;
  const { columns: titles } = words;
  const cells = (column: string) => `'${sheet}'!$${column}$${first}:$${column}$${first + shown.length - 1}`;
  const categories = { range: cells('A'), cached: shown.map(({ mix }) => mix.series) };
  const values = (column: string, shares: readonly number[]) => ({ range: cells(column), cached: shares });
  const references = shown.flatMap(({ mix }) => (mix.reference === null ? [] : [mix.reference]));
  // A series without a reference has a dash in its cell, which is no number to show.
  const hasReferences = references.length === shown.length;
  const before = values(
    'C',
    shown.map(({ mix }) => mix.before),
  );
  const after = values(
    'D',
    shown.map(({ mix }) => mix.after),
  );
  const bars = [
    ...(hasReferences
      ? [{ name: titles.reference, colour: 'grey' as const, categories, values: values('B', references) }]
      : []),
    { name: titles.before, colour: 'light-blue' as const, categories, values: before },
    { name: titles.after, colour: 'blue' as const, categories, values: after },
  ];
  return {
    place: { row, column: 5, rows: CHART_ROWS, columns: 4 },
    title: words.charts.mix,
    kind: 'columns',
    numbers: 'percent',
    series: shown.length === 0 ? [] : bars,
  };
}

/** Locks stand last among the sources and are left out: what they take away is no part of a whole. */
function sourceChart({ words }: PageSource, { targets, row }: Charted): PageChart {
  const { first, amounts } = targets.sources;
  const parts = amounts.slice(0, -1);
  const cells = (column: string) =>
    `'${targets.page.name}'!$${column}$${first}:$${column}$${first + parts.length - 1}`;
  const categories = { range: cells('A'), cached: parts.map(({ name }) => name) };
  const values = { range: cells('B'), cached: parts.map(({ amount }) => amount) };
  const isEmpty = parts.every(({ amount }) => amount === 0);
  return {
    place: { row, column: 9, rows: CHART_ROWS, columns: 2 },
    title: words.charts.sources,
    kind: 'ring',
    numbers: 'money',
    series: isEmpty ? [] : [{ name: words.columns.amount, colour: 'blue', categories, values }],
  };
}
