import type { TitleMonth } from './month-title.ts';
import { plainText } from './text.ts';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);
const NAME = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*`;
/** Days are no months: neither `11月25日` nor `2026-11-25` speaks of November. */
const CHINESE =
  /(?:(20\d{2}) ?年? ?)?(?<!\d)(?:(\d{1,2})月? ?[-~—至到、] ?)?(\d{1,2}) ?月(?!份? ?\d{1,2} ?[日号])/g;
const NUMBERS = /(?<!\d)(20\d{2})(?:[-/._](\d{1,2})|(\d{2}))(?![-/._]?\d)/g;
const DATED_NAME = new RegExp(
  String.raw`(?<![a-z])(?:(20\d{2})[ _-]*${NAME}|${NAME}\.?[ ,'_-]*(20\d{2}))(?![a-z\d])`,
  'gi',
);
const BARE_NAME = new RegExp(
  String.raw`(?<![a-z]|\d[ -]?)(${MONTHS.filter((name) => name !== 'may').join('|')})(?![a-z]|[ -]?\d)`,
  'gi',
);

/**
 * The months that a line of words names, of a range (`10-12月`) every one; the year is null where it says none. For
 * titles and names of files, in which a date means the day of writing and no month.
 */
export function monthsIn(text: string): readonly TitleMonth[] {
  const plain = plainText(text);
  const found = [
    ...[...plain.matchAll(CHINESE)].flatMap(([, year, first, last]) =>
      rangeOf(year, Number(first ?? last), Number(last)),
    ),
    ...[...plain.matchAll(NUMBERS)].flatMap(([, year, number, packed]) =>
      rangeOf(year, Number(number ?? packed), Number(number ?? packed)),
    ),
    ...[...plain.matchAll(DATED_NAME)].flatMap(([, before, second, first, after]) => {
      const number = numberOf((second ?? first)!);
      return rangeOf(before ?? after, number, number);
    }),
    ...[...plain.matchAll(BARE_NAME)].flatMap(([, name]) =>
      rangeOf(undefined, numberOf(name!), numberOf(name!)),
    ),
  ];
  return found.filter(({ number }) => number >= 1 && number <= 12);
}

function numberOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

function rangeOf(year: string | undefined, first: number, last: number): readonly TitleMonth[] {
  if (first < 1 || last > 12) return [];
  const months = last >= first ? last - first + 1 : last + 12 - first + 1;
  return Array.from({ length: months }, (_, i) => ({
    // Of a range over the turn of the year, one year says too little.
    year: year === undefined || last < first ? null : Number(year),
    number: ((first + i - 1) % 12) + 1,
  }));
}
