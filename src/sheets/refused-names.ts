import { forecast } from './kinds/forecast.ts';
import { stores } from './kinds/stores.ts';
import type { TableRows } from './read-tables.ts';

const KINDS: readonly string[] = [forecast.name, stores.name];

/**
 * The names in refused rows of forecasts and store lists. Such a name is known to somebody: that it is missing where
 * the sound rows are would only be said because of what is wrong with its row.
 *
 * @param keyOf what two spellings of one name have in common
 */
export function refusedNames(
  tables: readonly TableRows[],
  field: 'store' | 'territory',
  keyOf: (name: string) => string,
): Set<string> {
  const rows = tables.flatMap(({ table, refused }) => (KINDS.includes(table.kind.name) ? refused : []));
  return new Set(
    rows
      .map(({ fields }) => fields[field])
      .flatMap((name) => (typeof name === 'string' ? [keyOf(name)] : [])),
  );
}
