import type { Issue } from '../domain/issue.ts';
import { cellAddress } from './cell-text.ts';
import { entriesOf } from './entries.ts';
import { inventory } from './kinds/inventory.ts';
import type { TableRows } from './sheet-reading.ts';
import { issueAt, type Table } from './table.ts';

/** The columns in which a list of stock may say how much there is. */
export type StockField = 'onHand' | 'available';

/**
 * The column of each list of stock that is planned with: what is available, where the list tells it apart from what lies in
 * the warehouse, since the rest is held for others. Where no fewer parts have more available than on hand than have less,
 * the column counts goods on their way, too, and those are planned with by their own dates: then all that is on hand
 * counts.
 */
export function usableStock(tables: readonly TableRows[]): ReadonlyMap<Table, StockField> {
  const fields = new Map<Table, StockField>();
  for (const { table, rows } of entriesByTable(tables)) {
    if (!table.columns.has('onHand')) fields.set(table, 'available');
    else if (!table.columns.has('available')) fields.set(table, 'onHand');
    else {
      const isFilled = rows.some(({ available }) => available !== null);
      const more = rows.filter(({ onHand, available }) => (available ?? 0) > (onHand ?? 0)).length;
      const fewer = rows.filter(({ onHand, available }) => (available ?? 0) < (onHand ?? 0)).length;
      fields.set(table, isFilled && (more === 0 || more < fewer) ? 'available' : 'onHand');
    }
  }
  return fields;
}

/** Says of each list with both columns which one was not planned with. */
export function unusedStock(used: ReadonlyMap<Table, StockField>): readonly Issue[] {
  return [...used].flatMap(([table, field]) => {
    const taken = table.columns.get(field);
    const left = table.columns.get(field === 'onHand' ? 'available' : 'onHand');
    if (taken === undefined || left === undefined) return [];
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
