import { groupBy } from '../domain/group-by.ts';
import type { Issue } from '../domain/issue.ts';
import {
  formatDay,
  lastDay,
  monthFromParts,
  monthNumber,
  monthOf,
  shiftMonth,
  type Day,
  type Month,
} from '../domain/month.ts';
import { cellAddress, cellText } from './cell-text.ts';
import { entryIssue, type Entry } from './entries.ts';
import { isMonthOfTitle } from './is-month-of-title.ts';
import { forecast } from './kinds/forecast.ts';
import type { TitleMonth } from './month-title.ts';
import { monthsIn } from './months-in.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, placeOf, type Table } from './table.ts';

/** A row of a forecast with its date, sound or refused. */
export type DatedEntry = Entry<{ readonly due: number }>;

interface Horizon {
  readonly month: Month;
  readonly asOf: Day;
}

/** Fewer rows may be slips of the keyboard. */
const LEAST_ROWS = 3;
const LEAST_PAST_MONTHS = 3;

/**
 * Says which rows want something outside of the horizon, and which forecasts are of another month: where most rows of
 * a sheet fall into one other month, that is told once, and not of each row. A title that names another month over
 * rows of this one is told, too, and what seems to be a list of sales.
 *
 * @param outside the rows outside of the horizon
 */
export function otherMonths(
  tables: readonly TableRows[],
  outside: readonly DatedEntry[],
  horizon: Horizon,
): readonly Issue[] {
  const rows = new Map<string, number>();
  for (const { table, lines } of tables) {
    if (table.kind.name === forecast.name) rows.set(sheetOf(table), (rows.get(sheetOf(table)) ?? 0) + lines);
  }
  const ofOther = new Set<string>();
  const issues: Issue[] = [];
  for (const [sheet, entries] of groupBy(outside, ({ table }) => sheetOf(table))) {
    const all = rows.get(sheet)!;
    if (isLedger(entries, all, horizon)) {
      ofOther.add(sheet);
      issues.push(ofPast(entries));
      continue;
    }
    const [found, those] = mostFrequent(entries);
    const isOther = found !== horizon.month && those.length >= LEAST_ROWS && those.length * 2 > all;
    if (isOther) {
      ofOther.add(sheet);
      issues.push(otherMonth(those, { found, month: horizon.month, rows: those.length, all }));
    }
    const single = entries.filter((entry) => !isOther || dueMonth(entry) !== found);
    for (const entry of single) issues.push(outsideOf(entry, horizon));
  }
  const others = notTold(tables, ofOther);
  return [...issues, ...otherTitles(others, horizon.month), ...otherColumns(others, horizon.month)];
}

/** Whether all rows of a sheet are of days before the horizon, over so many months as no forecast is: sales, day by day. */
function isLedger(entries: readonly DatedEntry[], all: number, { asOf }: Horizon): boolean {
  return (
    entries.length === all &&
    entries.every(({ values }) => values.due < asOf) &&
    groupBy(entries, dueMonth).size >= LEAST_PAST_MONTHS
  );
}

function ofPast([first]: readonly DatedEntry[]): Issue {
  const { table } = first!;
  const place = placeOf(table, table.headerRows.at(-1)!, 'due');
  return issueAt(place, place.header, { code: 'E211', params: { counted: 'past', allowed: '订货, orders' } });
}

function sheetOf({ file, sheet }: Table): string {
  return JSON.stringify([file, sheet]);
}

/** The month that most of the rows fall into, and these rows. */
function mostFrequent(entries: readonly DatedEntry[]): readonly [Month, readonly DatedEntry[]] {
  return [...groupBy(entries, dueMonth)].reduce((most, one) => (one[1].length > most[1].length ? one : most));
}

function dueMonth({ values }: DatedEntry): Month {
  return monthOf(values.due as Day);
}

function outsideOf(entry: DatedEntry, { month, asOf }: Horizon): Issue {
  const params = { first: formatDay(asOf), last: formatDay(lastDay(month)) };
  const issue = entryIssue(entry, 'due', { code: 'E206', params });
  return { ...issue, value: formatDay(entry.values.due as Day) };
}

function otherMonth(
  [first]: readonly DatedEntry[],
  params: { found: Month; month: Month; rows: number; all: number },
): Issue {
  const issue = entryIssue(first!, 'due', { code: 'E314', params });
  return { ...issue, value: formatDay(first!.values.due as Day) };
}

/** The forecasts of which it is not told already that they are of another month. */
function notTold(tables: readonly TableRows[], told: ReadonlySet<string>): readonly Table[] {
  return tables
    .map(({ table }) => table)
    .filter((table) => table.kind.name === forecast.name && !told.has(sheetOf(table)));
}

/** Quantities under the title of another month: `11月订货数量`. */
function otherColumns(tables: readonly Table[], month: Month): readonly Issue[] {
  return tables.flatMap((table): Issue[] => {
    const title = table.columns.get('quantity')?.title ?? '';
    const [first, ...others] = monthsIn(title);
    if (first === undefined || [first, ...others].some((one) => isMonthOfTitle(one, month))) return [];
    const place = placeOf(table, table.headerRows.at(-1)!, 'quantity');
    return [issueAt(place, title, { code: 'W336', params: { found: monthOfTitle(first, month), month } })];
  });
}

/**
 * The titles of forecasts that name another month, but not this one: of the lines above or, where these name none, of the
 * sheet and the file. A new name of the file does not correct the title in it.
 */
function otherTitles(tables: readonly Table[], month: Month): readonly Issue[] {
  const titles = new Map<string, Issue>();
  for (const table of tables) {
    const { file, sheet, titles: lines } = table;
    const nowhere = { file, sheet: null, cell: null, header: null };
    const above = lines.map(({ label, row, cell }) => {
      const place = { ...nowhere, sheet, cell: cellAddress(row, cell.column) };
      return { text: label, written: cellText(cell), place };
    });
    const names = [
      { text: sheet, place: { ...nowhere, sheet } },
      { text: file.replace(/\.[^.]*$/, ''), place: nowhere },
    ].map((name) => ({ ...name, written: name.text }));
    const [ofLines, ofNames] = [above, names].map((said) =>
      said.flatMap(({ text, ...where }) => monthsIn(text).map((one) => ({ ...where, one }))),
    );
    const named = ofLines!.length > 0 ? ofLines! : ofNames!;
    const [first] = named;
    if (first === undefined || named.some(({ one }) => isMonthOfTitle(one, month))) continue;
    const params = { found: monthOfTitle(first.one, month), month };
    const issue = issueAt(first.place, first.written, { code: 'W336', params });
    titles.set(JSON.stringify(first.place), issue);
  }
  return [...titles.values()];
}

/** The month that a title names; without a year, the nearest to the one planned. */
function monthOfTitle({ year, number }: TitleMonth, month: Month): Month {
  if (year !== null) return monthFromParts(year, number)!;
  return shiftMonth(month, ((number - monthNumber(month) + 18) % 12) - 6);
}
