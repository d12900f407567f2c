import {
  dayFromParts,
  firstDay,
  formatDay,
  monthNumber,
  yearOf,
  type Day,
  type Month,
} from '../domain/month.ts';
import type { RawCell } from './raw-sheet.ts';
import { assume, read, refuse, type Reading } from './reading.ts';
import { typedNumber } from './text.ts';

/** Serial number of 1970-01-01 in the 1900 date system. */
const SERIAL_OF_EPOCH = 25569;
/** Serial numbers of 2000-01-01 and 2100-01-01: a bare number between them can be a date. */
const SERIALS = { least: 36526, most: 73051 };
const SERIAL = /^\d{5}(\.\d+)?$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** A time of day, also right behind 日: `12月5日18:00`, `12月5日18时`. */
const TIME = String.raw`(?:(?:[ T]|(?<=[日号]))\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[时点](?:\d{1,2}分|半|整)?)(?: ?[ap]m)?Z?)?`;
/** Day of the week in brackets or behind the date. */
const WEEKDAY = String.raw`(?: ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?`;
/** Half of the day, as people say when goods are to come. */
const HALF = ' ?(?:上午|下午|中午|晚上|早上)?';
/** A last day: whoever needs the goods before the 20th gets them by the 20th. */
const DEADLINE = ' ?(?:之前|以前|前)? ?(?:到货|送到|到)?';
const form = (pattern: string): RegExp => new RegExp(`^${pattern}${WEEKDAY}${HALF}${TIME}${DEADLINE}$`, 'i');

const YEAR_FIRST = form(
  String.raw`(\d{4})(?: ?[-/.,、年] ?| )(\d{1,2})(?: ?[-/.,、月] ?| )(\d{1,2}) ?[日号.]?`,
);
const SHORT_YEAR_FIRST = form(String.raw`(\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?`);
const COMPACT = form(String.raw`(\d{4})(\d{2})(\d{2})`);
const WITHOUT_YEAR = form(String.raw`(\d{1,2}) ?(?:[-/.]|月) ?(\d{1,2}) ?[日号]?`);
const YEAR_LAST = form(String.raw`(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})`);
const SHORT_YEAR = form(String.raw`(\d{2})[-/.](\d{1,2})[-/.](\d{1,2})`);
const DAY_NAMED = form(String.raw`(\d{1,2})[ -]?${NAMED}\.?(?:[ ,-]*(\d{4}|\d{2}))?`);
const IN_CHINESE =
  /^(十[一二]?|[一二三四五六七八九])月([一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]$/;
const NAMED_DAY = form(String.raw`${NAMED}\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?(?:[ ,-]*(\d{4}))?`);

/** The day of a serial number of the 1900 date system; a time of day is left out. */
export function dayFromSerial(serial: number): Day {
  return (Math.floor(serial) - SERIAL_OF_EPOCH) as Day;
}

/**
 * Reads a calendar day: date cells, serial numbers, and text with or without a year, Chinese or English; also
 * `20261218`, typed into a cell that has a date's format. A date without a year is the one nearest to `month`; without `month` it is refused.
 */
export function readDay(cell: RawCell, month: Month | null): Reading<Day> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  if (cell.type === 'date')
    return COMPACT.test(String(cell.value)) ? dayText(String(cell.value), month) : daySerial(cell.value);
  if (cell.type === 'boolean') return refuse('E205');
  const text = typedNumber(String(cell.value));
  // Of 12.1 nobody can say whether it was 12.1 or 12.10 before it became a number.
  if (cell.type === 'number' && /\.[123]$/.test(text) && WITHOUT_YEAR.test(text)) return refuse('E205');
  return SERIAL.test(text) ? daySerial(Number(text)) : dayText(text, month);
}

/** A day of the month planned: `18日`, `本月18号前`. */
const OF_MONTH = form(String.raw`(?:本月|当月)?份? ?(\d{1,2}) ?[日号]`);
/** Two digits of the month and two of the day. */
const PACKED = /^(\d{2})(\d{2})$/;

/**
 * Reads the day on which a store wants goods, which is one of the month planned: as `readDay`, and where the month is the
 * one planned, or not written, also `1218`, `18日` and `本月18日`.
 */
