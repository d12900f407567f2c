import type { commitments } from './kinds/commitments.ts';
import type { history } from './kinds/history.ts';
import type { inventory } from './kinds/inventory.ts';
import type { TableRows } from './sheet-reading.ts';
import { nameKey } from './text.ts';
import { unreservedUnits, type LotRow } from './unreserved-units.ts';

/** What adds up over several tables: stock and lots of a part, promises of a part to a supplier, sales of a store, part and month. */
export type Added = 'inventory' | 'inTransit' | 'commitments' | 'history';

type Row<Kind extends { row: unknown }> = Kind['row'] extends { _output: infer Output } ? Output : never;
type StockRow = Row<typeof inventory>;
type PromiseRow = Row<typeof commitments>;
type SaleRow = Row<typeof history>;

/** Whether a table has something that is added: of a list of stock, its lots are, too. */
export function adds({ table: { kind, columns } }: TableRows, added: Added): boolean {
  return kind.name === added || (added === 'inTransit' && kind.name === 'inventory' && columns.has('eta'));
}

/**
 * The units of each thing that tables have, where they have any.
 *
 * @param ofStores stores and months that are asked for, as `storeMonth` writes them; sales of others are left out
 */
export function unitsByKey(
  tables: readonly TableRows[],
  added: Added,
  ofStores: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { rows } of tables) {
    for (const { values } of rows) {
      const quantity = unitsOf(added, values);
      if (quantity <= 0) continue;
      if (added === 'history' && !ofStores.has(storeMonth(values as SaleRow))) continue;
      const key = keyOf(added, values);
      units.set(key, (units.get(key) ?? 0) + quantity);
    }
  }
  return units;
}

/** A store and a month. */
export function storeMonth({ store, month }: SaleRow): string {
  return `${month} ${nameKey(store)}`;
}

function keyOf(added: Added, values: unknown): string {
  const part = nameKey((values as { readonly partNo: string }).partNo);
  if (added === 'history') return `${storeMonth(values as SaleRow)} ${part}`;
  if (added !== 'commitments') return part;
  const { supplier, month, until } = values as PromiseRow;
  return `${part} ${month ?? ''} ${until ?? ''} ${nameKey(supplier)}`;
}

function unitsOf(added: Added, values: unknown): number {
  if (added === 'inTransit') return unreservedUnits(values as LotRow) ?? 0;
  if (added === 'inventory') return (values as StockRow).onHand ?? (values as StockRow).available ?? 0;
  return (values as SaleRow | PromiseRow).quantity;
}
