import type { CellStyle, PageCell, PageRow, PageValue } from '../page.ts';

/** A cell of a page that is laid out by hand. */
export function cell(value: PageValue, style: CellStyle): PageCell {
  return { value, style };
}

/** A cell with a live formula and the value it has. */
export function live(formula: string, cached: number, style: CellStyle): PageCell {
  return { value: { formula, cached }, style };
}

/** A row of column titles. */
export function headers(titles: readonly string[]): PageRow {
  return titles.map((title) => cell(title, 'header'));
}

/** A rate of attainment by a live formula; a dash where there is no target to attain. */
export function attainmentCell(attainment: number | null, formula: string): PageCell {
  return attainment === null ? cell('–', 'text') : live(formula, attainment, 'percent');
}
