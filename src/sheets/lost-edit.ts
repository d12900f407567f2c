import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import type { LineKey } from './line-key.ts';
import type { PageRow } from './page.ts';
import { issueAt } from './table.ts';
import { writtenText } from './written-cell.ts';

/** A line as messages name it. */
export function lineParams({ store, partNo, due }: LineKey): Readonly<Record<string, string>> {
  return { store, partNo, ...(due === null ? {} : { due: formatDay(due) }) };
}

/**
 * That a lock or a remark that the plan was made with stands in the workbook no more, since its row is gone; null where the
 * program wrote a row without either.
 *
 * @param row as it was written: a lock is its whole number to fill in, a remark the last text to fill in
 */
export function lostEdit(
  { file, sheet }: { readonly file: string; readonly sheet: string },
  line: LineKey,
  row: PageRow,
): Issue | null {
  const quantity = writtenText(row.find((cell) => cell?.style === 'input-integer'));
  const remark = writtenText(row.findLast((cell) => cell?.style === 'input-text'));
  if (quantity === '' && remark === '') return null;
  const edit = { ...(quantity === '' ? {} : { quantity }), ...(remark === '' ? {} : { remark }) };
  const place = { file, sheet, cell: null, header: null };
  return issueAt(place, null, { code: 'W509', params: { ...lineParams(line), ...edit } });
}
