import type { WorkingDays } from './achievement.ts';
import { countWorkdays, type Calendar } from './calendar.ts';
import { firstDay, lastDay, type Day, type Month } from './month.ts';

/** The working days of a month up to and including a day, and all, by the company's calendar. */
export function countWorkingDays(month: Month, today: Day, calendar: Calendar): WorkingDays {
  const [first, last] = [firstDay(month), lastDay(month)];
  const gone = Math.min(today, last) as Day;
  return { gone: countWorkdays(first, gone, calendar), all: countWorkdays(first, last, calendar) };
}
