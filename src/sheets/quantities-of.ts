import type { TableColumn } from './header.ts';
import type { Fields } from './sheet-kind.ts';
import { spreadField, type Table } from './table.ts';

/** The quantities that rows of a table hold, by column; sums among them are left out. */
export function quantitiesOf(
  table: Table,
  rows: readonly { readonly column: TableColumn | null; readonly values: unknown }[],
): ReadonlyMap<number, number> {
  const { kind, columns } = table;
  const spread = spreadField(table);
  const quantities = new Map<number, number>();
  for (const { column, values } of rows) {
    const fields = values as Fields;
    // Of an annual plan split by series, a row without one is a sum itself.
    if (
      kind.name === 'annual' &&
      columns.has('series') &&
      fields['series'] === null &&
      fields['territory'] !== null
    )
      continue;
    for (const field of kind.measured) {
      // What lies in several warehouses is the sum of none of their columns.
      if (field === 'onHand' && table.added !== undefined) continue;
      const at = field === spread && column !== null ? column : columns.get(field);
      const value = fields[field];
      if (at !== undefined && typeof value === 'number') quantities.set(at.column, value);
    }
  }
  return quantities;
}
