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
 * a quarter: its months go down, and its rows go across; or the series beside territories that go down, in one month. Null where the first rows of a sheet show none.
 */
export function monthsDown(preview: readonly PreviewRow[]): {
  readonly row: number;
  readonly field: 'territory' | 'series';
  readonly titles: readonly string[];
} | null {
  for (const [i, { row, cells }] of preview.entries()) {
    const [[column, title] = [0, ''], ...others] = [...cells];
    if (others.length < LEAST_TITLES) continue;
    const corner = isCorner(title) && areNumbers(preview[i + 1], column);
    if (corner) return { row, field: 'series', titles: others.map(([, text]) => text) };
    if (matchTitle(title, annual.columns['month']!) < 2) continue;
    const below = preview.slice(i + 1).filter((line) => namesMonth(line.cells.get(column) ?? ''));
    const areAmounts = below.every((line) => areNumbers(line, column));
    if (below.length >= LEAST_MONTHS && areAmounts)
      return { row, field: 'territory', titles: others.map(([, text]) => text) };
  }
  return null;
}

/** Whether a title names what goes down and what goes across, territories and series: `片区\车系`. */
function isCorner(title: string): boolean {
  const fields = title
    .split(/[/／\\＼]/)
    .map((half) =>
      (['territory', 'series'] as const).find((field) => matchTitle(half, annual.columns[field]!) >= 2),
    );
  return fields.includes('territory') && fields.includes('series');
}

/** Whether all cells of a row but the first are numbers. */
function areNumbers(line: PreviewRow | undefined, first: number): boolean {
  const others = [...(line?.cells ?? [])].filter(([column]) => column !== first);
  return others.length > 0 && others.every(([, text]) => NUMBER.test(text));
}
