import { monthNumber, yearOf, type Month } from '../domain/month.ts';
import type { TitleMonth } from './month-title.ts';

/** Whether a title may name a month: without a year it names one of every year. */
export function isMonthOfTitle({ year, number }: TitleMonth, month: Month): boolean {
  return number === monthNumber(month) && (year === null || year === yearOf(month));
}
