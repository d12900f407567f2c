import type { Commitment, Lot, PartNo, Sale, Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { firstDay, formatDay, lastDay, monthsBefore, type Day, type Month } from '../domain/month.ts';
import { entriesOf, entryIssue, type Entry } from './entries.ts';
import type { PartFinder } from './gather-parts.ts';
import type { Names } from './gather-stores.ts';
import type { IssueSink } from './issue-list.ts';
import { commitments as commitmentList } from './kinds/commitments.ts';
import { history as historyList } from './kinds/history.ts';
import { inTransit } from './kinds/in-transit.ts';
import { inventory } from './kinds/inventory.ts';
import { lessReturns } from './less-returns.ts';
import type { TableRows } from './sheet-reading.ts';
import type { Table } from './table.ts';
import { refusedNames } from './refused-names.ts';
import { Suggestions } from './suggestions.ts';
import { nameKey } from './text.ts';
import { unreservedUnits, type LotRow } from './unreserved-units.ts';

/** Lots in transit, of sheets of their own and of inventory lists that say when they arrive. */
export function gatherLots(
  tables: readonly TableRows[],
  parts: PartFinder,
  asOf: Day,
  issues: IssueSink,
): readonly Lot[] {
  const stocked = [...entriesOf(tables, inventory)].filter(
    ({ values }) => (unreservedUnits(values) ?? 0) !== 0,
  );
  for (const issue of undatedLots(stocked)) issues.push(issue);
  const listed = stocked.filter(({ table }) => table.columns.has('eta'));
  return [...entriesOf(tables, inTransit), ...listed].flatMap((entry): Lot[] => {
    const { table, values } = entry;
    const partNo = parts.find<typeof values>(entry, issues);
    const quantity = unreservedUnits(values);
    if (quantity === null) {
      const field = (['inTransit', 'ordered', 'unreserved'] as const).find((name) => table.columns.has(name));
      issues.push(entryIssue<typeof values>(entry, field ?? 'unreserved', { code: 'E201' }));
      return [];
    }
    if (quantity < 0) issues.push(entryIssue<typeof values>(entry, 'reserved', { code: 'E203' }));
    if (values.eta === null) issues.push(entryIssue<typeof values>(entry, 'eta', { code: 'E201' }));
    if (partNo === null || quantity <= 0 || values.eta === null) return [];
    const [field, eta] = arrivalOf(values.eta, values.revisedEta);
    if (eta < asOf) {
      const issue = entryIssue<typeof values>(entry, field, {
        code: 'W330',
        params: { asOf: formatDay(asOf) },
      });
      issues.push({ ...issue, value: formatDay(eta) });
    }
    return [{ partNo, quantity, eta, supplier: values.supplier }];
  });
}

/** When a lot arrives, and which column says so: where it was put off, the day that was expected first is over. */
function arrivalOf(eta: number, revised: number | null): readonly ['eta' | 'revisedEta', Day] {
  return revised === null ? ['eta', eta as Day] : ['revisedEta', revised as Day];
}

/** Lists with goods in transit and no date on which any of them arrives: nobody can plan with these goods. */
function undatedLots(stocked: readonly Entry<LotRow>[]): readonly Issue[] {
  const first = new Map(stocked.toReversed().map((entry) => [entry.table, entry]));
  return [...first.values()]
    .filter(({ table }) => !table.columns.has('eta'))
    .map((entry) => {
      const field = (['unreserved', 'inTransit', 'ordered'] as const).find((name) =>
        entry.table.columns.has(name),
      )!;
      return entryIssue<LotRow>(entry, field, { code: 'W102', params: { kind: 'inTransit', field: 'eta' } });
    });
}

/** What was promised to suppliers and is still to be sold in a month; what is promised for others is told. */
export function gatherCommitments(
  tables: readonly TableRows[],
  parts: PartFinder,
  planned: Month,
  issues: IssueSink,
): readonly Commitment[] {
  return [...entriesOf(tables, commitmentList)].flatMap((entry): Commitment[] => {
    const partNo = parts.find(entry, issues);
    const { supplier, month, from, until, quantity: promised, done, open } = entry.values;
    if (month !== null && month !== planned) {
      issues.push(entryIssue(entry, 'month', { code: 'W343', params: { month: planned } }));
      return [];
    }
    if (from !== null && from > lastDay(planned)) {
      const issue = entryIssue(entry, 'from', { code: 'W343', params: { month: planned } });
      issues.push({ ...issue, value: formatDay(from as Day) });
      return [];
    }
    if (until !== null && until < firstDay(planned)) {
      const issue = entryIssue(entry, 'until', { code: 'W343', params: { month: planned } });
      issues.push({ ...issue, value: formatDay(until as Day) });
      return [];
    }
    const quantity = open ?? Math.max(0, promised - (done ?? 0));
    return partNo === null || quantity === 0 ? [] : [{ supplier, partNo, quantity }];
  });
}

/** Past sales, and how far they reach. */
interface GatheredHistory {
  readonly sales: readonly Sale[];
  /** A row of the newest month; null without any rows. */
  readonly newest: Entry<HistoryRow> | null;
}

type HistoryRow = (typeof historyList)['row']['_output'];

/**
 * Past sales of the stores that this month's forecasts or store lists know; other stores are named once each. Parts that
 * nobody knows are an error in the months that demand is taken from, else told once for each table: they may be no longer
 * made.
 */
export function gatherHistory(
  tables: readonly TableRows[],
  { names, parts }: { readonly names: Names; readonly parts: PartFinder },
  stores: readonly Store[],
  { month: planned, demandMonths }: { readonly month: Month; readonly demandMonths: number },
  issues: IssueSink,
): GatheredHistory {
  const counted: ReadonlySet<Month> = new Set(monthsBefore(planned, demandMonths));
  const left = new LeftSales();
  const known = new Set(stores.map(({ store }) => store));
  const suggest = new Suggestions(known);
  // Of a store whose rows were refused nobody can say that it is gone.
  const gone = refusedNames(tables, 'store', nameKey);
  const sales: Sale[] = [];
  const returns: Sale[] = [];
  let newest: Entry<HistoryRow> | null = null;
  for (const entry of entriesOf(tables, historyList)) {
    const { quantity, month } = entry.values;
    const isLeft = !counted.has(month as Month) && !parts.knows(entry.values.partNo);
    if (isLeft) left.add(entry);
    const partNo: PartNo | null = isLeft ? null : parts.find(entry, issues);
    if (newest === null || month > newest.values.month) newest = entry;
    const store = names.stores.resolve(entry.values.store)!;
    if (known.has(store)) {
      if (partNo !== null && quantity !== 0)
        (quantity > 0 ? sales : returns).push({ store, partNo, month: month as Month, quantity });
    } else if (!gone.has(nameKey(store))) {
      gone.add(nameKey(store));
      issues.push(entryIssue(entry, 'store', { code: 'W321', params: { store, ...suggest.nearest(store) } }));
    }
  }
  for (const issue of left.issues()) issues.push(issue);
  return { sales: lessReturns(sales, returns), newest };
}

/** Past sales of parts that nobody knows, by the table in which they stand. */
class LeftSales {
  private readonly byTable = new Map<
    Table,
    { readonly first: Entry<HistoryRow>; readonly parts: Set<string>; rows: number }
  >();

  add(entry: Entry<HistoryRow>): void {
    const known = this.byTable.get(entry.table) ?? { first: entry, parts: new Set<string>(), rows: 0 };
    known.rows += 1;
    known.parts.add(entry.values.partNo);
    this.byTable.set(entry.table, known);
  }

  issues(): readonly Issue[] {
    return [...this.byTable.values()].map(({ first, parts, rows }) => {
      return entryIssue(first, 'partNo', { code: 'W346', params: { rows, parts: parts.size } });
    });
  }
}
