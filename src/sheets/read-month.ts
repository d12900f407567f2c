import { monthFromParts, monthOf, shiftMonth, yearOf, type Month } from '../domain/month.ts';
import type { RawCell } from './raw-sheet.ts';
import { read, refuse, type Reading } from './reading.ts';
import { dayFromSerial, readDay } from './read-date.ts';
import { plainText } from './text.ts';

const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const NAMES = 'january|february|march|april|may|june|july|august|september|october|november|december';
const ABBREVIATIONS = NAMES.split('|').map((name) => name.slice(0, 3));
const YEAR_AND_NUMBER = /^(\d{4}) ?(?:[-/.]|年度? ?)(\d{1,2}) ?(?:月份?)?$/;
const SHORT_YEAR = /^(\d{2}) ?年度? ?(\d{1,2}) ?月份?$/;
const COMPACT = /^(\d{4})(0[1-9]|1[0-2])$/;
const NUMBER_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NUMBER = /^(?:m|第)?(\d{1,2}) ?(?:月份?|个月)?$/i;
const CHINESE = /^(?:(\d{4}) ?年 ?)?(十[一二]?|[一二三四五六七八九])月份?$/;
const ENGLISH = new RegExp(
  `^(?:(\\d{4})[ -]?)?(${NAMES}|sept|${ABBREVIATIONS.join('|')})\\.?(?:[ ,'-]*(\\d{4}|\\d{2}))?$`,
  'i',
);

/**
 * Reads a month written in any usual way (`2026-12`, `202612`, `2026年12月`, `12月`, `十二月`, `Dec 2026`).
 * Text that names no year gets `year`; null when the text is no month.
 */
export function monthFromText(text: string, year: number | null): Month | null {
  const plain = plainText(text);
  const numbers = YEAR_AND_NUMBER.exec(plain) ?? COMPACT.exec(plain);
  if (numbers) return monthFromParts(Number(numbers[1]), Number(numbers[2]));
  const short = SHORT_YEAR.exec(plain);
  if (short) return monthFromParts(2000 + Number(short[1]), Number(short[2]));
  const last = NUMBER_AND_YEAR.exec(plain);
  if (last) return monthFromParts(Number(last[2]), Number(last[1]));
  const chinese = CHINESE.exec(plain);
  if (chinese) return month(chinese[1], CHINESE_NUMBERS.indexOf(chinese[2]!) + 1, year);
  const english = ENGLISH.exec(plain);
  if (english) {
    const number = ABBREVIATIONS.indexOf(english[2]!.slice(0, 3).toLowerCase()) + 1;
    return month(english[1] ?? english[3], number, year);
  }
  const alone = NUMBER.exec(plain);
  return alone ? month(undefined, Number(alone[1]), year) : null;
}

function month(written: string | undefined, number: number, year: number | null): Month | null {
  const full = written === undefined ? year : Number(written.length === 2 ? `20${written}` : written);
  return full === null ? null : monthFromParts(full, number);
}

/** Reads the month a cell names, or that its date lies in; a month without a year is one of the year of `planned`. */
export function readMonth(cell: RawCell, planned: Month | null): Reading<Month> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  if (cell.type === 'date') return read(monthOf(dayFromSerial(cell.value)));
  const text = cell.type === 'number' ? (cell.shown ?? String(cell.value)) : String(cell.value);
  // Typed as a number, 2026.10 is 2026.1.
  if (cell.type === 'number' && /^\d{4}\.1$/.test(text)) return refuse('E210');
  const found = monthFromText(text, planned === null ? null : yearOf(planned));
  if (found !== null) return read(found);
  const day = readDay(cell, planned);
  return 'value' in day ? read(monthOf(day.value)) : refuse('E210');
}

/** Reads a year in a column of its own: `2026`, `2026年`, `2026年度`, `26`. */
export function readYear(cell: RawCell): Reading<number> {
  if (cell.type === 'error') return refuse('E207');
  if (cell.type === 'formula') return refuse('E208');
  const digits = /^(?:FY ?)?(?:20)?(\d{2}) ?(?:年度?)?$/i.exec(plainText(String(cell.value)))?.[1];
  return digits === undefined ? refuse('E202') : read(2000 + Number(digits));
}

/** As `readMonth`, for the past: a month without a year is the last such one before `planned`. */
export function readPastMonth(cell: RawCell, planned: Month | null): Reading<Month> {
  return readMonthUpTo(cell, planned, planned === null ? null : shiftMonth(planned, -1));
}

/** As `readMonth`, for what was sold so far: a month without a year is `planned`, or the last such one before it. */
export function readSoldMonth(cell: RawCell, planned: Month | null): Reading<Month> {
  return readMonthUpTo(cell, planned, planned);
}

function readMonthUpTo(cell: RawCell, planned: Month | null, last: Month | null): Reading<Month> {
  const reading = readMonth(cell, planned);
  const dated = cell.type === 'date' || monthFromText(String(cell.value), null) !== null;
  if (dated || last === null || !('value' in reading) || reading.value <= last) return reading;
  return read(shiftMonth(reading.value, -12));
}
