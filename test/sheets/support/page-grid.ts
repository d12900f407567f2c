import type { Page, PageValue } from '../../../src/sheets/page.ts';
import type { Grid, GridValue } from './grid.ts';

/**
 * A page as the workbook reader would find it, with what people typed into its cells: by row and column from 1.
 *
 * @param losesEmpty whether it was saved by a program that computes nothing and keeps no empty results of formulas
 */
export function pageGrid(
  page: Page,
  typed: ReadonlyMap<string, GridValue> = new Map(),
  losesEmpty = false,
): Grid {
  const typedRows = new Set([...typed.keys()].map((place) => Number(place.split(':')[0])));
  return {
    name: page.name,
    visibility: page.visibility ?? 'visible',
    rows: [...page.rows].map((row, r) => {
      const columns = Math.max(row.length, page.columns.length);
      return Array.from(
        { length: columns },
        (_, c) =>
          typed.get(`${r + 1}:${c + 1}`) ??
          toGridValue(row[c]?.value ?? null, losesEmpty && !typedRows.has(r + 1)),
      );
    }),
  };
}

function toGridValue(value: PageValue, losesEmpty: boolean): GridValue {
  if (value === null || typeof value !== 'object' || 'day' in value) return value;
  if (!('formula' in value)) return value.text;
  return losesEmpty && value.cached === '' ? { formula: value.formula } : value.cached;
}
