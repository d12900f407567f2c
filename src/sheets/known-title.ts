import { anyOf, matchTitle } from './column.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { namesMonth } from './month-title.ts';
import { remember } from './remember.ts';

const ANY = anyOf(SHEET_KINDS.flatMap(({ columns }) => Object.values(columns)));
/** Longer texts are no titles; they need not be looked at. */
const LONGEST = 40;
/** Texts that are remembered: those of some rows, in which a header is looked for more than once. */
const REMEMBERED = 2 ** 14;

const isTitle = remember(REMEMBERED, (text) => matchTitle(text, ANY) > 0 || namesMonth(text));

/** Whether a text is the title of a column in some kind of sheet, or names a month as titles do. */
export function isKnownTitle(text: string): boolean {
  return text.length <= LONGEST && isTitle(text);
}
