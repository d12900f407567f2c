import { anyOf, matchTitle, unnumbered } from './column.ts';
import { SHEET_KINDS } from './kinds/all.ts';
import { isMonthAlone } from './is-month-alone.ts';
import { namesMonth } from './month-title.ts';
import { remember } from './remember.ts';
import type { SheetKind } from './sheet-kind.ts';

/** Whether a title may mean a column, by the kinds that are looked for; most titles are asked about again and again. */
const remembered = new WeakMap<readonly SheetKind[], (title: string) => boolean>();
const MOST_REMEMBERED = 2 ** 14;
const LONGEST_REMEMBERED = 400;

/**
 * The titles that may say something in a header of one of the kinds: every column of a kind is to be held against these
 * alone, while an export has thousands of others, and a row of data, taken for a header, hardly one.
 */
export function relevantTitles<Title extends { readonly titles: readonly string[] }>(
  titles: readonly Title[],
  kinds: readonly SheetKind[],
): readonly Title[] {
  const isRelevant = remembered.get(kinds) ?? rememberFor(kinds);
  return titles.filter(
    ({ titles: texts }) => texts.some(isRelevant) || (texts.length > 1 && isRelevant(texts.join(''))),
  );
}

function rememberFor(kinds: readonly SheetKind[]): (title: string) => boolean {
  // What is no kind that is looked for may still say that a table is about stores.
  const any = anyOf([...SHEET_KINDS, ...kinds].flatMap(({ columns }) => Object.values(columns)));
  const asks = (title: string): boolean =>
    matchTitle(title, any) > 0 ||
    matchTitle(unnumbered(title), any) > 0 ||
    namesMonth(title) ||
    isMonthAlone(title);
  const asksOnce = remember(MOST_REMEMBERED, asks);
  const isRelevant = (title: string): boolean =>
    title.length > LONGEST_REMEMBERED ? asks(title) : asksOnce(title);
  remembered.set(kinds, isRelevant);
  return isRelevant;
}
