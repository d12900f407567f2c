import type { ChosenMonth, ToldMonth } from '../domain/achievement.ts';
import { sumFen } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';

/**
 * Chooses for each month the source that counts: an achievement that was tracked to the end of the month, else
 * whichever tells of most. A file of sales often holds a few late rows of the month before, a history may end early;
 * neither is the whole month, and both would be counted twice if they were added up.
 *
 * @param told at most once for each month and source; of equals the first counts
 * @returns a month for each of `months`, in their order
 */
export function chooseTellers(months: readonly Month[], told: readonly ToldMonth[]): readonly ChosenMonth[] {
  return months.map((month) => {
    const own = told.filter((one) => one.month === month);
    const whole = own.find(({ isWhole }) => isWhole);
    const chosen =
      whole ??
      own.reduce<ToldMonth | null>(
        (most, one) => (most && amountOf(most) >= amountOf(one) ? most : one),
        null,
      );
    return { month, toldBy: chosen?.toldBy ?? null, sales: chosen?.sales ?? [] };
  });
}

function amountOf({ sales }: ToldMonth): number {
  return sumFen(sales.map(({ amount }) => amount));
}
