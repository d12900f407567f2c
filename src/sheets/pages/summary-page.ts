import { formatDay } from '../../domain/month.ts';
import { yuanFromFen, type Fen } from '../../domain/money.ts';
import type { CellStyle, Page, PageCell, PageRow } from '../page.ts';
import { cell, live } from './cells.ts';
import type { PageSource } from './page-context.ts';
import { attainmentRows, mostTelling, type Attained } from './summary-attainment.ts';
import { CHART_ROWS, summaryCharts } from './summary-charts.ts';
import { exceptionRows } from './summary-exceptions.ts';
import type { SummaryLinks } from './summary-links.ts';
import { mixRows, tellingSeries } from './summary-mix.ts';
import { commitmentRows, shortageRows } from './summary-supply.ts';
import type { Targets } from './targets-page.ts';

/** Two blocks of five columns stand side by side. */
const HALF = 5;
const WIDTH = 13;
const FIGURES_ROW = 4;
const EMPTY: PageRow = [];

/**
 * The first sheet, one printed page for a company of any size: the numbers that matter, territories and salespeople against
 * their targets, charts, the mix, shortages, commitments, and the exceptions by money. Every number points to where
 * it is made.
 */
export function summaryPage(
  source: PageSource,
  name: string,
  links: SummaryLinks,
  others: readonly Page[],
): Page {
  const { words } = source;
  const { targets } = links;
  const territories = territoriesAttained(source, targets);
  const start = FIGURES_ROW + 3;
  const attained = beside(
    attainmentRows(source, words.byTerritory, words.columns.territory, territories, targets.page.name, {
      ...{ start, column: 0 },
    }),
    attainmentRows(
      source,
      words.bySalesperson,
      words.columns.salesperson,
      salespeopleAttained(source, targets),
      targets.page.name,
      { start, column: HALF },
    ),
  );
  const chartRow = start + attained.length + 1;
  const mixStart = chartRow + CHART_ROWS + 1;
  const shares = tellingSeries(source, targets);
  const middle = beside(mixRows(source, shares, targets), [
    ...shortageRows(source, links.shortages),
    EMPTY,
    ...commitmentRows(source, links.commitments),
  ]);
  const exceptionStart = mixStart + middle.length + 1;
  const exceptions = exceptionRows(source, links);
  const shown = mostTelling(territories);
  return {
    name,
    columns: Array.from({ length: 2 * HALF }, () => ({ width: WIDTH })),
    rows: [
      ...headRows(source),
      ...figureRows(source, targets),
      ...[EMPTY, ...attained, EMPTY],
      ...Array.from({ length: CHART_ROWS }, () => EMPTY),
      ...[EMPTY, ...middle, EMPTY, ...exceptions, EMPTY],
      ...linkRows(others),
    ],
    freeze: { rows: 2, columns: 0 },
    filter: null,
    merges: [
      ...figureMerges(),
      ...Array.from({ length: exceptions.length - 1 }, (_, i) => {
        const row = exceptionStart + 1 + i;
        return `B${row}:H${row}`;
      }),
    ],
    print: { landscape: false, titleRows: null, onePage: true },
    locked: true,
    marks: attainmentMarks(start + 2, attained.length - 2),
    charts: summaryCharts(source, {
      ...{ sheet: name, targets, row: chartRow },
      territories: { shown, first: start + 2 },
      series: { shown: shares, first: mixStart + 2 },
    }),
    tabColour: 'blue',
  };
}

function territoriesAttained({ plan }: PageSource, { territories }: Targets): readonly Attained[] {
  return plan.territories.map(({ territory, target, plan: amount, shortfall, attainment }, i) => ({
    ...{ name: territory, target, plan: amount, gap: shortfall, attainment, row: territories.first + i },
  }));
}

function salespeopleAttained({ plan }: PageSource, { salespeople }: Targets): readonly Attained[] {
  return plan.kpis.salespeople.map(({ salesperson, target, plan: amount, attainment }, i) => ({
    ...{ name: salesperson, target, plan: amount, attainment, row: salespeople.first + i },
    gap: Math.max(0, target - amount) as Fen,
  }));
}

/** Lights at the attainment of both tables: red below 95 %, green from 100 % on. */
function attainmentMarks(first: number, count: number): NonNullable<Page['marks']> {
  if (count < 1) return [];
  const last = first + count - 1;
  return [`E${first}:E${last}`, `J${first}:J${last}`].map((range) => ({
    ...{ kind: 'icons', range, set: 'lights', middle: 0.95, high: 1 },
  }));
}

/** Rows of two blocks side by side, the right one from the sixth column on. */
function beside(left: readonly PageRow[], right: readonly PageRow[]): readonly PageRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const [own, other] = [left[i] ?? EMPTY, right[i] ?? EMPTY];
    if (other.length === 0) return own;
    return [...own, ...Array.from({ length: HALF - own.length }, () => null), ...other];
  });
}

function headRows({ plan, context, words }: PageSource): readonly PageRow[] {
  const { status, revision, approval } = context;
  const facts = [
    `${words.status} ${words.statusWords[status]}`,
    ...(approval === null ? [] : [words.approvedBy(approval.by, approval.at.slice(0, 16).replace('T', ' '))]),
    words.revision(revision),
    `${words.asOf} ${formatDay(plan.asOf)}`,
    words.yuanUnits,
  ];
  return [[cell(words.title(plan.month), 'title')], [cell(facts.join(words.separator), 'note')], EMPTY];
}

/** The five numbers that matter, each over two columns, with their names under them. */
function figureRows({ plan, words }: PageSource, targets: Targets): readonly PageRow[] {
  const { kpis } = plan;
  const pointer = (
    key: Parameters<Targets['kpiRow']>[0],
    value: number | null,
    style: CellStyle,
  ): PageCell =>
    value === null ? cell('–', style) : live(`'${targets.page.name}'!B${targets.kpiRow(key)}`, value, style);
  const figures: readonly (readonly [PageCell, string])[] = [
    [pointer('target', yuanFromFen(kpis.target), 'figure-money'), words.kpis.target],
    [pointer('plan', yuanFromFen(kpis.plan), 'figure-money'), words.kpis.plan],
    [pointer('attainment', kpis.attainment, 'figure-percent'), words.kpis.attainment],
    [pointer('fillRateTotal', kpis.fillRateTotal, 'figure-percent'), words.kpis.fillRateTotal],
    [pointer('negotiationLines', kpis.negotiationLines, 'figure-integer'), words.kpis.negotiationLines],
  ];
  return [
    figures.flatMap(([value]) => [value, cell(null, value.style)]),
    figures.flatMap(([, title]) => [cell(title, 'figure-label'), cell(null, 'figure-label')]),
  ];
}

function figureMerges(): readonly string[] {
  return [FIGURES_ROW, FIGURES_ROW + 1].flatMap((row) =>
    ['A:B', 'C:D', 'E:F', 'G:H', 'I:J'].map((pair) => pair.replace(/[A-J]/g, (letter) => `${letter}${row}`)),
  );
}

/** The way to the other sheets; those of salespeople are led to from the page of targets. */
function linkRows(others: readonly Page[]): readonly PageRow[] {
  const own = others.filter(({ tabColour, visibility }) => tabColour !== 'green' && visibility !== 'hidden');
  const links = own.map(({ name }) => cell({ text: name, sheet: name, cell: 'A1' }, 'link'));
  return [links.slice(0, 2 * HALF)];
}
