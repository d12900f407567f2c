import type { ActualSale } from '../domain/achievement.ts';
import type { PartNo } from '../domain/inputs.ts';
import { ItemMap } from '../domain/item-map.ts';
import { amountOf, NO_FEN, type Fen } from '../domain/money.ts';
import { compareText } from '../domain/order.ts';

/** What a store took of a part in all, returns taken off. */
export interface NetSale {
  readonly store: string;
  readonly territory: string | null;
  readonly salesperson: string | null;
  readonly partNo: PartNo;
  readonly quantity: number;
  readonly amount: Fen;
}

/**
 * Adds up sales by store and part, whatever their order.
 *
 * @param prices of a unit by part, for sales of which nobody tells the amount; without one they count nothing
 * @returns in the order of stores, then parts
 */
export function netSales(sales: readonly ActualSale[], prices: ReadonlyMap<PartNo, Fen>): readonly NetSale[] {
  const sums = new ItemMap<{ -readonly [Key in keyof NetSale]: NetSale[Key] }>();
  for (const { store, territory, salesperson, partNo, quantity, amount } of sales) {
    let sum = sums.get(store, partNo);
    if (sum === undefined) {
      sum = { store, territory, salesperson, partNo, quantity: 0, amount: NO_FEN };
      sums.set(store, partNo, sum);
    }
    // Rows that contradict each other about a store that nobody knows: the first by code point, not the first row.
    sum.territory = firstOf(sum.territory, territory);
    sum.salesperson = firstOf(sum.salesperson, salesperson);
    sum.quantity += quantity;
    sum.amount = (sum.amount + (amount ?? amountOf(prices.get(partNo) ?? NO_FEN, quantity))) as Fen;
  }
  return [...sums.values()].sort((a, b) => compareText(a.store, b.store) || compareText(a.partNo, b.partNo));
}

function firstOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return compareText(a, b) <= 0 ? a : b;
}
