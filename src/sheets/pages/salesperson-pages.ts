import { compareText } from '../../domain/order.ts';
import type { PlanLine } from '../../domain/plan.ts';
import type { Page } from '../page.ts';
import { lineColumns } from './line-columns.ts';
import type { NameSheet } from './name-sheet.ts';
import type { PageSource } from './page-context.ts';
import { tablePages } from './table-page.ts';

/** What one salesperson has to talk about with the stores. */
interface Portfolio {
  readonly salesperson: string;
  readonly territory: string;
  readonly lines: PlanLine[];
}

/**
 * One sheet per salesperson to be handed over: their lines store by store, with subtotals. A salesperson belongs to one
 * territory, so one name in two territories means two persons, and their sheets say which.
 */
export function salespersonPages(source: PageSource, nameSheet: NameSheet): readonly Page[] {
  const { plan, words } = source;
  const all = lineColumns(source);
  const { store, partNo, partName, series, due, intent, plan: planned, pull, push, unitPrice, amount } = all;
  const { pegs, reason } = all;
  const quantities = { due, intent, plan: planned, pull, push, unitPrice, amount };
  const columns = { store, partNo, partName, series, ...quantities, pegs, reason };
  const portfolios = portfoliosOf(plan.lines);
  const times = new Map<string, number>();
  for (const { salesperson } of portfolios) times.set(salesperson, (times.get(salesperson) ?? 0) + 1);
  return portfolios.flatMap(({ salesperson, territory, lines }) =>
    tablePages(
      {
        name: times.get(salesperson) === 1 ? salesperson : `${salesperson} ${territory}`,
        title: words.salespersonTitle(salesperson, territory, plan.month),
        notes: [],
        columns,
        items: lines.toSorted((a, b) => compareText(a.store, b.store)),
        groupBy: (line) => line.store,
        freeze: 2,
        tabColour: 'green',
      },
      words,
      nameSheet,
    ),
  );
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
