import type { Sale } from '../domain/inputs.ts';
import { groupBy } from '../domain/group-by.ts';
import { compareText } from '../domain/order.ts';

/**
 * Sales less what came back: of the same store, part and month first, then of the months before it, the latest first.
 * What came back of sales that the history does not tell takes nothing from others.
 *
 * @param sales in any order, above zero
 * @param returns below zero
 */
export function lessReturns(sales: readonly Sale[], returns: readonly Sale[]): readonly Sale[] {
  if (returns.length === 0) return sales;
  const back = groupBy(returns, keyOf);
  const left = new Map<Sale, number>();
  for (const [key, sold] of groupBy(
    sales.filter((sale) => back.has(keyOf(sale))),
    keyOf,
  )) {
    const latest = sold.toSorted((a, b) => compareText(b.month, a.month));
    for (const { month, quantity } of back.get(key)!.toSorted((a, b) => compareText(a.month, b.month))) {
      let taken = -quantity;
      for (const sale of latest) {
        if (sale.month > month) continue;
        const had = left.get(sale) ?? sale.quantity;
        left.set(sale, Math.max(0, had - taken));
        taken = Math.max(0, taken - had);
      }
    }
  }
  return sales.flatMap((sale) => {
    const quantity = left.get(sale) ?? sale.quantity;
    return quantity === 0 ? [] : [{ ...sale, quantity }];
  });
}

function keyOf({ store, partNo }: Sale): string {
  return JSON.stringify([store, partNo]);
}
