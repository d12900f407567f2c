import type { ActualSale } from '../domain/achievement.ts';
import { ItemMap } from '../domain/item-map.ts';
import type { Fen } from '../domain/money.ts';
import type { Day } from '../domain/month.ts';
import type { ActualsEntry } from './entries.ts';
import { isSameSheet } from './table.ts';

/** A sale, where it stands, and what tells it from others of the same part in the same store. */
export interface MetSale extends ActualSale, Pick<ActualsEntry, 'table' | 'row' | 'column'> {
  /** Its place among all sales that were read. */
  readonly at: number;
  /** Null: the file says of the month only, or not even that. */
  readonly date: Day | null;
  readonly document: string | null;
  /** The amount; at the price of the part where nobody says. */
  readonly priced: Fen;
}

/**
 * The sales that move anything, those of a store and part together, in the order in which they were read; none where all
 * stand in one sheet, in which nothing is said twice.
 */
export function salesByItem(sales: readonly MetSale[]): readonly (readonly MetSale[])[] {
  const [first] = sales;
  if (sales.every(({ table }) => isSameSheet(table, first!.table))) return [];
  const items = new ItemMap<MetSale[]>();
  for (const sale of sales) {
    if (sale.quantity === 0) continue;
    const own = items.get(sale.store, sale.partNo);
    if (own === undefined) items.set(sale.store, sale.partNo, [sale]);
    else own.push(sale);
  }
  return [...items.values()];
}
