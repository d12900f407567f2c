import type { PageCell } from '../page.ts';
import { cell, live } from './cells.ts';
import type { TablePage } from './table-page.ts';

/** A column of the plan lines, the name that it must hold, and the cell in which the summary has that name. */
interface Criterion {
  readonly column: 'territory' | 'series' | 'salesperson';
  readonly name: string;
  readonly address: string;
}

/**
 * The amount of the plan lines that meet all criteria, in yuan, as a live formula that finds the names in their cells.
 * A name with a wildcard in it would match others too: its amount stands as a plain number.
 */
export function sumByName(
  lines: readonly TablePage[],
  criteria: readonly Criterion[],
  amount: number,
): PageCell {
  if (criteria.some(({ name }) => /[*?~]/.test(name))) return cell(amount, 'money');
  const sums = lines.map((page) => {
    const tests = criteria.map(({ column, address }) => `${page.rangeOf(column)},"="&${address}`);
    return `SUMIFS(${[page.rangeOf('amount'), ...tests].join(',')})`;
  });
  return live(sums.join('+'), amount, 'money');
}
