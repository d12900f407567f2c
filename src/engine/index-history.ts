import type { PartNo, PlanInputs } from '../domain/inputs.ts';
import { monthsBefore } from '../domain/month.ts';
import { groupRows } from './group-rows.ts';
import type { Model } from './model.ts';

type History = Pick<Model, 'historyStart' | 'historyStore' | 'historyUnits' | 'demandMonths'>;

/**
 * What every store bought of every part in the demand months before the month.
 *
 * @param partIndex place of every part in the order of the model, and `storeIndex` of every store.
 */
export function indexHistory(
  { history, month }: PlanInputs,
  demandMonths: number,
  partIndex: ReadonlyMap<PartNo, number>,
  storeIndex: ReadonlyMap<string, number>,
): History {
  const months = new Set(monthsBefore(month, demandMonths));
  const part = new Int32Array(history.length);
  const store = new Int32Array(history.length);
  const quantity = new Float64Array(history.length);
  for (let row = 0; row < history.length; row++) {
    const sale = history[row]!;
    store[row] = storeIndex.get(sale.store) ?? -1;
    const counts = sale.quantity !== 0 && store[row] !== -1 && months.has(sale.month);
    part[row] = counts ? (partIndex.get(sale.partNo) ?? -1) : -1;
    quantity[row] = sale.quantity;
  }
  const sales = groupRows(part, partIndex.size, [store]);

  const start = new Int32Array(partIndex.size + 1);
  const stores = new Int32Array(sales.rows.length);
  const units = new Float64Array(sales.rows.length);
  let count = 0;
  for (let p = 0; p < partIndex.size; p++) {
    for (let i = sales.start[p]!; i < sales.start[p + 1]!; i++) {
      const row = sales.rows[i]!;
      const sameStore = count > start[p]! && stores[count - 1] === store[row];
      if (!sameStore) stores[count++] = store[row]!;
      units[count - 1]! += quantity[row]!;
    }
    start[p + 1] = count;
  }
  return {
    historyStart: start,
    historyStore: stores.slice(0, count),
    historyUnits: units.slice(0, count),
    demandMonths,
  };
}
