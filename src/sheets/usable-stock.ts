import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { entriesOf } from './entries.ts';
import { inventory } from './kinds/inventory.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, type Table } from './table.ts';

/** The columns in which a list of stock may say how much there is. */
export type StockField = 'onHand' | 'available';

/** What of a list is planned with, and whether the other column tells of any part otherwise. */
interface UsedStock {
  readonly field: StockField;
  readonly differs: boolean;
}

/**
 * The column of each list of stock that is planned with: what is available, where the list tells it apart from what lies in
 * the warehouse, since the rest is held for others. Where no fewer parts have more available than on hand than have less,
 * the column counts goods on their way, too, and those are planned with by their own dates: then all that is on hand
 * counts.
 */
export function usableStock(tables: readonly TableRows[]): ReadonlyMap<Table, UsedStock> {
  const used = new Map<Table, UsedStock>();
  for (const { table, rows } of entriesByTable(tables)) {
    if (!table.columns.has('onHand')) used.set(table, { field: 'available', differs: false });
    else if (!table.columns.has('available')) used.set(table, { field: 'onHand', differs: false });
    else {
      const isFilled = rows.some(({ available }) => available !== null);
      const more = rows.filter(({ onHand, available }) => (available ?? 0) > (onHand ?? 0)).length;
      const fewer = rows.filter(({ onHand, available }) => (available ?? 0) < (onHand ?? 0)).length;
      const field = isFilled && (more === 0 || more < fewer) ? 'available' : 'onHand';
      used.set(table, { field, differs: more + fewer > 0 });
    }
  }
  return used;
}

/** Says of each list with both columns, where they differ, which one was not planned with. */
export function unusedStock(used: ReadonlyMap<Table, UsedStock>): readonly Issue[] {
  return [...used].flatMap(([table, { field, differs }]) => {
    const taken = table.columns.get(field);
    const left = table.columns.get(field === 'onHand' ? 'available' : 'onHand');
    if (!differs || taken === undefined || left === undefined) return [];
    const row = table.headerRows.at(-1)!;
    const { file, sheet } = table;
    const place = { file, sheet, cell: cellAddress(row, left.column), header: left.title };
    const params = { field, other: `${cellAddress(row, taken.column)} ${taken.title}` };
    return [issueAt(place, left.title, { code: 'W110', params })];
  });
}

type StockRow = (typeof inventory)['row']['_output'];

/** The lists of stock, each with its rows. */
function entriesByTable(
  tables: readonly TableRows[],
): readonly { readonly table: Table; readonly rows: readonly StockRow[] }[] {
  return tables
    .filter(({ table }) => table.kind.name === inventory.name)
    .map((list) => ({
      table: list.table,
      rows: Array.from(entriesOf([list], inventory), ({ values }) => values),
    }));
}
