import type { Page, PageRow } from '../page.ts';
import { cell } from './cells.ts';
import { explainGoals } from './explain-goals.ts';
import type { PageSource } from './page-context.ts';
import type { SalespersonPages } from './salesperson-pages.ts';
import type { TablePage } from './table-page.ts';
import { kpiRows } from './targets-kpis.ts';
import { salespersonRows } from './targets-salespeople.ts';
import { seriesRows } from './targets-series.ts';
import { sourceRows, sumSources, type SourceAmount } from './targets-sources.ts';
import { territoryRows } from './targets-territories.ts';

const WIDTHS = [30, 18, 18, 18, 18, 14, 16, 18, 22];
const EMPTY: PageRow = [];
const FIRST_ROW = 4;

/** The page of targets, and where on it stands what other pages refer to. */
export interface Targets {
  readonly page: Page;
  /** Rows of the first item of each table, and of the territories' totals. */
  readonly territories: { readonly first: number; readonly total: number };
  readonly series: { readonly first: number };
  readonly salespeople: { readonly first: number };
  readonly sources: { readonly first: number; readonly amounts: readonly SourceAmount[] };
  /** The row of a number of the month. */
  kpiRow(key: keyof ReturnType<typeof kpiRows>): number;
}

/**
 * Everything that was reached against what was to be reached, in full: all territories, series and salespeople, where the
 * amount comes from, every number of the month, and the goals with their proofs. What the plan brings is summed
 * live from the sheets of plan lines.
 */
export function targetsPage(
  source: PageSource,
  name: string,
  lines: readonly TablePage[],
  people: readonly SalespersonPages[],
): Targets {
  const { plan, words } = source;
  const territories = territoryRows(source, lines, FIRST_ROW);
  const seriesStart = FIRST_ROW + territories.rows.length + 1;
  const series = seriesRows(source, lines, seriesStart);
  const peopleStart = seriesStart + series.length + 1;
  const salespeople = salespersonRows(source, lines, people, peopleStart);
  const sourceStart = peopleStart + salespeople.length + 1;
  const amounts = sumSources(source);
  const sources = sourceRows(source, amounts, lines, sourceStart);
  const kpiStart = sourceStart + sources.length + 2;
  const kpis = kpiRows(source, lines, territories.totalRow);
  const goals = explainGoals(plan, words).map((text): PageRow => [cell(text, 'plain')]);
  return {
    page: {
      name,
      columns: WIDTHS.map((width) => ({ width })),
      rows: [
        [cell(`${words.title(plan.month)}: ${name}`, 'title')],
        [cell(words.targetsNote, 'note')],
        ...[EMPTY, ...territories.rows, EMPTY, ...series, EMPTY, ...salespeople, EMPTY, ...sources, EMPTY],
        [cell(words.kpiHeading, 'heading')],
        ...Object.values(kpis),
        ...(goals.length === 0 ? [] : [EMPTY, [cell(words.goals, 'heading')], ...goals]),
      ],
      freeze: { rows: 1, columns: 1 },
      filter: null,
      merges: [],
      print: { landscape: true, titleRows: null },
      locked: true,
      tabColour: 'blue',
    },
    territories: { first: FIRST_ROW + 2, total: territories.totalRow },
    series: { first: seriesStart + 2 },
    salespeople: { first: peopleStart + 2 },
    sources: { first: sourceStart + 2, amounts },
    kpiRow: (key) => kpiStart + Object.keys(kpis).indexOf(key),
  };
}
