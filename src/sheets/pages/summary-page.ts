import { yuanFromFen } from '../../domain/money.ts';
import { formatDay } from '../../domain/month.ts';
import type { Page, PageCell, PageRow } from '../page.ts';
import { cell, live } from './cells.ts';
import { explainGoals } from './explain-goals.ts';
import type { PageSource } from './page-context.ts';
import { seriesRows } from './summary-series.ts';
import { territoryRows } from './summary-territories.ts';
import type { TablePage } from './table-page.ts';

const WIDTHS = [28, 18, 18, 18, 18, 14, 14, 14];
const KPI_ROW = 4;
const LINKS_IN_ROW = 5;
const EMPTY: PageRow = [];

/**
 * The first sheet: the numbers that matter, by territory and by series, what each goal has reached, and the way to the
 * other sheets. What the plan brings is summed live from the sheets of plan lines.
 */
export function summaryPage(
  source: PageSource,
  name: string,
  lines: readonly TablePage[],
  others: readonly Page[],
): Page {
  const { plan, words } = source;
  const territories = territoryRows(source, lines, KPI_ROW + kpiCells(source, lines, 0).length + 1);
  const kpis = kpiCells(source, lines, territories.totalRow).map(([label, value]): PageRow => [
    cell(label, 'label'),
    value,
  ]);
  const top = [...headRows(source), ...kpis, EMPTY, ...territories.rows, EMPTY];
  const goals = explainGoals(plan, words).map((text): PageRow => [cell(text, 'plain')]);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      ...top,
      ...seriesRows(source, lines, top.length + 1),
      EMPTY,
      ...(goals.length === 0 ? [] : [[cell(words.goals, 'heading')], ...goals, EMPTY]),
      [cell(words.contents, 'heading')],
      ...linkRows(others),
    ],
    freeze: { rows: 2, columns: 0 },
    filter: null,
    merges: [],
    print: { landscape: true, titleRows: null },
    tabColour: 'blue',
  };
}

/** Links to the other sheets, several in a row: a company may have a hundred salespeople. */
function linkRows(others: readonly Page[]): readonly PageRow[] {
  const links = others.map(({ name }) => cell({ text: name, sheet: name, cell: 'A1' }, 'link'));
  const count = Math.ceil(links.length / LINKS_IN_ROW);
  return Array.from({ length: count }, (_, i) => links.slice(i * LINKS_IN_ROW, (i + 1) * LINKS_IN_ROW));
}

function headRows({ plan, context, words }: PageSource): readonly PageRow[] {
  const asOf = `${words.asOf} ${formatDay(plan.asOf)}`;
  const status = `${words.status} ${words.statusWords[context.status]}`;
  return [[cell(words.title(plan.month), 'title')], [cell(asOf + words.separator + status, 'note')], EMPTY];
}

/** The five amounts and rates of the month, from the totals of the territories where they are sums of them. */
function kpiCells(
  { plan, words }: PageSource,
  lines: readonly TablePage[],
  totals: number,
): readonly (readonly [label: string, value: PageCell])[] {
  const { kpis } = words;
  const { target, pull, plan: planned, shortfall, attainment, freePushed } = plan.kpis;
  const marked = lines.map((page) => `COUNTIF(${page.rangeOf('negotiate')},"${words.mark}")`).join('+');
  const rate = (value: number | null): PageCell => cell(value, 'percent');
  return [
    [kpis.target, live(`B${totals}`, yuanFromFen(target), 'money')],
    [kpis.pull, live(`C${totals}`, yuanFromFen(pull), 'money')],
    [kpis.plan, live(`D${totals}`, yuanFromFen(planned), 'money')],
    [kpis.gap, live(`E${totals}`, yuanFromFen(shortfall), 'money')],
    [
      kpis.attainment,
      attainment === null ? rate(null) : live(`D${totals}/B${totals}`, attainment, 'percent'),
    ],
    [kpis.fillRateOnTime, rate(plan.kpis.fillRateOnTime)],
    [kpis.fillRateTotal, rate(plan.kpis.fillRateTotal)],
    [kpis.negotiationLines, live(marked, plan.kpis.negotiationLines, 'integer')],
    [kpis.freePushed, cell(yuanFromFen(freePushed), 'money')],
  ];
}
