import {
  dayFromParts,
  dayInMonth,
  firstDay,
  formatDay,
  lastDay,
  type Day,
  type Month,
} from '../domain/month.ts';
import { entriesOf, type Entry } from './entries.ts';
import type { IssueSink } from './issue-list.ts';
import { inventory } from './kinds/inventory.ts';
import { readDay } from './read-date.ts';
import type { TableRows } from './sheet-reading.ts';
import { staleStock } from './stale-inputs.ts';
import { issueAt, placeOf, type Place } from './table.ts';
import { titledMonth } from './titled-month.ts';

/** The planner's deadline, and the day on which stock is taken to be counted when nobody says. */
const USUAL_AS_OF = 5;

/** A day on which stock was counted, and where a list says so. */
interface Count {
  readonly day: Day;
  readonly place: Place;
}

/**
 * The day that somebody says, else the latest one on which an inventory list says it was counted, above its table or in
 * a column of it; without any list the first of the month.
 *
 * @param task `asOf` is what somebody says; `staleDays` are those before the 5th up to which a count is fresh
 */
export function findAsOf(
  tables: readonly TableRows[],
  task: { readonly month: Month; readonly asOf: Day | null; readonly staleDays: number },
  issues: IssueSink,
): Day {
  const { month, asOf, staleDays } = task;
  if (asOf !== null) {
    issues.push(...staleStock(asOf, null, month, staleDays));
    return asOf;
  }
  const lists = datedLists(tables);
  if (lists.length === 0) return firstDay(month);
  tellOtherMonths(lists, month, issues);
  const known = issues.length;
  const counts = lists.flatMap((list) => countOf(list, month, issues) ?? []);
  const latest = counts.toSorted((a, b) => b.day - a.day)[0];
  if (latest !== undefined) {
    tellOtherCounts(counts, latest.day, issues);
    issues.push(...staleStock(latest.day, latest.place, month, staleDays));
    return latest.day;
  }
  const assumed = dayInName(lists, month) ?? dayInMonth(month, USUAL_AS_OF);
  // A date that was refused is told already.
  if (issues.length > known) return assumed;
  const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
  issues.push({ code: 'W322', severity: 'warning', ...nowhere, params: { asOf: formatDay(assumed) } });
  return assumed;
}

/** A day in the name of a sheet or file: `库存20261204`, `库存_2026-12-04`, `库存2026年12月4日`. */
const DAY_IN_NAME = /(?<!\d)(20\d{2})(?:(\d{2})(\d{2})|[-_.年](\d{1,2})[-_.月](\d{1,2})日?)(?!\d)/;

/** The latest day of the month planned that the names of lists of stock hold; null where none does. */
function dayInName(lists: readonly TableRows[], month: Month): Day | null {
  const days = lists.flatMap(({ table: { kind, file, sheet } }) => {
    if (kind.name !== inventory.name) return [];
    return [sheet, file].flatMap((name) => {
      const [, year, shortMonth, shortDay, longMonth, longDay] = DAY_IN_NAME.exec(name) ?? [];
      if (year === undefined) return [];
      const number = Number(shortMonth ?? longMonth);
      const day = dayFromParts(Number(year), number, Number(shortDay ?? longDay));
      return day === null || day < firstDay(month) || day > lastDay(month) ? [] : [day];
    });
  });
  return days.toSorted((a, b) => b - a)[0] ?? null;
}

/** The day of a list of goods in transit says when the stock was counted only where nothing else does. */
function datedLists(tables: readonly TableRows[]): readonly TableRows[] {
  const stock = tables.filter(({ table: { kind } }) => kind.name === inventory.name);
  const isDated = stock.some(({ table }) => table.facts.has('asOf') || table.columns.has('countedOn'));
  if (isDated) return stock;
  return [...stock, ...tables.filter(({ table: { kind } }) => kind.name === 'inTransit')];
}

/** When a list was counted; null where it does not say so, or says what cannot be. */
function countOf(list: TableRows, month: Month, issues: IssueSink): Count | null {
  const { table } = list;
  const fact = table.facts.get('asOf');
  if (fact === undefined) return table.columns.has('countedOn') ? latestOf(list, month, issues) : null;
  const place = placeOf(table, fact.row, 'asOf');
  const reading = readDay(fact.cell, month);
  if ('value' in reading) return withinMonth({ day: reading.value, place }, month, issues);
  issues.push(issueAt(place, fact.cell, reading.problem));
  return null;
}

type StockEntry = Entry<(typeof inventory)['row']['_output']>;

/** The latest day in the rows of a list: parts are counted one after the other. */
function latestOf(list: TableRows, month: Month, issues: IssueSink): Count | null {
  let latest: { readonly day: Day; readonly entry: StockEntry } | null = null;
  for (const entry of entriesOf([list], inventory)) {
    const day = entry.values.countedOn as Day | null;
    if (day !== null && (latest === null || day > latest.day)) latest = { day, entry };
  }
  if (latest === null) return null;
  const place = placeOf(latest.entry.table, latest.entry.row, 'countedOn');
  return withinMonth({ day: latest.day, place }, month, issues);
}

/** A count after the month planned is none of this month's. */
function withinMonth(count: Count, month: Month, issues: IssueSink): Count | null {
  if (count.day <= lastDay(month)) return count;
  const params = { asOf: formatDay(count.day), month };
  issues.push(issueAt(count.place, formatDay(count.day), { code: 'E312', params }));
  return null;
}

/** Lists that were counted on another day than the latest: their stock is added to the other, which may count it twice. */
function tellOtherCounts(counts: readonly Count[], latest: Day, issues: IssueSink): void {
  for (const { day, place } of counts) {
    if (day === latest) continue;
    issues.push(issueAt(place, formatDay(day), { code: 'W329', params: { asOf: formatDay(latest) } }));
  }
}

/** Lists of stock in sheets that are called by different months, and say no day: all but the latest are old ones. */
function tellOtherMonths(lists: readonly TableRows[], month: Month, issues: IssueSink): void {
  const named = lists.flatMap(({ table }) => {
    const isOld = table.kind.name === inventory.name && !table.facts.has('asOf');
    const found = isOld && !table.columns.has('countedOn') ? titledMonth(table, month) : null;
    return found === null ? [] : [{ table, month: found }];
  });
  const latest = named
    .map((one) => one.month)
    .toSorted()
    .at(-1);
  for (const { table, month: old } of named) {
    if (old === latest) continue;
    const place = { file: table.file, sheet: table.sheet, cell: null, header: null };
    issues.push(issueAt(place, old, { code: 'W329', params: { asOf: latest! } }));
  }
}
