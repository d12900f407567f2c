import type { Issue } from '../domain/issue.ts';
import type { Fact } from './facts.ts';
import { issueAt } from './table.ts';

/**
 * The name of a sheet, taken for the store of its rows, with the warning that says so.
 *
 * @param row where the header stands
 */
export function storeOfSheetName(
  file: string,
  sheet: string,
  row: number,
): { readonly fact: Fact; readonly issue: Issue } {
  const place = { file, sheet, cell: null, header: null };
  const issue = issueAt(place, sheet, { code: 'W228', params: { taken: sheet } });
  return { fact: { row, label: sheet, cell: { column: 1, type: 'text', value: sheet } }, issue };
}
