import { remember } from './remember.ts';

/**
 * Characters that show nothing and that people paste without knowing: zero-width, direction and control marks, fillers,
 * variation selectors. Unicode counts the byte order mark among white space for spreadsheets' sake; it shows nothing.
 * Neither do halves of a character and the two that are none, and no workbook that is written could hold them.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff\p{Default_Ignorable_Code_Point}]/gu;
/** As `INVISIBLE`, and the spaces that are not what they seem; a line break is seen. */
const HIDDEN = /(?![\n\r])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff\p{Default_Ignorable_Code_Point}\u00a0]/gu;
/** Text of which every character already is as it should be, and none is a space: most part numbers and Chinese names. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;
/** Longer texts are no numbers, dates, titles or labels; as they are written, they are none either. */
const LONGEST = 1_000;
/**
 * More marks on one letter than Unicode lets a stream of text have: to put thousands of them in order takes the square of
 * their number.
 */
const PILED = /\p{M}{31}/u;
/** More letters than a name has of those that stand for a whole sentence each, and take as long to be written out. */
const UNFOLDING = /(?:[\ufdfa\ufdfb][^\ufdfa\ufdfb]*){9}/;
/** Keys of which nothing need be changed: most part numbers and Chinese names. */
const KEY = /^[!-`{-~\u4e00-\u9fff]*$/;
/** Dashes that people take for one another in part numbers and names. */
const DASHES = /[\u2010-\u2015\u2212\ufe58]/g;

/** Texts that are remembered as a person reads them: each is asked for by one check after another. */
const MOST_REMEMBERED = 2 ** 10;

/**
 * Text as a person reads it: full-width letters and digits as half-width, invisible characters gone, runs of
 * white space as one space, none at the ends. For values that are compared or parsed, not for names that are shown. Texts
 * that nobody reads, a thousand characters long or with dozens of marks on one letter, stay as they are.
 */
export function plainText(text: string): string {
  return text.length > LONGEST || PLAIN.test(text) ? text : readable(text);
}

const readable = remember(MOST_REMEMBERED, (text) =>
  PILED.test(text) || UNFOLDING.test(text) ? text : readAloud(text),
);

function readAloud(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(DASHES, '-').trim();
}

/**
 * The text of a number, a day or a word of a list that somebody typed: as `plainText`, without the apostrophe that marks
 * pasted text as text. Where a text is too long to be any, it is '', so that nobody looks for one in it.
 */
export function typedText(text: string): string {
  return text.length > LONGEST ? '' : plainText(text).replace(/^'/, '');
}

/** Text of numbers that hides nothing: most of them. */
const PRINTED = /^[ -~]*$/;
/**
 * What shows nothing around a number, however it came there; not what turns the order of its digits. Each run is looked
 * through once.
 */
const AROUND =
  /^(?:(?![\u202b\u202e\u2067])[\s\p{Cc}\p{Cf}])+|(?<![\s\p{Cc}\p{Cf}])(?:(?![\u202b\u202e\u2067])[\s\p{Cc}\p{Cf}])+$/gu;
/**
 * What makes another number of the digits beside it than they show: raised, lowered and ringed ones (`12¹`, `①`), marks
 * that turn the order of what follows, and characters that no text holds unless it is damaged.
 */
const DOUBTFUL =
  /\p{No}|[\u061c\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\v\f\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/u;

/** As `typedText`, where that is sure to be what the digits of the text show; else ''. */
export function typedNumber(text: string): string {
  if (text.length > LONGEST) return '';
  return !PRINTED.test(text) && DOUBTFUL.test(text.replace(AROUND, '')) ? '' : typedText(text);
}

/** A name as it is shown: its own characters, without invisible ones and without white space at the ends. */
export function shownName(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The characters of a name that nobody sees, each once, as `U+200B`. */
export function hiddenCharacters(text: string): readonly string[] {
  if (PLAIN.test(text)) return [];
  return [...new Set(text.match(HIDDEN))].map(
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** What two spellings of one name have in common: width, case, spaces and invisible characters do not count. */
export function nameKey(text: string): string {
  return KEY.test(text) ? text : plainText(text).replace(/ /g, '').toUpperCase();
}

/** A plain text without the spaces that people put between Chinese characters to fill a cell: 合 计, 备　注. */
export function withoutGaps(text: string): string {
  return text.length > LONGEST || !text.includes(' ')
    ? text
    : text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** What stands in brackets; one that is never closed is kept, and is looked through only once. */
const BRACKETS = /([([{【〔][^)\]}】〕]*$)|[([{【〔][^)\]}】〕]*[)\]}】〕]/g;
const OPENING = /[([{【〔]/;

/** A plain text without its remarks in brackets, each with the brackets around it. */
export function withoutBrackets(text: string): string {
  return OPENING.test(text) ? text.replace(BRACKETS, '$1') : text;
}

/** The number of a column before its title: `1.专卖店`. */
const NUMBERED = /^\d{1,2} ?[.、]\s*(?=\p{L})/u;

/** A column title without its remarks in brackets, and without 其中：, which says that it is part of the column before. */
export function bareTitle(title: string): string {
  const plain = plainText(title).replace(NUMBERED, '');
  // A title that stands in brackets whole is no remark: 【专卖店】.
  return (withoutBrackets(plain).trim() || plain.replace(/[()[\]{}【】〔〕]/g, ' '))
    .replace(/^其中 ?:?/, '')
    .trim();
}

/** A column title as titles are compared: no case, spaces, punctuation, remarks in brackets, or required-marks. */
export function titleKey(title: string): string {
  return bareTitle(title)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
