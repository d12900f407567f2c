import { dayInMonth, type Day, type Month } from './month.ts';

/** What a month asks of people by a day: the forecasts with the inventory, the plan with its approval, the stores' answers. */
export type DueStep = 'forecast' | 'plan' | 'agreement';

/** By which days a month's work is due, and on which days people work. */
export interface Calendar {
  /** Days of the month, 1 to 28. */
  readonly dueDays: Readonly<Record<DueStep, number>>;
  /** Where a due day goes on which nobody works: to the working day before it, to the one after it, or nowhere. */
  readonly dueDayMoves: 'earlier' | 'later' | 'never';
  /** Days without work beside the weekends. */
  readonly holidays: readonly Day[];
  /** Saturdays and Sundays that are worked, as around Chinese holidays. */
  readonly workdays: readonly Day[];
}

/** The days of DOMAIN.md, and a week of five days. */
export const DEFAULT_CALENDAR: Calendar = {
  dueDays: { forecast: 6, plan: 10, agreement: 15 },
  dueDayMoves: 'never',
  holidays: [],
  workdays: [],
};

/** Whether people work on a day; a day that is listed both as holiday and as worked is worked. */
export function isWorkday(day: Day, { holidays, workdays }: Calendar): boolean {
  if (workdays.includes(day)) return true;
  // 1970-01-01 was a Thursday.
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.includes(day);
}

/** The day by which a step of a month is due. */
export function dueDay(month: Month, step: DueStep, calendar: Calendar): Day {
  const way = { earlier: -1, later: 1, never: 0 }[calendar.dueDayMoves];
  let day = dayInMonth(month, calendar.dueDays[step]);
  while (way !== 0 && !isWorkday(day, calendar)) day = (day + way) as Day;
  return day;
}

/** How many days from `first` to `last` are worked, both included; 0 where `last` comes before. */
export function countWorkdays(first: Day, last: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = first; day <= last; day = (day + 1) as Day) if (isWorkday(day, calendar)) count += 1;
  return count;
}
