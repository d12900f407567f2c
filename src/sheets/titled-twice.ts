import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import type { TableColumn } from './header.ts';
import { issueAt } from './table.ts';

/** That a column of a workbook of ours has the title of one before it. */
export function titledTwice(
  { column, title }: TableColumn,
  { file, sheet, row }: { readonly file: string; readonly sheet: string; readonly row: number },
): Issue {
  const place = { file, sheet, cell: cellAddress(row, column), header: title };
  return issueAt(place, title, { code: 'E103', params: { field: title } });
}
