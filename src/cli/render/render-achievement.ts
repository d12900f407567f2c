import type { Achieved, Achievement, MonthTeller, Pace, Seller } from '../../domain/achievement.ts';
import type { Fen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { TrackResult } from '../../app/track-plan.ts';
import type { TrackBy, TrackWords } from '../messages/track-words.ts';
import type { Stream } from '../terminal.ts';
import { fitColumns, type RankedColumn } from './fit-columns.ts';
import { formatCount, formatPercent, formatYuan } from './format-number.ts';
import { INDENT, listRisks } from './list-risks.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './render-table.ts';
import { safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** Lines of what is at risk, and parts of each sort. */
const SHOWN_RISKS = 8;
const SHOWN_SELLERS = 3;

/** A row of a table: its names, and its numbers; pace where there is one. */
type Row = Achieved & Partial<Pick<Pace, 'expected' | 'atRisk'>> & { readonly names: readonly string[] };

/**
 * How a plan is achieved, for a terminal: the tables that are asked for, or salespeople and sources, what is at risk, the
 * year to date, best and slow sellers.
 *
 * @param by the one table to show; null: the two that matter to everybody
 */
export function renderAchievement(
  { achievement, origin }: Extract<TrackResult, { readonly status: 'tracked' }>,
  by: TrackBy | null,
  words: TrackWords,
  stream: Stream,
): string {
  const paint = paintFor(stream);
  const { month, today, days } = achievement;
  const { revision, status } = origin.plan;
  const facts = [
    words.days(formatDay(today), days.gone, days.all),
    words.units,
    ...(status === 'draft' ? [words.draft] : []),
  ];
  const shown: readonly TrackBy[] = by === null ? ['salesperson', 'source'] : [by];
  return [
    paint.bold(words.title({ month, revision, status: words.statuses[status] })),
    ...facts.map((fact) => wrapText(fact, stream.columns)),
    ...shown.flatMap((each) => ['', ...tableOf(achievement, each, words, stream)]),
    '',
    ...[
      ...riskLines(achievement, words),
      ...yearLines(achievement, words),
      ...sellerLines(achievement, words),
    ].map((line) => wrapText(line.trimStart(), stream.columns, line.startsWith(INDENT) ? INDENT : '')),
    '',
  ].join('\n');
}

function tableOf(
  achievement: Achievement,
  by: TrackBy,
  words: TrackWords,
  stream: Stream,
): readonly string[] {
  const paint = paintFor(stream);
  const rows = rowsOf(achievement, words)[by];
  const total: Row = { ...achievement.company, names: [words.total] };
  const all = [...rows, total];
  const { kept, dropped } = fitColumns(columnsOf(by, words), all, stream.columns);
  const cells = all.map((row) => kept.map(({ text }) => text(row)));
  const [titles, ...lines] = renderTable(kept, cells, stream.columns);
  return [
    paint.dim(titles),
    ...lines.slice(0, -1),
    paint.bold(lines.at(-1)),
    ...(dropped.length === 0
      ? []
      : [wrapText(words.leftOut(dropped.map(({ title }) => title)), stream.columns)]),
  ];
}

function columnsOf(by: TrackBy, words: TrackWords): readonly RankedColumn<Row>[] {
  const { columns: titles } = words;
  const isOfPeople = by === 'salesperson' || by === 'store';
  const text = (title: string, index: number, rank: number): RankedColumn<Row> => {
    return { title, align: 'left', rank, text: ({ names }) => names[index] ?? '' };
  };
  const number = (title: string, rank: number, value: (row: Row) => string): RankedColumn<Row> => {
    return { title, align: 'right', rank, text: value };
  };
  const paced: readonly RankedColumn<Row>[] = [
    number(titles.expected, 1, ({ expected }) => formatYuan(expected ?? (0 as Fen))),
    {
      title: titles.atRisk,
      align: 'left',
      rank: 0,
      text: ({ atRisk }) => (atRisk === true ? words.mark : ''),
    },
  ];
  const isPaced = by !== 'source';
  return [
    text(titles[by], 0, 0),
    ...(isOfPeople ? [text(titles.territory, 1, 4)] : []),
    number(titles.planned, 3, ({ unitsPlanned }) => formatCount(unitsPlanned)),
    number(titles.units, 2, ({ unitsSold }) => formatCount(unitsSold)),
    number(titles.plan, 0, ({ plan }) => formatYuan(plan)),
    ...(isPaced ? paced.slice(0, 1) : []),
    number(titles.actual, 0, ({ actual }) => formatYuan(actual)),
    number(titles.rate, 0, ({ rate }) => formatPercent(rate)),
    ...(isPaced ? paced.slice(1) : []),
  ];
}

/** The rows of every table with names that are safe to show. */
function rowsOf(achievement: Achievement, words: TrackWords): Readonly<Record<TrackBy, readonly Row[]>> {
  const place = (name: string | null): string => (name === null ? words.unknownStores : safeText(name));
  const series = (name: string | null): string => (name === null ? words.unknownParts : safeText(name));
  return {
    territory: achievement.territories.map((own) => ({ ...own, names: [place(own.territory)] })),
    salesperson: achievement.salespeople.map((own) => {
      return { ...own, names: [place(own.salesperson), place(own.territory)] };
    }),
    store: achievement.stores.map((own) => ({ ...own, names: [safeText(own.store), place(own.territory)] })),
    series: achievement.series.map((own) => ({ ...own, names: [series(own.series)] })),
    part: achievement.parts.map((own) => ({ ...own, names: [partText(own)] })),
    source: achievement.sources.map((own) => ({ ...own, names: [words.sources[own.source]] })),
  };
}

function partText({ partNo, name }: Pick<Seller, 'partNo' | 'name'>): string {
  return safeText(name === '' ? partNo : `${partNo} ${name}`);
}

/** What is behind, in every way to sum up. */
function riskLines(achievement: Achievement, words: TrackWords): readonly string[] {
  const rows = rowsOf(achievement, words);
  const risks = (Object.keys(rows) as TrackBy[])
    .flatMap((by) => rows[by].filter(({ atRisk }) => atRisk === true).map((row) => ({ by, row })))
    .map(({ by, row }) => {
      return { by, name: row.names[0]!, missing: ((row.expected ?? 0) - row.actual) as Fen };
    });
  return listRisks(risks, SHOWN_RISKS, words);
}

function yearLines({ yearToDate }: Achievement, words: TrackWords): readonly string[] {
  const { company, months } = yearToDate;
  const told = (by: MonthTeller | null): readonly string[] =>
    months.filter(({ toldBy }) => toldBy === by).map(({ month }) => month);
  const missing = told(null);
  return [
    company.target === null
      ? words.yearAlone(formatYuan(company.actual))
      : words.year(formatYuan(company.actual), formatYuan(company.target), formatPercent(company.rate)),
    ...(['achievement', 'actuals', 'history'] as const)
      .filter((by) => told(by).length > 0)
      .map((by) => `${INDENT}${words.told(by, told(by))}`),
    ...(missing.length > 0 ? [`${INDENT}${words.missing(missing)}`] : []),
  ];
}

function sellerLines({ sellers }: Achievement, words: TrackWords): readonly string[] {
  const { best, slow, months } = sellers;
  const name = (own: Seller): string => words.seller(partText(own), formatCount(own.units));
  const few = (all: readonly Seller[]): readonly string[] => all.slice(0, SHOWN_SELLERS).map(name);
  return [
    ...(best.length > 0 ? [words.best(few(best), months.length)] : []),
    ...(slow.length > 0 ? [words.slow(few(slow), months.length)] : []),
  ];
}
