import type { PageCell } from '../page.ts';
import { cell, live } from './cells.ts';
import type { TablePage } from './table-page.ts';

/** A column of the plan lines, the name that it must hold, and the cell in which the page has that name. */
export interface Criterion {
  readonly column: 'territory' | 'series' | 'salesperson';
  readonly name: string;
  readonly address: string;
}

/**
 * The sum of a column of money of the plan lines that meet all criteria, in yuan, as a live formula that finds the names
 * in their cells. A name with a wildcard in it would match others too: its amount stands as a plain number.
 */
export function sumByName(
  lines: readonly TablePage[],
  column: 'amount' | 'agreeAmount',
  criteria: readonly Criterion[],
  amount: number,
): PageCell {
  if (criteria.some(hasWildcard)) return cell(amount, 'money');
  const sums = lines.map((page) => `SUMIFS(${[page.rangeOf(column), ...tests(page, criteria)].join(',')})`);
  return live(sums.join('+'), amount, 'money');
}

/** The number of plan lines that hold `mark` in a column and meet all criteria, likewise. */
export function countByName(
  lines: readonly TablePage[],
  mark: { readonly column: string; readonly text: string },
  criteria: readonly Criterion[],
  count: number,
): PageCell {
  if (criteria.some(hasWildcard)) return cell(count, 'integer');
  const counts = lines.map(
    (page) =>
      `COUNTIFS(${[`${page.rangeOf(mark.column)},"${mark.text}"`, ...tests(page, criteria)].join(',')})`,
  );
  return live(counts.join('+'), count, 'integer');
}

function hasWildcard({ name }: Criterion): boolean {
  return /[*?~]/.test(name);
}

function tests(page: TablePage, criteria: readonly Criterion[]): readonly string[] {
  return criteria.map(({ column, address }) => `${page.rangeOf(column)},"="&${address}`);
}
