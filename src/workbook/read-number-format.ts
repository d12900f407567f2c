import { areDigitwise, fillPlaces } from './fill-places.ts';

/** What a number format says about the value under it. */
export interface NumberFormat {
  /** `date`: shows a day; `time`: shows a time of day or a duration only; `number`: anything else. */
  readonly shows: 'number' | 'date' | 'time';
  /** Least number of digits shown by a format of zeros only (`0000` → 4), 0 for any other. */
  readonly zeros: number;
  /** What positive numbers are shown as; missing where nothing but the number is shown. */
  readonly dresses?: readonly Dress[];
  /** What negative numbers are shown as, where a section for them alone says so, and more is shown than the number. */
  readonly negative?: string;
  /** What zero is shown as, where a section for it alone shows a number. */
  readonly zero?: string;
}

/** What some numbers are shown as. */
export interface Dress {
  /** Of which numbers; null: of all that no other one before is for. */
  readonly when: { readonly relation: string; readonly than: number } | null;
  /** With `#` for the digits: `#箱`, `#%`. */
  readonly shown: string;
  /** Texts and places in turn, where all digits are shown, as `fillPlaces` takes them. */
  readonly digitwise?: readonly string[];
}

/** A number without a format. */
export const GENERAL: NumberFormat = { shows: 'number', zeros: 0 };

/**
 * Literals, escapes, padding, colours, conditions, currencies and languages: everything that is not a placeholder. What is
 * never closed reaches to the end, here and below, so that each format is looked through once.
 */
const NOT_SHOWN = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;
/** How the format of no format is called, also by programs that translate it. */
const NO_FORMAT = /^(general|standard|g\/通用格式|通用格式|常规|标准)$/i;
const DAY = /[yd]|aaa/i;
const TIME = /[hs]/i;
const MONTH_OR_MINUTE = /m/i;
/** Spreadsheets allow 255 characters. */
const LONGEST_CODE = 1_000;
/** The places of the digits of a number, with separators, also a space before three of them, decimals, a fraction behind a whole number or a power of ten; each run of signs is looked through once. */
const PLACES =
  /(general|standard|g\/通用格式|通用格式|常规|标准|@|(?:[0#?]|(?<![,.])[,.]+(?=[0#?])|(?<=[0#?])(?:\.| [0#?]+\/[0#?\d]+| (?=[0#?]{3}(?![0#?]))|E[+-](?=0)))+)/i;
/** A section for some numbers alone, `[>=10000]0.0`: what the others are shown as, other sections say. */
const CONDITION = /\[([<>=]{1,2})\s*([-+.\dE]+)\]/i;
/** What of a section is text, and which; what only fills space or colours shows nothing, but digits that fill it are read, unless zeros before a number. */
const TEXTS = /^\*0|\*(\p{N})|"([^"]*)"?|[\\!](.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]?|\[[^\]]*\]?/gu;
/** What is shown where a format does not say, or fills a cell with a digit as often as there is room. */
const AND_SO_ON = '…';
/** A fraction, which without a whole number before it shows 12 as 12/1: a day of December. */
const FRACTION = /[0#?]\/[0#?\d]/;
/** What a format shows that is longer than any. */
const UNKNOWN: Dress = { when: null, shown: AND_SO_ON };

/**
 * Classifies a number format code. Of its sections the first decides: the one for positive numbers.
 *
 * @param code as `styles.xml` holds it: `yyyy"年"m"月"d"日";@`
 */
export function parseNumberFormat(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return { shows: 'number', zeros: 0, dresses: [UNKNOWN] };
  const shown = code.replace(NOT_SHOWN, '').split(';')[0]!.trim();
  if (NO_FORMAT.test(shown)) return withDress(0, code);
  if (DAY.test(shown)) return { shows: 'date', zeros: 0 };
  // `m` beside hours or seconds is minutes, on its own months; elapsed minutes stand in brackets.
  if (TIME.test(shown) || /\[m+\]/i.test(shown)) return { shows: 'time', zeros: 0 };
  if (MONTH_OR_MINUTE.test(shown)) return { shows: 'date', zeros: 0 };
  // Anything beside the zeros is shown too, so that their number alone would not tell the whole.
  const zeros = /^(?:\[[^\]]*\])*(0+)(?:_.)?\s*(?:;|$)/.exec(code)?.[1] ?? '';
  return withDress(zeros.length, code);
}

function withDress(zeros: number, code: string): NumberFormat {
  const dresses = code.trim() === '' ? [] : dressesOf(code);
  const isBare = dresses.every(({ shown }) => shown === '#');
  const [negative, zero] = [negativeOf(code), zeroOf(code)];
  // A bare one need not be told beside nothing else.
  const hasNegative = negative !== undefined && !(isBare && withoutSign(negative) === '#');
  return {
    shows: 'number',
    zeros,
    ...(isBare ? {} : { dresses }),
    ...(hasNegative ? { negative } : {}),
    ...(zero === undefined ? {} : { zero }),
  };
}

/** What the section for negative numbers shows; undefined where there is none for them alone. */
function negativeOf(code: string): string | undefined {
  const section = sectionsOf(code)[1];
  return section === undefined || CONDITION.test(code) ? undefined : dressOfSection(section).shown;
}

/** What is shown of a negative number besides that it is one, for which spreadsheets write a minus, brackets or a colour. */
function withoutSign(shown: string): string {
  return shown.replace(/[-()（）]/g, '').trim();
}

/** What the section for zero shows, where it is more than its digits and holds a number of its own. */
function zeroOf(code: string): string | undefined {
  const section = sectionsOf(code)[2];
  if (section === undefined || CONDITION.test(code)) return undefined;
  const { shown } = dressOfSection(section);
  return /\p{N}|[一二三四五六七八九十]/u.test(shown) ? shown : undefined;
}

/**
 * What a number is shown as, `#` for its digits, without the sign of a negative one; undefined where nothing but the number
 * is shown. Spreadsheets take the first section whose condition holds.
 */
export function dressFor(format: NumberFormat, value: number): string | undefined {
  if (value === 0 && format.zero !== undefined) return format.zero;
  const section = sectionFor(format, value)?.shown;
  if (value >= 0) return section === '#' ? undefined : section;
  const shown = withoutSign(format.negative ?? section ?? '#');
  return shown === '#' ? undefined : shown;
}

/**
 * A positive whole number as its format shows it, digit by digit: 12 as `B-0012`, 2641012345 as `26410-12345`; nothing
 * where the format shows it in another way.
 */
export function showDigits(format: NumberFormat, value: number): { readonly shown?: string } {
  const parts = sectionFor(format, value)?.digitwise;
  return parts && Number.isSafeInteger(value) && value > 0 ? { shown: fillPlaces(parts, String(value)) } : {};
}

function sectionFor({ dresses = [] }: NumberFormat, value: number): Dress | undefined {
  return dresses.find(({ when }) => when === null || holds(when, value));
}

function holds({ relation, than }: NonNullable<Dress['when']>, value: number): boolean {
  if (relation === '<>') return value !== than;
  return (
    (relation.includes('<') && value < than) ||
    (relation.includes('>') && value > than) ||
    (relation.includes('=') && value === than)
  );
}

/**
 * The sections for positive numbers: without conditions the first; else those with conditions, and for the others the
 * last, since of three sections the second is for negative ones.
 */
function dressesOf(code: string): readonly Dress[] {
  const sections = sectionsOf(code).slice(0, 3);
  const dresses = sections.map((section): Dress => {
    const [, relation, than] = CONDITION.exec(section) ?? [];
    const when = relation === undefined ? null : { relation, than: Number(than) };
    return { when, ...dressOfSection(section) };
  });
  if (dresses.every(({ when }) => when === null)) return dresses.slice(0, 1);
  const last = dresses.length > 1 ? dresses.slice(-1) : [];
  return [...dresses.filter(({ when }) => when !== null), ...last.map((dress) => ({ ...dress, when: null }))];
}

/** The sections of a format; a semicolon within a text parts none. */
function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"?|[\\!].|\[[^\]]*\]?|[^;"\\![]|[\\!])+|(?<=;)(?=;|$)|^(?=;|$)/g) ?? [''];
}

