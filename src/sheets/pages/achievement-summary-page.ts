import { formatDay } from '../../domain/month.ts';
import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import type { AchievementSource, Named } from './achievement-context.ts';
import { achievementCharts, CHART_ROWS } from './achievement-charts.ts';
import type { BreakdownPages, Risk } from './achievement-tables.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';
import type { TablePage } from './table-page.ts';

/** Two blocks of five columns stand side by side. */
const HALF = 5;
const WIDTH = 13;
const EMPTY: PageRow = [];
/** Rows of names at most; those with the largest plans are shown, the page of the breakdown has them all. */
const MOST_NAMES = 8;

/**
 * The first sheet, one printed page: the five numbers of the month, territories and salespeople against plan and pace,
 * charts, where the sales come from in the plan, and what is at risk.
 */
export function achievementSummaryPage(
  source: AchievementSource,
  name: string,
  {
    pages,
    named,
    risks,
  }: {
    readonly pages: BreakdownPages;
    readonly named: Readonly<Record<'territories' | 'salespeople', readonly Named[]>>;
    readonly risks: readonly Risk[];
  },
  others: readonly Page[],
): Page {
  const head = headRows(source);
  const start = head.length + 4;
  const shown = { territories: largest(named.territories), salespeople: largest(named.salespeople) };
  const blocks = beside(
    namedRows(source, 'territories', shown.territories, pages.territories, 'A', start),
    namedRows(source, 'salespeople', shown.salespeople, pages.salespeople, 'F', start),
  );
  const chartRow = start + blocks.length + 1;
  const sourceStart = chartRow + CHART_ROWS + 1;
  const sources = sourceRows(source, sourceStart);
  const riskRows = topRisks(source, risks);
  const below = Math.max(sources.length, CHART_ROWS);
  const riskStart = sourceStart + below + 1;
  return {
    name,
    columns: Array.from({ length: 2 * HALF }, () => ({ width: WIDTH })),
    rows: [
      ...head,
      ...figureRows(source, pages.territories),
      ...[EMPTY, ...blocks, EMPTY],
      ...[...Array.from({ length: CHART_ROWS }, () => EMPTY), EMPTY],
      ...[...sources, ...Array.from({ length: below - sources.length }, () => EMPTY), EMPTY],
      ...[...riskRows, EMPTY],
      others
        .filter(({ visibility }) => visibility !== 'hidden')
        .slice(0, 2 * HALF)
        .map(({ name: sheet }) => cell({ text: sheet, sheet, cell: 'A1' }, 'link')),
    ],
    freeze: { rows: 2, columns: 0 },
    filter: null,
    merges: [
      ...[head.length + 1, head.length + 2].flatMap(figureMerges),
      ...riskRows.slice(1).map((_, i) => `B${riskStart + 1 + i}:E${riskStart + 1 + i}`),
    ],
    print: { landscape: false, titleRows: null, onePage: true },
    locked: true,
    marks: ['E', 'J'].map((letter) => ({
      ...{
        kind: 'bars',
        range: `${letter}${start + 2}:${letter}${start + blocks.length - 1}`,
        colour: 'blue',
      },
    })),
    charts: achievementCharts(source, {
      ...{ sheet: name, row: chartRow, first: start + 2, shown },
      sources: { first: sourceStart + 2, row: sourceStart },
    }),
    tabColour: 'blue',
  };
}

function figureMerges(row: number): readonly string[] {
  return ['A:B', 'C:D', 'E:F', 'G:H', 'I:J'].map((pair) => pair.replace(/[A-J]/g, (letter) => letter + row));
}

/** Those with the largest plans, in their own order. */
function largest(all: readonly Named[]): readonly Named[] {
  const most = new Set(all.toSorted((a, b) => b.plan - a.plan).slice(0, MOST_NAMES));
  return all.filter((one) => most.has(one));
}

function headRows({ achievement, origin, words }: AchievementSource): readonly PageRow[] {
  const { month, today, days, yearToDate } = achievement;
  const { plan } = origin;
  const untold = yearToDate.months.filter(({ toldBy }) => toldBy === null).map((own) => own.month);
  const facts = [
    words.of(plan.revision, words.plan.statusWords[plan.status]),
    words.upTo(formatDay(today), days.gone, days.all),
  ];
  const notes = [
    facts.join(words.plan.separator),
    ...(plan.status === 'draft' ? [words.draft] : []),
    words.note,
    ...(untold.length > 0 ? [words.missingMonths(untold)] : []),
  ];
  return [[cell(words.title(month), 'title')], ...notes.map((note) => [cell(note, 'note')]), EMPTY];
}

