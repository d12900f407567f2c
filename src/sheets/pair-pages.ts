import { editTableOf } from './edit-columns.ts';
import type { Page } from './page.ts';
import type { RawSheet } from './raw-sheet.ts';

/**
 * The page that each sheet was written as: by its name; one that planners write into also by its place among the tabs, where
 * a sheet stands under a name that nobody gave it.
 */
export function pairPages(sheets: readonly RawSheet[], pages: readonly Page[]): ReadonlyMap<RawSheet, Page> {
  const byName = new Map(pages.map((page) => [page.name, page]));
  const names = new Set(sheets.map(({ name }) => name));
  const pairs = new Map<RawSheet, Page>();
  sheets.forEach((sheet, i) => {
    const own = byName.get(sheet.name);
    const there = pages[i];
    const isRenamed = there !== undefined && !names.has(there.name) && editTableOf(there) !== null;
    if (own !== undefined) pairs.set(sheet, own);
    else if (isRenamed) pairs.set(sheet, there);
  });
  return pairs;
}
