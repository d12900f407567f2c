import { isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { hasTotal, isTotal } from './row-role.ts';
import type { Table } from './table.ts';

/** A total names itself as one and is of no part, or (in an annual plan) of no one territory and series. */
export function isTotalRow({ kind, columns, mapped, unread }: Table, row: SpreadRow): boolean {
  if (!hasTotal(row.raw.cells)) return false;
  // Beside targets, behind an empty column, it is a total of something else.
  if (!kind.ofParts && !hasTotal(row.raw.cells.filter(({ column }) => isWithin(column, mapped, unread))))
    return false;
  const part = row.own[columns.get('partNo')?.column ?? 0];
  return !kind.ofParts || isBlank(part) || (part!.type === 'text' && isTotal(part!.value));
}

/** Whether no column without a title lies between those of a table and one on their right. */
function isWithin(column: number, mapped: Table['mapped'], unread: Table['unread']): boolean {
  const titled = new Set([...mapped, ...unread].map((one) => one.column));
  let last = Math.max(...mapped.map((one) => one.column));
  while (titled.has(last + 1)) last += 1;
  return column <= last + 1;
}
