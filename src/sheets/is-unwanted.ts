import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Table } from './table.ts';

/** Whether a row of a form with all parts wants none of its part, and so needs no day. */
export function isUnwanted({ kind, columns }: Table, { own }: SpreadRow): boolean {
  if (kind.name !== 'forecast' || !isBlank(own[columns.get('due')?.column ?? 0])) return false;
  const quantity = own[columns.get('quantity')?.column ?? 0];
  return !isBlank(quantity) && Number(cellText(quantity)) === 0;
}
