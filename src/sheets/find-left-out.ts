import { isBlank } from './cell-text.ts';
import type { RawCell } from './raw-sheet.ts';
import { isRemark } from './row-role.ts';
import type { Table } from './table.ts';

/**
 * The first cell of a row that was left out of a table, though it is no remark and stands under its columns; else null.
 * In the empty rows of a template formulas look up what a part is: without a part, and saved by a program that keeps no
 * results, they say nothing. In a column that every row needs a formula without its result is data that are missing.
 */
export function findLeftOut(cells: readonly RawCell[], { columns, kind }: Table): RawCell | null {
  const needed = new Set(kind.needs.flat().map((field) => columns.get(field)?.column));
  const filled = cells.filter(
    (cell) => !isBlank(cell) && (cell.type !== 'formula' || needed.has(cell.column)),
  );
  const [first] = filled;
  if (first === undefined || isRemark(filled) || (filled.length === 1 && first.type === 'text')) return null;
  const mapped = new Set([...columns.values()].map(({ column }) => column));
  return filled.some(({ column }) => mapped.has(column)) ? first : null;
}
