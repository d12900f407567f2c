import { forecast } from './kinds/forecast.ts';
import { inventory, parts } from './kinds/inventory.ts';
import { stores } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';

/** The kinds of tables that say which names there are. */
const KINDS = {
  store: [forecast.name, stores.name],
  territory: [forecast.name, stores.name],
  series: [inventory.name, parts.name],
} as const satisfies Record<string, readonly string[]>;

/**
 * The names in refused rows of the tables that say which there are. Such a name is known to somebody: that it is missing where
 * the sound rows are would only be said because of what is wrong with its row.
 *
 * @param keyOf what two spellings of one name have in common
 */
export function refusedNames(
  tables: readonly TableRows[],
  field: keyof typeof KINDS,
  keyOf: (name: string) => string,
): Set<string> {
  const kinds: readonly string[] = KINDS[field];
  const rows = tables.flatMap(({ table, refused }) => (kinds.includes(table.kind.name) ? refused : []));
  return new Set(
    rows
      .map(({ fields }) => fields[field])
      .flatMap((name) => (typeof name === 'string' ? [keyOf(name)] : [])),
  );
}
