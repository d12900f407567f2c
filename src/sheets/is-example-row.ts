import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

/** How people mark the row that shows how to fill in the others. */
const EXAMPLE =
  /^[([【]?(?:填写|填报|录入)?(?:示例|样例|范例)|^例(?:如)?(?:$|[:：])|^(?:example|sample)(?:$| (?:row|data)|[:：])/i;

/** Whether a row under a header shows how to fill the table in, with quantities of its own, and says so. */
export function isExampleRow({ own, raw }: SpreadRow, { measured }: Table): boolean {
  if (!measured.some(({ column }) => !isBlank(own[column]))) return false;
  return raw.cells.some((cell) => cell.type === 'text' && EXAMPLE.test(plainText(cellText(cell))));
}
