import type { Issue } from '../domain/issue.ts';
import { isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, placeOf, type Table } from './table.ts';

/**
 * What is wrong with a row without a quantity: nothing, unless a date shows that it was forgotten, or a merged cell that
 * it is that of several rows together; of a merged range once.
 */
export function missingQuantity(table: Table, row: SpreadRow): Issue | null {
  const { kind, columns, measured } = table;
  const shared = row.toldAt === null ? undefined : measured.find(({ column }) => !isBlank(row.below(column)));
  const isDated = ['due', 'eta'].some((field) => !isBlank(row.own[columns.get(field)?.column ?? 0]));
  const field = kind.measured.find((name) => columns.has(name)) ?? kind.monthly;
  if ((!isDated && shared === undefined) || field === null) return null;
  const told = row.toldAt?.((shared ?? columns.get(field))?.column ?? 0) ?? null;
  if (told?.has('E201')) return null;
  told?.add('E201');
  return issueAt(placeOf(table, row.row, field, shared ?? null), null, { code: 'E201' });
}
