import { isBlank } from './cell-text.ts';
import type { RawCell } from './raw-sheet.ts';
import { isRemark } from './row-role.ts';
import type { Table } from './table.ts';

/** The first cell of a row that was left out of a table, though it is no remark and stands under its columns; else null. */
export function findLeftOut(cells: readonly RawCell[], { columns }: Table): RawCell | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first] = filled;
  if (first === undefined || isRemark(filled) || (filled.length === 1 && first.type === 'text')) return null;
  const mapped = new Set([...columns.values()].map(({ column }) => column));
  return filled.some(({ column }) => mapped.has(column)) ? first : null;
}
