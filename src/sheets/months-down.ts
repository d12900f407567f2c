import { matchTitle } from './column.ts';
import { annual } from './kinds/annual.ts';
import { namesMonth } from './month-title.ts';
import type { PreviewRow } from './preview-row.ts';

/** Months one below the other; fewer may be rows of something else. */
const LEAST_MONTHS = 3;
/** Titles side by side that may be territories or series. */
const LEAST_TITLES = 2;
const NUMBER = /^-?[\d,]+(?:\.\d+)?$/;

/**
 * The titles beside a column of months under which amounts stand, territory by territory, as in a plan that is turned by
 * a quarter: its months go down, and its rows go across. Null where the first rows of a sheet show none.
 */
export function monthsDown(
  preview: readonly PreviewRow[],
): { readonly row: number; readonly titles: readonly string[] } | null {
  for (const [i, { row, cells }] of preview.entries()) {
    const [[column, title] = [0, ''], ...others] = [...cells];
    if (matchTitle(title, annual.columns['month']!) < 2 || others.length < LEAST_TITLES) continue;
    const below = preview.slice(i + 1).filter((line) => namesMonth(line.cells.get(column) ?? ''));
    const areAmounts = below.every((line) =>
      [...line.cells.values()].slice(1).every((text) => NUMBER.test(text)),
    );
    if (below.length >= LEAST_MONTHS && areAmounts) return { row, titles: others.map(([, text]) => text) };
  }
  return null;
}
