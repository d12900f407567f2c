import type { WorkingDays } from './achievement.ts';
import { firstDay, lastDay, type Day, type Month } from './month.ts';

/** 1970-01-01 was a Thursday, the fourth day after a Sunday. */
const DAY_ZERO = 4;

/** The working days of a month up to and including a day, and all: every day from Monday to Friday. */
export function countWorkingDays(month: Month, today: Day): WorkingDays {
  let [gone, all] = [0, 0];
  for (let day: number = firstDay(month); day <= lastDay(month); day++) {
    const weekday = (((day + DAY_ZERO) % 7) + 7) % 7;
    if (weekday === 0 || weekday === 6) continue;
    all += 1;
    if (day <= today) gone += 1;
  }
  return { gone, all };
}
