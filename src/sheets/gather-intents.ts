import type { Intent } from '../domain/inputs.ts';
import { ItemMap } from '../domain/item-map.ts';
import { lastDay, type Day, type Month } from '../domain/month.ts';
import { entriesOf, type ForecastEntry } from './entries.ts';
import type { PartFinder } from './gather-parts.ts';
import type { Names } from './gather-stores.ts';
import type { IssueList } from './issue-list.ts';
import { forecast } from './kinds/forecast.ts';
import { otherMonths, type DatedEntry } from './other-months.ts';
import type { TableRows } from './sheet-reading.ts';
import { refusedIntents } from './refused-intents.ts';
import { areVersions, repeatedForecasts, type Repeat } from './repeated-forecasts.ts';

/** The intents of a month, and what checks need to know of the rows behind them. */
export interface GatheredIntents {
  readonly intents: readonly Intent[];
  /** The rows that want something, by store and part, each of another day. */
  readonly rows: Pick<ItemMap<readonly ForecastEntry[]>, 'get' | 'stores'>;
  /** The stores that any row speaks for, also of those that want nothing. */
  readonly askers: ReadonlySet<string>;
}

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
  issues: IssueList,
): GatheredIntents {
  const end = lastDay(month);
  const rows = new ItemMap<ForecastEntry[]>();
  const askers = new Set<string>();
  const intents: Intent[] = [];
  const outside: DatedEntry[] = [];
  const repeats: Repeat[] = [];
  const days = new DaysWanted();
  let repeated = 0;
  for (const entry of entriesOf(tables, forecast)) {
    const partNo = parts.find(entry, issues);
    const { quantity } = entry.values;
    const due = entry.values.due as Day;
    const store = names.stores.resolve(entry.values.store)!;
    askers.add(store);
    if (due < asOf || due > end) {
      outside.push(entry);
      continue;
    }
    if (partNo === null || quantity === 0) continue;
    const wished = rows.get(store, partNo);
    const first = wished && days.find(wished, due);
    if (first !== undefined) {
      // Of repeats in one table each is an error of its own; those between files are counted.
      if (first.table === entry.table && ++repeated > issues.limits.errors + 1) continue;
      repeats.push({ store, partNo, due, other: first, entry, sameDay: true });
      continue;
    }
    const other = wished?.[0];
    if (
      other !== undefined &&
      (other.table.file !== entry.table.file || areVersions(other.table, entry.table))
    )
      repeats.push({ store, partNo, due, other, entry, sameDay: false });
    if (wished === undefined) rows.set(store, partNo, [entry]);
    else wished.push(entry);
    intents.push({ store, partNo, quantity, due });
  }
  // What else is wrong with a row that is refused is told in the same go.
  for (const entry of refusedIntents(tables)) {
    const { partNo, due } = entry.values;
    if (partNo !== null) parts.find({ ...entry, values: { partNo } }, issues);
    if (due !== null && (due < asOf || due > end)) outside.push({ ...entry, values: { due } });
  }
  const found = [otherMonths(tables, outside, { month, asOf }), repeatedForecasts(tables, repeats)];
  // One by one: a call cannot take a million arguments.
  for (const issue of found.flat()) issues.push(issue);
  return { intents, rows, askers };
}

/** Rows that are looked through for a day; of more, the days are remembered. A month has few days, an old stock list many. */
const FEW = 16;

/** Finds the row of a day among rows of which each is of another day. */
class DaysWanted {
  private readonly remembered = new Map<readonly ForecastEntry[], Map<Day, ForecastEntry>>();

  find(rows: readonly ForecastEntry[], due: Day): ForecastEntry | undefined {
    if (rows.length <= FEW) return rows.find(({ values }) => values.due === due);
    const days = this.remembered.get(rows) ?? new Map<Day, ForecastEntry>();
    this.remembered.set(rows, days);
    for (const row of rows.slice(days.size)) days.set(row.values.due as Day, row);
    return days.get(due);
  }
}
