import { UTCDate } from '@date-fns/utc';
// One by one: the library as a whole is three hundred files, which --help would wait for.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { lightFormat } from 'date-fns/lightFormat';

/** A calendar day without a time zone: whole days since 1970-01-01. */
export type Day = number & { readonly __brand: 'Day' };

/** A calendar month, written `YYYY-MM`. */
export type Month = string & { readonly __brand: 'Month' };

const EPOCH = new UTCDate(1970, 0, 1);
const dayOf = (date: UTCDate): Day => differenceInCalendarDays(date, EPOCH) as Day;
const dateOf = (day: Day): UTCDate => addDays(EPOCH, day);
const parsed = new Map<string, Day | null>();
const formatted = new Map<Day, string>();

/** Keeps `compute(key)` for the next time: a month has few days, a plan has millions of dates. */
function remembered<K, V>(memory: Map<K, V>, key: K, compute: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = compute();
  if (memory.size < 100_000) memory.set(key, value);
  return value;
}

/** The day with this year, month (1–12) and day of month, or null when the calendar has no such day. */
export function dayFromParts(year: number, month: number, day: number): Day | null {
  return parseDay(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

/** Reads `YYYY-MM-DD` strictly; null when the text is not such a day. */
export function parseDay(text: string): Day | null {
  return remembered(parsed, text, () => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    const date = new UTCDate(year, month - 1, day);
    // A day that the month does not have rolls over into the next one.
    return lightFormat(date, 'yyyy-MM-dd') === text ? dayOf(date) : null;
  });
}

/** Writes a day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return remembered(formatted, day, () => lightFormat(dateOf(day), 'yyyy-MM-dd'));
}

/** Reads `YYYY-MM` strictly; null when the text is not such a month. */
export function parseMonth(text: string): Month | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : null;
}

/** The month with this year and number (1–12), or null when there is none. */
export function monthFromParts(year: number, month: number): Month | null {
  return parseMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}

/** The month that holds `day`. */
export function monthOf(day: Day): Month {
  return formatDay(day).slice(0, 7) as Month;
}

/** The four-digit year of a month, as a number. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** The month of the year, 1–12. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5));
}

/** The day `number` (1–28) of a month. */
export function dayInMonth(month: Month, number: number): Day {
  return (firstDay(month) + number - 1) as Day;
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return parseDay(`${month}-01`)!;
}

/** The last day of a month. */
export function lastDay(month: Month): Day {
  return dayOf(lastDayOfMonth(dateOf(firstDay(month))));
}

/** The month `count` months later (earlier when negative). */
export function shiftMonth(month: Month, count: number): Month {
  return lightFormat(addMonths(dateOf(firstDay(month)), count), 'yyyy-MM') as Month;
}

/** The `count` calendar months before `month`, oldest first. */
export function monthsBefore(month: Month, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, i) => shiftMonth(month, i - count));
}
