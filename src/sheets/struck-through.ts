import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { issueAt, type Table } from './table.ts';

const NONE: readonly Issue[] = [];

/** Quantities of a row that are struck through: on paper they would count no more. */
export function struckThrough({ file, sheet, measured }: Table, { row, own }: SpreadRow): readonly Issue[] {
  const struck = measured.filter(({ column }) => isStruck(own[column]));
  if (struck.length === 0) return NONE;
  return struck.map(({ column, title }) => {
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    return issueAt(place, own[column], { code: 'W235' });
  });
}

/** Whether a cell shows a quantity, other than none, that is struck through. */
export function isStruck(cell: RawCell | undefined): boolean {
  if (cell?.type !== 'number' && cell?.type !== 'text') return false;
  return cell.struck === true && /[1-9１-９]/.test(String(cell.value));
}
