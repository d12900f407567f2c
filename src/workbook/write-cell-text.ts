/** The longest text a cell can hold, in UTF-16 units. */
const LONGEST = 32_767;
const CUT_MARK = '…';

/** What XML 1.0 forbids: control characters but tab and line feed, halves of a surrogate pair, and two non-characters. */
const FORBIDDEN =
  /[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Spreadsheets read `_x000D_` as the character with that number, so text that looks like it escapes its underscore. */
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** Most texts need nothing done; one test tells, and a million cells are quick. */

const SUSPECT = /[\0-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x/i;

/** The text without what no XML can hold, where nothing stands for such a character. */
export function holdable(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * The text as a cell of a workbook can hold it: line ends are line feeds, characters that XML forbids are dropped
 * (an escape character would come back to life on somebody's terminal), and what is longer than 32,767 is cut and
 * ends in `…`. Text that only looks like an escape sequence stays as it reads.
 */
export function cellText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - CUT_MARK.length)}${CUT_MARK}` : text;
  if (!SUSPECT.test(cut)) return cut;
  return cut.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '').replace(LOOKS_ESCAPED, '_x005F_');
}
