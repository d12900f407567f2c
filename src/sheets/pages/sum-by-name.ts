import type { PageCell } from '../page.ts';
import { cell, live } from './cells.ts';
import type { TablePage } from './table-page.ts';

/**
 * The amount of the plan lines whose `column` holds `name`, in yuan, as a live formula that finds the name in the cell
 * `address`. A name with a wildcard in it would match others too: its amount stands as a plain number.
 */
export function sumByName(
  lines: readonly TablePage[],
  column: 'territory' | 'series',
  name: string,
  address: string,
  amount: number,
): PageCell {
  if (/[*?~]/.test(name)) return cell(amount, 'money');
  const sums = lines.map(
    (page) => `SUMIFS(${page.rangeOf('amount')},${page.rangeOf(column)},"="&${address})`,
  );
  return live(sums.join('+'), amount, 'money');
}
