import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

/** How people mark the row that shows how to fill in the others. */
const EXAMPLE =
  /^[([【]?(?:填写|填报|录入)?(?:示例|样例|范例)|^例(?:如)?(?:$|[:：])|^(?:example|sample)(?:$| (?:row|data)|[:：])/i;

/** Rows of a table among which one may be an example. */
const EXAMPLE_ROWS = 3;

/**
 * Whether a row under a header shows how to fill the table in, with quantities of its own, and says so.
 *
 * @param lines rows of the table that stand above it
 */
export function isExampleRow(
  { own, raw }: SpreadRow,
  { table: { measured }, lines }: { readonly table: Table; readonly lines: number },
): boolean {
  if (lines >= EXAMPLE_ROWS || !measured.some(({ column }) => !isBlank(own[column]))) return false;
  return raw.cells.some((cell) => cell.type === 'text' && EXAMPLE.test(plainText(cellText(cell))));
}
