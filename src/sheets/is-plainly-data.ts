import { cellText } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { UNITS } from './read-number.ts';
import type { Table } from './table.ts';

const DIGITS = new RegExp(`^\\s*-?\\d[\\d,]*(\\.\\d+)?\\s*(?:${UNITS}\\s*)?$`, 'i');
const YEAR = /^\s*(19|20)\d\d\s*$/;

/**
 * Whether a quantity stands in a row where the table above has its quantities, as a number or, as in a table in text, in
 * digits or counted (`5件`). Such a row begins no other table, and to look for a header in each one takes long where stores have names like
 * titles. Years may be titles.
 */
export function isPlainlyData({ own }: SpreadRow, above: Pick<Table, 'measured'> | undefined): boolean {
  return (above?.measured ?? []).some(({ column }) => {
    const cell = own[column];
    return cell !== undefined && DIGITS.test(cellText(cell)) && !YEAR.test(cellText(cell));
  });
}
