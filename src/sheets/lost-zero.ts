import type { Issue } from '../domain/issue.ts';
import { cellText } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, placeOf, type Table } from './table.ts';

const NONE: readonly Issue[] = [];
/** January, or October of which the zero is gone. */
const LOST_ZERO = /^\s*\d{4}\.1\s*$/;

/** A month in a text table that a spreadsheet may have written as a number: of 2026.10 that leaves 2026.1. */
export function lostZero(table: Table, { row, raw, own }: SpreadRow): readonly Issue[] {
  // Only rows of text tables say how many cells they have.
  const month = raw.width === undefined ? undefined : table.columns.get('month');
  const cell = own[month?.column ?? 0];
  if (cell === undefined || !LOST_ZERO.test(cellText(cell))) return NONE;
  return [issueAt(placeOf(table, row, 'month'), cell, { code: 'E210' })];
}
