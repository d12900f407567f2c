import { cellText } from './cell-text.ts';
import type { RawRow } from './raw-sheet.ts';

/** The first rows of a sheet that are looked at. */
export const PREVIEW_ROWS = 8;

/** A row as people look at it: its cells as text, by column. */
export interface PreviewRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

/** A row, to be looked at. */
export function previewRow({ row, cells }: RawRow): PreviewRow {
  return { row, cells: new Map(cells.map((cell) => [cell.column, cellText(cell)])) };
}
