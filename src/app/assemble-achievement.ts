import { SELLER_MONTHS, type Achievement, type ActualSale, type ToldMonth } from '../domain/achievement.ts';
import { monthNumber, monthsBefore, type Day, type Month } from '../domain/month.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { countWorkingDays } from '../domain/working-days.ts';
import { chooseTellers } from '../engine/choose-tellers.ts';
import { measureAchievement } from '../engine/measure-achievement.ts';
import { measureReliability } from '../engine/measure-reliability.ts';
import { rankSellers } from '../engine/rank-sellers.ts';
import { sumYearToDate, type MonthTarget } from '../engine/sum-year-to-date.ts';
import type { YearInputs } from '../sheets/gather-year.ts';
import type { InputIo } from './io.ts';
import { listOutcomes } from './list-outcomes.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { readCalendarOf } from './read-policy-file.ts';
import { tellSales, tellTracked } from './tell-months.ts';

/**
 * How a plan is achieved by the sales of its month, with the year to date and the sellers from whatever tells of the months
 * before.
 *
 * @throws PlanFailure F214 where the achievement of an earlier month cannot be read
 */
export async function assembleAchievement(
  { plan, origin }: StandingPlan['written'],
  sales: readonly ActualSale[],
  year: YearInputs,
  { month, today, folder }: { readonly month: Month; readonly today: Day; readonly folder: string },
  io: InputIo,
): Promise<Achievement> {
  const calendar = await readCalendarOf({ folder, policyFile: null }, io);
  const days = countWorkingDays(month, today, calendar);
  const achieved = measureAchievement(
    plan,
    sales.filter((sale) => sale.month === month),
    days,
  );
  const prices = new Map([...year.parts, ...plan.parts].map(({ partNo, unitPrice }) => [partNo, unitPrice]));
  const isBefore = (sale: ActualSale): boolean => sale.month < month;
  const yearMonths = monthsBefore(month, monthNumber(month) - 1);
  const sellerMonths = monthsBefore(month, SELLER_MONTHS - 1);
  const earlier = [...new Set([...sellerMonths, ...yearMonths])];
  const present = achieved.items.map(({ territory, partNo, actual, amount }) => {
    return { territory, partNo, units: actual, amount };
  });
  const told: readonly ToldMonth[] = [
    { month, toldBy: 'actuals', isWhole: true, sales: present },
    ...(await tellTracked(earlier, folder, io)),
    ...tellSales(sales.filter(isBefore), 'actuals', prices),
    ...tellSales(year.history.filter(isBefore), 'history', prices),
  ];
  const chosen = (months: readonly Month[]) => chooseTellers([...months, month], told);
  return {
    ...achieved,
    ...{ month, today, days },
    yearToDate: sumYearToDate(
      chosen(yearMonths),
      targetsOf(plan, year),
      days,
      plan.territories.map(({ territory }) => territory),
    ),
    sellers: rankSellers(chosen(sellerMonths), plan.parts),
    reliability: measureReliability(month, listOutcomes(plan, origin.answers, achieved.items)),
  };
}

/** Of the tracked month what the plan was made for, of the others what the annual plan says by now. */
function targetsOf({ month, territories, kpis }: SalesPlan, year: YearInputs): readonly MonthTarget[] {
  const others = year.targets.filter((target) => target.month !== month);
  const own = territories
    .filter(({ target }) => target > 0)
    .map(({ territory, target }) => ({ month, territory, amount: target }));
  const split = own.reduce((sum, { amount }) => sum + amount, 0);
  const ofCompany = { month, territory: null, amount: kpis.target };
  return [...others, ...(split === kpis.target ? own : [ofCompany])];
}
