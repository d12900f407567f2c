import type { Issue } from '../domain/issue.ts';
import { dayInMonth, formatDay, shiftMonth, type Day, type Month } from '../domain/month.ts';
import { entryIssue, type Entry } from './entries.ts';
import type { history } from './kinds/history.ts';
import { issueAt, type Place } from './table.ts';

/** The day by which the inputs of a month are there. */
const DUE = 5;

/**
 * Says that the stock was counted long before the month begins.
 *
 * @param place where the day is written
 * @param staleDays days before the 5th of the month up to which a count is fresh
 */
export function staleStock(
  asOf: Day,
  place: Place | null,
  month: Month,
  staleDays: number,
): readonly Issue[] {
  const days = dayInMonth(month, DUE) - asOf;
  if (days <= staleDays) return [];
  const nowhere = { file: null, sheet: null, cell: null, header: null };
  const params = { asOf: formatDay(asOf), days, most: staleDays };
  return [issueAt(place ?? nowhere, formatDay(asOf), { code: 'W338', params })];
}

/** Says that the newest month of the history is not the one before the month planned: demand would seem less than it is. */
export function staleHistory(
  newest: Entry<(typeof history)['row']['_output']> | null,
  month: Month,
): readonly Issue[] {
  const wanted = shiftMonth(month, -1);
  if (newest === null || newest.values.month >= wanted) return [];
  const params = { newest: newest.values.month, wanted };
  return [entryIssue(newest, 'month', { code: 'W337', params })];
}