export function readWantedDay(cell: RawCell, month: Month | null): Reading<Day> {
  const reading = readDay(cell, month);
  if (!('problem' in reading) || reading.problem.code !== 'E205' || month === null) return reading;
  const text = typedNumber(String(cell.value));
  const packed = PACKED.exec(text);
  const number =
    packed === null ? OF_MONTH.exec(text)?.[1] : Number(packed[1]) === monthNumber(month) && packed[2];
  return number ? day(yearOf(month), monthNumber(month), Number(number)) : reading;
}

function daySerial(serial: number): Reading<Day> {
  return serial >= SERIALS.least && serial < SERIALS.most ? read(dayFromSerial(serial)) : refuse('E205');
}

function dayText(text: string, month: Month | null): Reading<Day> {
  const whole = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = SHORT_YEAR_FIRST.exec(text);
  if (short) return day(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const partial = WITHOUT_YEAR.exec(text);
  if (partial) return nearest(month, Number(partial[1]), Number(partial[2]));
  const last = YEAR_LAST.exec(text);
  if (last) return eitherOrder(Number(last[3]), Number(last[1]), Number(last[2]), month);
  const shorter = SHORT_YEAR.exec(text);
  if (shorter) return shortYear(month, Number(shorter[1]), Number(shorter[2]), Number(shorter[3]));
  const dayFirst = DAY_NAMED.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2]!, Number(dayFirst[1]), month);
  const monthFirst = NAMED_DAY.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1]!, Number(monthFirst[2]), month);
  const chinese = IN_CHINESE.exec(text);
  return chinese ? nearest(month, fromChinese(chinese[1]!), fromChinese(chinese[2]!)) : refuse('E205');
}

/** The number that one to three Chinese digits write: 八, 十二, 三十, 二十一. */
function fromChinese(digits: string): number {
  const ones = '零一二三四五六七八九';
  const [tens, units] = digits.split('十');
  if (units === undefined) return ones.indexOf(digits);
  return 10 * (tens === '' ? 1 : ones.indexOf(tens!)) + (units === '' ? 0 : ones.indexOf(units));
}

/** `26/12/31` and `31/12/26`: only the year planned is known by its last two digits. */
function shortYear(month: Month | null, first: number, second: number, third: number): Reading<Day> {
  if (month === null) return refuse('E205');
  const year = yearOf(month);
  if (first === year % 100) return day(year, second, third);
  return third === year % 100 ? eitherOrder(year, first, second, month) : refuse('E205');
}

function day(year: number, monthOfYear: number, dayOfMonth: number): Reading<Day> {
  const found = dayFromParts(year, monthOfYear, dayOfMonth);
  return found === null ? refuse('E205') : read(found);
}

function named(
  year: string | undefined,
  name: string,
  dayOfMonth: number,
  month: Month | null,
): Reading<Day> {
  const monthOfYear = ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year === undefined) return nearest(month, monthOfYear, dayOfMonth);
  return day(year.length === 2 ? 2000 + Number(year) : Number(year), monthOfYear, dayOfMonth);
}

/** A year is left out by people who mean the next or last such day seen from the month they plan. */
function nearest(month: Month | null, monthOfYear: number, dayOfMonth: number): Reading<Day> {
  if (month === null) return refuse('E205');
  const middle = firstDay(month) + 15;
  const days = [-1, 0, 1]
    .map((years) => dayFromParts(yearOf(month) + years, monthOfYear, dayOfMonth))
    .filter((found) => found !== null)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return days[0] === undefined ? refuse('E205') : read(days[0]);
}

/** `03/04/2026`: the order that falls into the month planned is assumed, else month before day. */
function eitherOrder(year: number, first: number, second: number, month: Month | null): Reading<Day> {
  const monthFirst = dayFromParts(year, first, second);
  const dayFirst = dayFromParts(year, second, first);
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst) {
    const only = monthFirst ?? dayFirst;
    return only === null ? refuse('E205') : read(only);
  }
  const dayMonth = month !== null && monthNumber(month) === second && yearOf(month) === year;
  const taken = dayMonth ? dayFirst : monthFirst;
  return assume(taken, 'W226', { taken: formatDay(taken) });
}
