import { sumFen, yuanFromFen } from '../../domain/money.ts';
import { compareText } from '../../domain/order.ts';
import type { PlanLine } from '../../domain/plan.ts';
import { agreeAmount } from './agree-amount.ts';
import type { PageRow } from '../page.ts';
import { attainmentCell, cell } from './cells.ts';
import { lineColumns } from './line-columns.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { countByName, sumByName } from './sum-by-name.ts';
import { tablePages, type TablePage } from './table-page.ts';

/** Lines of a store from which on the stores of a salesperson are printed on pages of their own. */
const LONG_STORE = 15;
const BLANK = '_'.repeat(24);

/** What one salesperson has to talk about with the stores. */
interface Portfolio {
  readonly salesperson: string;
  readonly territory: string;
  readonly lines: PlanLine[];
}

/** The pages of one salesperson. */
export interface SalespersonPages extends Pick<Portfolio, 'salesperson' | 'territory'> {
  readonly pages: readonly TablePage[];
}

/**
 * One sheet per salesperson to be handed over: what they have to reach, then store by store what was asked, what comes
 * and when, what to talk about and what to offer instead, and lines for signatures. A salesperson belongs to one
 * territory, so one name in two territories means two persons, and their sheets say which.
 */
export function salespersonPages(
  source: PageSource,
  lines: readonly TablePage[],
  nameSheet: NameSheet,
): readonly SalespersonPages[] {
  const { plan, words } = source;
  const portfolios = portfoliosOf(plan.lines);
  const times = new Map<string, number>();
  for (const { salesperson } of portfolios) times.set(salesperson, (times.get(salesperson) ?? 0) + 1);
  return portfolios.map((portfolio) => {
    const { salesperson, territory, lines: own } = portfolio;
    const stores = new Set(own.map(({ store }) => store)).size;
    const pages = tablePages(
      {
        name: times.get(salesperson) === 1 ? salesperson : `${salesperson} ${territory}`,
        title: words.salespersonTitle(salesperson, territory, plan.month),
        notes: [],
        head: headOf(portfolio, source, lines),
        tail: signatures(source),
        columns: columnsOf(source),
        items: own.toSorted((a, b) => compareText(a.store, b.store)),
        groupBy: [{ textOf: ({ store }) => store, folds: true, breaks: own.length >= stores * LONG_STORE }],
        freeze: 1,
        tabColour: 'green',
      },
      words,
      nameSheet,
    );
    return { salesperson, territory, pages };
  });
}

function columnsOf(source: PageSource) {
  const { words } = source;
  const columns = lineColumns(source);
  const { partNo, partName, series, due, intent, plan, pull, push, unitPrice, amount } = columns;
  const { pegs, reason, fallback } = columns;
  return {
    partNo: { ...partNo, title: words.columns.storeAndPart, width: 20 },
    ...{ partName, series, due, intent, plan, pull, push, unitPrice, amount, pegs, reason, fallback },
  };
}

/** Who it is, and what there is to reach: summed live from the sheets of plan lines. */
function headOf(
  { salesperson, territory, lines: own }: Portfolio,
  { plan, words }: PageSource,
  lines: readonly TablePage[],
): readonly PageRow[] {
  const { columns: titles, kpis } = words;
  const criteria = [
    { column: 'salesperson', name: salesperson, address: 'B2' },
    { column: 'territory', name: territory, address: 'D2' },
  ] as const;
  const result = plan.kpis.salespeople.find(
    (one) => one.salesperson === salesperson && one.territory === territory,
  );
  const planned = yuanFromFen(sumFen(own.map(({ amount }) => amount)));
  const marked = own.filter(({ negotiate }) => negotiate);
  const toAgree = yuanFromFen(sumFen(marked.map(agreeAmount)));
  const target = result ? cell(yuanFromFen(result.target), 'money') : cell('–', 'text');
  const derived = result?.targetDerived === true ? words.targetBases.derived : null;
  const mark = { column: 'negotiate', text: words.mark };
  return [
    pair([titles.salesperson, cell(salesperson, 'text')], [titles.territory, cell(territory, 'text')]),
    [
      ...pair(
        [kpis.target, target],
        [titles.attainment, attainmentCell(result?.attainment ?? null, 'B4/B3')],
      ),
      ...(derived === null ? [] : [null, cell(derived, 'note')]),
    ],
    pair(
      [kpis.plan, sumByName(lines, 'amount', criteria, planned)],
      [kpis.pull, cell(yuanFromFen(result?.pull ?? sumFen([])), 'money')],
    ),
    pair(
      [kpis.negotiationLines, countByName(lines, mark, criteria, marked.length)],
      [kpis.negotiationAmount, sumByName(lines, 'agreeAmount', criteria, toAgree)],
    ),
  ];
}

type Fact = readonly [title: string, value: PageRow[number]];

function pair(...facts: readonly [Fact, Fact]): PageRow {
  return facts.flatMap(([title, value]) => [cell(title, 'label'), value]);
}

function signatures({ words }: PageSource): readonly PageRow[] {
  return words.handover.signatures.flatMap(({ who, when }): readonly PageRow[] => [
    [],
    [cell(who, 'plain'), cell(BLANK, 'plain'), null, cell(when, 'plain'), null, cell(BLANK, 'plain')],
  ]);
}

/** Lines by salesperson, ordered by territory and name. */
function portfoliosOf(lines: readonly PlanLine[]): readonly Portfolio[] {
  const byPerson = new Map<string, Portfolio>();
  for (const line of lines) {
    const { salesperson, territory } = line;
    const key = JSON.stringify([territory, salesperson]);
    let portfolio = byPerson.get(key);
    if (portfolio === undefined) byPerson.set(key, (portfolio = { salesperson, territory, lines: [] }));
    portfolio.lines.push(line);
  }
  return [...byPerson.values()].sort(
    (a, b) => compareText(a.territory, b.territory) || compareText(a.salesperson, b.salesperson),
  );
}
