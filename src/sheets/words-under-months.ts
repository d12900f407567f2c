import type { Issue } from '../domain/issue.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, type Table } from './table.ts';

/** Words below months may say that they hold something else than what is read: whoever leaves them out, guesses. */
export function wordsUnderMonths({ row, own }: SpreadRow, { file, sheet, months }: Table): readonly Issue[] {
  return months.flatMap(({ column, title }) => {
    const cell = own[column];
    if (cell?.type !== 'text' || isBlank(cell)) return [];
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    return [issueAt(place, cell, { code: 'E202' })];
  });
}
