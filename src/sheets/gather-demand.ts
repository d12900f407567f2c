import type { Commitment, Intent, Lot, PartNo, Sale, Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay, lastDay, type Day, type Month } from '../domain/month.ts';
import { entriesOf, entryIssue, placeText, type Entry } from './entries.ts';
import type { PartFinder } from './gather-parts.ts';
import type { Names } from './gather-stores.ts';
import { commitments as commitmentList } from './kinds/commitments.ts';
import { forecast } from './kinds/forecast.ts';
import { history as historyList } from './kinds/history.ts';
import { inTransit } from './kinds/in-transit.ts';
import { inventory } from './kinds/inventory.ts';
import type { TableRows } from './read-tables.ts';

/**
 * The intents of all forecasts: known parts, wanted within the horizon, each store, part and day once. Rows of quantity
 * zero want nothing.
 *
 * @param asOf first day of the horizon; it ends with the last day of `month`
 */
export function gatherIntents(
  tables: readonly TableRows[],
  { names, parts }: { readonly names: Names; readonly parts: PartFinder },
  { month, asOf }: { readonly month: Month; readonly asOf: Day },
  issues: Issue[],
): readonly Intent[] {
  const end = lastDay(month);
  const seen = new Map<string, Map<number, Entry<unknown>>>();
  const intents: Intent[] = [];
  for (const entry of entriesOf(tables, forecast)) {
    const partNo = parts.find(entry, issues);
    const { quantity } = entry.values;
    const due = entry.values.due as Day;
    if (due < asOf || due > end) {
      const params = { first: formatDay(asOf), last: formatDay(end) };
      const issue = entryIssue(entry, 'due', { code: 'E206', params });
      issues.push({ ...issue, value: formatDay(due) });
      continue;
    }
    if (partNo === null || quantity === 0) continue;
    const store = names.stores.resolve(entry.values.store)!;
    const first = firstAt(seen, `${store}\u0000${partNo}`, due, entry);
    if (first !== entry) {
      const params = {
        store,
        partNo,
        due: formatDay(due),
        otherAt: placeText(first as typeof entry, 'quantity'),
      };
      issues.push(entryIssue(entry, 'quantity', { code: 'E303', params }));
    } else intents.push({ store, partNo, quantity, due });
  }
  return intents;
}

/** The entry that came first at this store, part and day: this one, unless another was there. */
function firstAt<E extends Entry<unknown>>(
  seen: Map<string, Map<number, Entry<unknown>>>,
  pair: string,
  due: Day,
  entry: E,
): Entry<unknown> {
  const days = seen.get(pair);
  if (days === undefined) {
    seen.set(pair, new Map([[due, entry]]));
    return entry;
  }
  const first = days.get(due);
  if (first !== undefined) return first;
  days.set(due, entry);
  return entry;
}

/** Lots in transit: what is unreserved, or ordered less what is reserved or has arrived. */
export function gatherLots(tables: readonly TableRows[], parts: PartFinder, issues: Issue[]): readonly Lot[] {
  type LotRow = (typeof inTransit)['row']['_output'];
  const withLots = [...entriesOf(tables, inventory)].filter(
    ({ values }) => (values.unreserved ?? values.inTransit ?? 0) > 0,
  );
  const rows = [
    ...entriesOf(tables, inTransit),
    ...(withLots as Entry<Omit<LotRow, 'eta'> & { eta: number | null }>[]),
  ];
  return rows.flatMap((entry): Lot[] => {
    const partNo = parts.find(entry, issues);
    const { unreserved, inTransit: ordered, reserved, arrived, eta, supplier } = entry.values;
    if (unreserved === null && ordered === null) {
      issues.push(
        entryIssue(entry, entry.table.columns.has('inTransit') ? 'inTransit' : 'unreserved', {
          code: 'E201',
        }),
      );
      return [];
    }
    const quantity = unreserved ?? (ordered ?? 0) - (reserved ?? 0) - (arrived ?? 0);
    if (quantity < 0) issues.push(entryIssue(entry, 'reserved', { code: 'E203' }));
    if (eta === null) issues.push(entryIssue(entry, 'eta', { code: 'E201' }));
    return partNo === null || quantity <= 0 || eta === null
      ? []
      : [{ partNo, quantity, eta: eta as Day, supplier }];
  });
}

/** What was promised to suppliers. */
export function gatherCommitments(
  tables: readonly TableRows[],
  parts: PartFinder,
  issues: Issue[],
): readonly Commitment[] {
  return [...entriesOf(tables, commitmentList)].flatMap((entry): Commitment[] => {
    const partNo = parts.find(entry, issues);
    const { supplier, quantity } = entry.values;
    return partNo === null || quantity === 0 ? [] : [{ supplier, partNo, quantity }];
  });
}

/** Past sales of the stores that this month's forecasts or store lists know; other stores are named once each. */
export function gatherHistory(
  tables: readonly TableRows[],
  { names, parts }: { readonly names: Names; readonly parts: PartFinder },
  stores: readonly Store[],
  issues: Issue[],
): readonly Sale[] {
  const known = new Set(stores.map(({ store }) => store));
  const gone = new Set<string>();
  const sales: Sale[] = [];
  for (const entry of entriesOf(tables, historyList)) {
    const partNo: PartNo | null = parts.find(entry, issues);
    const { quantity } = entry.values;
    const store = names.stores.resolve(entry.values.store)!;
    if (known.has(store)) {
      if (partNo !== null && quantity > 0)
        sales.push({ store, partNo, month: entry.values.month as Month, quantity });
    } else if (!gone.has(store)) {
      gone.add(store);
      issues.push(entryIssue(entry, 'store', { code: 'W321', params: { store } }));
    }
  }
  return sales;
}
