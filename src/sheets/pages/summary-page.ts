import { formatDay } from '../../domain/month.ts';
import type { Page, PageRow } from '../page.ts';
import { cell } from './cells.ts';
import { explainGoals } from './explain-goals.ts';
import type { PageSource } from './page-context.ts';
import { kpiRows } from './summary-kpis.ts';
import { salespersonRows } from './summary-salespeople.ts';
import { seriesRows } from './summary-series.ts';
import { territoryRows } from './summary-territories.ts';
import type { TablePage } from './table-page.ts';

const WIDTHS = [28, 18, 18, 18, 18, 14, 14, 14];
const KPI_ROW = 4;
const LINKS_IN_ROW = 5;
const EMPTY: PageRow = [];

/**
 * The first sheet: the numbers that matter, by territory, series and salesperson, what each goal has reached, and the way to the
 * other sheets. What the plan brings is summed live from the sheets of plan lines.
 */
export function summaryPage(
  source: PageSource,
  name: string,
  lines: readonly TablePage[],
  others: readonly Page[],
): Page {
  const { plan, words } = source;
  const count = kpiRows(source, lines, 0).length;
  const territories = territoryRows(source, lines, KPI_ROW + count + 1);
  const kpis = kpiRows(source, lines, territories.totalRow);
  const top = [...headRows(source), ...kpis, EMPTY, ...territories.rows, EMPTY];
  const middle = [...top, ...seriesRows(source, lines, top.length + 1), EMPTY];
  const goals = explainGoals(plan, words).map((text): PageRow => [cell(text, 'plain')]);
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      ...middle,
      ...salespersonRows(source, lines, middle.length + 1),
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
