import { groupBy } from '../domain/group-by.ts';
import type { ActualSale, CountedSale, MonthTeller, ToldMonth } from '../domain/achievement.ts';
import type { PartNo } from '../domain/inputs.ts';
import { fenFromYuan, type Fen } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';
import { netSales } from '../engine/net-sales.ts';
import { readAchievement } from './read-achievement.ts';
import type { InputIo } from './io.ts';
import { isOver } from './open-past-achievements.ts';

/** Sales of several months that one source tells, by month. */
export function tellSales(
  sales: readonly ActualSale[],
  toldBy: MonthTeller,
  prices: ReadonlyMap<PartNo, Fen>,
): readonly ToldMonth[] {
  return [...groupBy(sales, ({ month }) => month)].map(([month, own]) => {
    const counted = netSales(own, prices).map(({ territory, partNo, quantity, amount }): CountedSale => {
      return { territory, partNo, units: quantity, amount };
    });
    return { month, toldBy, isWhole: false, sales: counted };
  });
}

/**
 * What was tracked of earlier months.
 *
 * @throws PlanFailure F214 where such a file holds no achievement
 */
export async function tellTracked(
  months: readonly Month[],
  folder: string,
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<readonly ToldMonth[]> {
  const told: ToldMonth[] = [];
  for (const month of months) {
    const document = await readAchievement({ folder, month }, io);
    if (document === null) continue;
    const sales = document.items.map(({ territory, partNo, actual, amount }): CountedSale => {
      return { territory, partNo: partNo as PartNo, units: actual, amount: fenFromYuan(amount) };
    });
    told.push({ month, toldBy: 'achievement', isWhole: isOver(document), sales });
  }
  return told;
}
