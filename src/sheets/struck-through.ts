import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, type Table } from './table.ts';

/** Quantities of a row that are struck through: on paper they would count no more. */
export function struckThrough({ file, sheet, measured }: Table, { row, own }: SpreadRow): readonly Issue[] {
  return measured.flatMap(({ column, title }) => {
    const cell = own[column];
    if (cell?.type !== 'number' || !cell.struck || cell.value === 0) return [];
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    return [issueAt(place, cell, { code: 'W235' })];
  });
}
