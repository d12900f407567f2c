import { isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import { namesMonth } from './month-title.ts';
import { titleText } from './title-text.ts';

/** Months in a row of titles that stand over several columns each, as many for all of them: merged, or with blanks behind. */
export interface MonthGroups {
  /** How many columns the months have together. */
  readonly columns: number;
  /** The column of the month that stands over a column; null where none does. */
  readonly startOf: (column: number) => number | null;
}

/** The groups of months in a row; null where there are none, or they are not as wide as one another. */
export function monthGroups({ own, raw }: SpreadRow): MonthGroups | null {
  const filled = raw.cells.filter((cell) => !isBlank(cell));
  const months = filled.filter((cell) => namesMonth(titleText(cell))).map(({ column }) => column);
  const [first, second] = months;
  if (first === undefined || second === undefined || second - first < 2) return null;
  const width = second - first;
  const isEven = months.every((column, i) => column === first + i * width);
  const isFree = filled.every(
    ({ column }) => months.includes(column) || column < first || column >= first + months.length * width,
  );
  if (!isEven || !isFree) return null;
  const columns = months.length * width;
  const startOf = (column: number): number | null => {
    const at = column - first;
    return at < 0 || at >= columns ? null : first + at - (at % width);
  };
  return { columns, startOf: (column) => (own[column] === undefined ? startOf(column) : column) };
}
