import type { Issue } from '../domain/issue.ts';
import { cellAddress, cellText } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { OpenTable } from './sheet-reading.ts';
import { issueAt } from './table.ts';

/**
 * Refuses a row of text that has more cells than the header: a bare `1,200` makes two cells of one, and all that follow
 * stand under the wrong title.
 *
 * @param width cells of the header
 */
export function refuseWide(current: OpenTable, { row, raw, own }: SpreadRow, width: number): Issue {
  const { table, refused } = current;
  const { file, sheet } = table;
  const place = { file, sheet, cell: cellAddress(row, width + 1), header: null };
  const part = own[table.columns.get('partNo')?.column ?? 0];
  if (part !== undefined) refused.push({ row, fields: { partNo: cellText(part) } });
  current.lines += 1;
  return issueAt(place, own[width + 1], { code: 'E217', params: { cells: raw.width!, columns: width } });
}
