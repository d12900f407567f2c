import type { SeriesMix } from '../../domain/plan.ts';
import type { PageCell, PageRow } from '../page.ts';
import { cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import type { Targets } from './targets-page.ts';

const MOST_SERIES = 8;

/** The company's share of a series, and the row of the targets' page in which it stands. */
export interface SeriesShare {
  readonly mix: SeriesMix;
  readonly row: number;
}

/** The series that the summary names: all in their order, or those furthest from the reference. */
export function tellingSeries({ plan }: PageSource, { series }: Targets): readonly SeriesShare[] {
  const company = new Map(
    plan.series.flatMap((mix) => (mix.territory === null ? [[mix.series, mix] as const] : [])),
  );
  const all = plan.kpis.series.flatMap((result, i) => {
    const mix = company.get(result.series);
    return mix === undefined ? [] : [{ mix, row: series.first + i }];
  });
  if (all.length <= MOST_SERIES) return all;
  const distance = ({ mix }: SeriesShare) => Math.abs(mix.after - (mix.reference ?? mix.after));
  return all.toSorted((a, b) => distance(b) - distance(a)).slice(0, MOST_SERIES);
}

/** Shares of the series before and after planning beside the reference, by formulas that point to the page of targets. */
export function mixRows(
  { plan, words }: PageSource,
  shares: readonly SeriesShare[],
  targets: Targets,
): readonly PageRow[] {
  const { columns: titles } = words;
  const pointer = (column: string, row: number, share: number | null): PageCell =>
    share === null ? cell('–', 'text') : live(`'${targets.page.name}'!${column}${row}`, share, 'percent');
  const body = shares.map(({ mix, row }): PageRow => [
    cell(mix.series, 'text'),
    pointer('E', row, mix.reference),
    pointer('F', row, mix.before),
    pointer('G', row, mix.after),
    cell(mix.flag === null ? null : words.flags[mix.flag], mix.flag === null ? 'text' : 'warning'),
  ]);
  const left = plan.kpis.series.length - shares.length;
  return [
    [cell(left > 0 ? words.mixOfSome(shares.length, left) : words.mixHeading, 'heading')],
    headers([titles.series, titles.reference, titles.before, titles.after, titles.flag]),
    ...body,
  ];
}
