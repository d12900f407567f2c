import type { Page, PageValue } from '../../../src/sheets/page.ts';
import type { Grid, GridValue } from './grid.ts';

/** A page as the workbook reader would find it, with what people typed into its cells: by row and column from 1. */
export function pageGrid(page: Page, typed: ReadonlyMap<string, GridValue> = new Map()): Grid {
  return {
    name: page.name,
    visibility: page.visibility ?? 'visible',
    rows: [...page.rows].map((row, r) => {
      const columns = Math.max(row.length, page.columns.length);
      return Array.from(
        { length: columns },
        (_, c) => typed.get(`${r + 1}:${c + 1}`) ?? toGridValue(row[c]?.value ?? null),
      );
    }),
  };
}

function toGridValue(value: PageValue): GridValue {
  if (value === null || typeof value !== 'object' || 'day' in value) return value;
  return 'formula' in value ? value.cached : value.text;
}