/** What a section shows, its texts too; what Excel takes for text without quotes is shown, too. */
function dressOfSection(section: string): Omit<Dress, 'when'> {
  // A text may hold what else would be places; it is put back in when those are found.
  const texts: string[] = [];
  const marked = section.replace(
    TEXTS,
    (_, ...[filler, quoted, escaped, currency]: readonly (string | undefined)[]) => {
      texts.push(filler === undefined ? (quoted ?? escaped ?? currency ?? '') : filler + AND_SO_ON);
      return '\u0000';
    },
  );
  const parts = marked
    .split(PLACES)
    .map((part, i) => (i % 2 === 0 ? part.replace(/\u0000/g, () => texts.shift()!) : part));
  const shown = parts.map((part, i) => (i % 2 === 0 ? part : '#')).join('');
  if (FRACTION.test(marked) && /#\/[#\d]/.test(shown)) return { shown: AND_SO_ON };
  return { shown: shown.trim(), ...(areDigitwise(parts) ? { digitwise: parts } : {}) };
}

/**
 * The formats that Excel knows by number without writing their code. 27–36 and 50–58 are dates and times in the
 * Chinese, Japanese and Korean editions and are not used by others; 71–81 are the Thai ones.
 */
export function builtInFormat(id: number): NumberFormat {
  if (DATES.has(id)) return { shows: 'date', zeros: 0 };
  if (TIMES.has(id)) return { shows: 'time', zeros: 0 };
  if (PERCENTAGES.has(id)) return { shows: 'number', zeros: 0, dresses: [{ when: null, shown: '#%' }] };
  return id === 1 ? { shows: 'number', zeros: 1 } : GENERAL;
}

const PERCENTAGES = new Set([9, 10]);
const DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77, 81,
]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80]);
