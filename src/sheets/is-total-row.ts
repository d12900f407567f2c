import { isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { hasTotal, isTotal } from './row-role.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

/** What stands among months for the sum of the last three, or of the year. */
const QUARTER = /^(?:第?[一二三四1-4]季度?|q[1-4])(?:合计|小计|目标|计划| total)?$/i;
const YEAR = /^(?:20\d\d ?年?)?(?:全年|年度)(?:合计|小计|目标|计划| total)?$/i;
const HALF_YEAR = /^(?:[上下]半年|h[12])(?:合计|小计|目标|计划| total)?$/i;

/**
 * Whether a row of an annual plan whose months go down is the sum of half a year, or of a whole one where months of others
 * stand above: between sums of quarters it is none of the rows since the last sum, and none of all.
 */
export function isWiderSum(table: Table, row: SpreadRow): boolean {
  const text = monthText(table, row);
  return HALF_YEAR.test(text) || (isOfSeveral(table) && YEAR.test(text));
}

/** Whether a row of an annual plan whose months go down is the sum of those above it: of a quarter, or of the year. */
export function isSumOfMonths(table: Table, row: SpreadRow): boolean {
  const text = monthText(table, row);
  return QUARTER.test(text) || (!isOfSeveral(table) && YEAR.test(text));
}

/** Whether the months of several territories or series stand below one another. */
function isOfSeveral({ columns }: Table): boolean {
  return columns.has('territory') || columns.has('series');
}

/** What stands in the column of months of an annual plan. */
function monthText({ kind, columns }: Table, { own }: SpreadRow): string {
  const cell = kind.name === 'annual' ? own[columns.get('month')?.column ?? 0] : undefined;
  return cell?.type === 'text' ? plainText(cell.value) : '';
}

/** A total names itself as one and is of no part, or (in an annual plan) of no one territory and series. */
export function isTotalRow(table: Table, row: SpreadRow): boolean {
  const { kind, columns, mapped, unread } = table;
  if (isSumOfMonths(table, row)) return true;
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