/** The five numbers of the month, each over two columns, with their names under them. */
function figureRows(
  { achievement, words }: AchievementSource,
  territories: readonly TablePage[],
): readonly PageRow[] {
  const { columns: titles } = words;
  const { plan, actual, rate, expected } = achievement.company;
  const sum = (key: string): string => territories.map((page) => `SUM(${page.rangeOf(key)})`).join('+');
  const money = (key: 'plan' | 'actual' | 'expected', amount: Fen): PageCell =>
    live(sum(key), yuanFromFen(amount), 'figure-money');
  const style: CellStyle = 'figure-percent';
  const summed = territories.length > 0;
  const figures: readonly (readonly [PageCell, string])[] = [
    [money('plan', plan), titles.plan],
    [money('actual', actual), titles.actual],
    [
      rate === null || !summed ? cell('–', style) : live(`(${sum('actual')})/(${sum('plan')})`, rate, style),
      titles.rate,
    ],
    // The company's own, which rounds once: the territories' add up to it but for some fen.
    [cell(yuanFromFen(expected), 'figure-money'), titles.expected],
    [cell(yuanFromFen((actual - expected) as Fen), 'figure-money'), titles.ahead],
  ];
  return [
    figures.flatMap(([value]) => [value, cell(null, value.style)]),
    figures.flatMap(([, title]) => [cell(title, 'figure-label'), cell(null, 'figure-label')]),
  ];
}

/** Plan, pace, actual and rate of a few names, by formulas that point to the page of the breakdown. */
function namedRows(
  { words }: AchievementSource,
  breakdown: 'territories' | 'salespeople',
  shown: readonly Named[],
  pages: readonly TablePage[],
  letter: string,
  start: number,
): readonly PageRow[] {
  const { columns: titles } = words;
  const at = (index: number, row: number): string =>
    `${String.fromCharCode(letter.charCodeAt(0) + index)}${row}`;
  const rows = shown.map((own, i): PageRow => {
    const row = start + 2 + i;
    const pointer = (key: 'plan' | 'expected' | 'actual'): PageCell => {
      const page = pages.find((one) => one.rowOf(own) !== null);
      return page === undefined
        ? cell(yuanFromFen(own[key]), 'money')
        : live(page.cellOf(key, page.rowOf(own)!), yuanFromFen(own[key]), 'money');
    };
    return [
      cell(own.label, own.atRisk ? 'bad' : 'text'),
      ...[pointer('plan'), pointer('expected'), pointer('actual')],
      attainmentCell(own.rate, `${at(3, row)}/${at(1, row)}`),
    ];
  });
  return [
    [cell(words.headings[breakdown], 'heading')],
    headers([
      words.plan.columns[breakdown === 'territories' ? 'territory' : 'salesperson'],
      titles.plan,
      titles.expected,
      titles.actual,
      titles.rate,
    ]),
    ...rows,
  ];
}

/** Where the sales stand in the plan, in amount, with the sums of both. */
function sourceRows({ achievement, words }: AchievementSource, start: number): readonly PageRow[] {
  const { columns: titles } = words;
  const { sources, company } = achievement;
  const [first, last] = [start + 2, start + 1 + sources.length];
  const sum = (letter: string, amount: Fen): PageCell =>
    live(`SUM(${letter}${first}:${letter}${last})`, yuanFromFen(amount), 'total-money');
  return [
    [cell(words.headings.sources, 'heading')],
    headers([titles.source, titles.plan, titles.actual, titles.rate, titles.unitsSold]),
    ...sources.map((own, i): PageRow => [
      cell(words.sources[own.source], 'text'),
      ...[cell(yuanFromFen(own.plan), 'money'), cell(yuanFromFen(own.actual), 'money')],
      attainmentCell(own.rate, `C${first + i}/B${first + i}`),
      cell(own.unitsSold, 'integer'),
    ]),
    [
      cell(words.plan.total, 'total-text'),
      ...[sum('B', company.plan), sum('C', company.actual)],
      attainmentCell(company.rate, `C${last + 1}/B${last + 1}`),
      live(`SUM(E${first}:E${last})`, company.unitsSold, 'total-integer'),
    ],
  ];
}

function topRisks({ words }: AchievementSource, risks: readonly Risk[]): readonly PageRow[] {
  const { columns: titles } = words;
  const rows = risks
    .slice(0, MOST_NAMES)
    .map(({ breakdown, own }): PageRow => [
      ...[cell(words.kinds[breakdown], 'text'), cell(own.label, 'text'), null, null, null],
      ...[own.plan, own.expected, own.actual, (own.expected - own.actual) as Fen].map((amount) =>
        cell(yuanFromFen(amount), 'money'),
      ),
    ]);
  const title = (text: string | null): PageCell => cell(text, 'header');
  return [
    [cell(words.headings.risks, 'heading')],
    [
      ...[title(titles.what), title(titles.name), title(null), title(null), title(null)],
      ...[titles.plan, titles.expected, titles.actual, titles.missing].map(title),
    ],
    ...(rows.length === 0 ? [[cell(words.plan.none, 'text')]] : rows),
  ];
}

/** Rows of two blocks side by side, the right one from the sixth column on. */
function beside(left: readonly PageRow[], right: readonly PageRow[]): readonly PageRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [own, other] = [left[i] ?? EMPTY, right[i] ?? EMPTY];
    return [...own, ...Array.from({ length: HALF - own.length }, () => null), ...other];
  });
}
