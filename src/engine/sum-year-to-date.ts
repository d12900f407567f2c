import type { ChosenMonth, ToDate, WorkingDays, YearToDate } from '../domain/achievement.ts';
import type { Target } from '../domain/inputs.ts';
import { sumFen, type Fen } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';

/** What a month of the year must bring, as far as the annual plan splits it. */
export interface MonthTarget extends Pick<Target, 'territory' | 'amount'> {
  readonly month: Month;
}

/**
 * Holds the year so far against the annual plan, for the company and by territory. Of the months before, the whole target
 * counts; of the tracked one, the last of `months`, the share of the working days that are gone. A month of which
 * nobody tells is left out on both sides, so that what is not known does not look unsold.
 *
 * @param months from January to the tracked one
 * @param targets of all months of the year; those without a territory are the company's alone
 * @param territories those of the plan
 */
export function sumYearToDate(
  months: readonly ChosenMonth[],
  targets: readonly MonthTarget[],
  days: WorkingDays,
  territories: readonly string[],
): YearToDate {
  const names = [...territories, ...targets.flatMap(({ territory }) => territory ?? [])];
  const sum = (territory: string | null): ToDate => {
    const own = territory === null ? targets : targets.filter((target) => target.territory === territory);
    return toDate(months, own, territory, days);
  };
  return {
    months: months.map(({ month, toldBy, sales }) => {
      return { month, toldBy, actual: sumFen(sales.map(({ amount }) => amount)) };
    }),
    company: sum(null),
    territories: [...new Set(names)].sort(compareText).map((territory) => ({ territory, ...sum(territory) })),
  };
}

function toDate(
  months: readonly ChosenMonth[],
  targets: readonly MonthTarget[],
  territory: string | null,
  { gone, all }: WorkingDays,
): ToDate {
  const told = months.filter(({ toldBy }) => toldBy !== null);
  const tracked = months.at(-1)?.month;
  const due = told.map(({ month }) => {
    const whole = sumFen(targets.filter((target) => target.month === month).map(({ amount }) => amount));
    return (month === tracked && all > 0 ? Math.round((whole * gone) / all) : whole) as Fen;
  });
  const sold = told.flatMap(({ sales }) =>
    sales.filter((sale) => territory === null || sale.territory === territory),
  );
  const [target, actual] = [sumFen(due), sumFen(sold.map(({ amount }) => amount))];
  const hasTargets = targets.length > 0;
  return {
    target: hasTargets ? target : null,
    actual,
    rate: hasTargets && target > 0 ? actual / target : null,
    yearTarget: hasTargets ? sumFen(targets.map(({ amount }) => amount)) : null,
  };
}
