import { sumFen, yuanFromFen, type Fen } from '../../domain/money.ts';
import type { PageCell, PageRow } from '../page.ts';
import { attainmentCell, cell, headers, live } from './cells.ts';
import type { PageSource } from './page-context.ts';

/** Rows of names at most; what is more stands in one row. */
const MOST_NAMES = 8;

/** What somebody has reached, and the row of the targets' page in which it stands. */
export interface Attained {
  readonly name: string;
  readonly target: Fen;
  readonly plan: Fen;
  readonly gap: Fen;
  readonly attainment: number | null;
  readonly row: number;
}

/** A short table of five columns, from `column` on (A is 0), whose heading stands in row `start`. */
interface Place {
  readonly start: number;
  readonly column: number;
}

/** Those that the short table names: all in their order, or those with the largest gaps. */
export function mostTelling(all: readonly Attained[]): readonly Attained[] {
  if (all.length <= MOST_NAMES) return all;
  return all.toSorted((a, b) => b.gap - a.gap).slice(0, MOST_NAMES - 1);
}

/**
 * Target, plan, gap and attainment of a few names, by formulas that point to the page of targets; the rest are added up in
 * a row that says how many they are.
 */
export function attainmentRows(
  { words }: PageSource,
  heading: string,
  title: string,
  all: readonly Attained[],
  sheet: string,
  place: Place,
): readonly PageRow[] {
  const { columns: titles } = words;
  const letter = (index: number) => String.fromCharCode(65 + place.column + index);
  const shown = mostTelling(all);
  const first = place.start + 2;
  const pointer = (column: string, row: number, amount: Fen) =>
    live(`'${sheet}'!${column}${row}`, yuanFromFen(amount), 'money');
  const body = shown.map(({ name, target, plan, gap, attainment, row }, i): PageRow => {
    const own = first + i;
    return [
      cell(name, 'text'),
      ...[pointer('B', row, target), pointer('D', row, plan), pointer('E', row, gap)],
      attainmentCell(attainment, `${letter(2)}${own}/${letter(1)}${own}`),
    ];
  });
  const rest = all.filter((one) => !shown.includes(one));
  const restRow = (): PageRow => {
    const own = first + shown.length;
    const sum = (index: number, column: string, key: 'target' | 'plan' | 'gap'): PageCell => {
      const whole = `SUM('${sheet}'!${column}${all[0]!.row}:${column}${all.at(-1)!.row})`;
      const formula = `${whole}-SUM(${letter(index)}${first}:${letter(index)}${own - 1})`;
      return live(formula, yuanFromFen(sumFen(rest.map((one) => one[key]))), 'money');
    };
    const [target, plan] = [sumFen(rest.map((one) => one.target)), sumFen(rest.map((one) => one.plan))];
    return [
      cell(words.others(rest.length), 'text'),
      ...[sum(1, 'B', 'target'), sum(2, 'D', 'plan'), sum(3, 'E', 'gap')],
      attainmentCell(target > 0 ? plan / target : null, `${letter(2)}${own}/${letter(1)}${own}`),
    ];
  };
  return [
    [cell(heading, 'heading')],
    headers([title, titles.target, titles.plan, titles.gap, titles.attainment]),
    ...body,
    ...(rest.length > 0 ? [restRow()] : []),
  ];
}
