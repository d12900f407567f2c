import type { Sale } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { entriesOf, entryIssue, type Entry } from './entries.ts';
import type { Names } from './gather-stores.ts';
import { forecast } from './kinds/forecast.ts';
import { stores as storeList } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';

type StoreEntry = Entry<(typeof storeList)['row']['_output']>;

/**
 * Says which salespeople (or, where the list names none, territories) of the store list have handed in nothing, and, of
 * the others, which stores want nothing. Where there is a history, only stores that have bought something are missed.
 *
 * @param askers the stores that forecasts speak for
 */
export function missingForecasts(
  tables: readonly TableRows[],
  names: Names,
  { askers, history }: { readonly askers: ReadonlySet<string>; readonly history: readonly Sale[] },
): readonly Issue[] {
  const forecasts = tables.filter(({ table }) => table.kind.name === forecast.name);
  // Where there is none at all, or rows were refused, that is told, and nobody can say whose are missing.
  if (askers.size === 0 || forecasts.some(({ lines, rows }) => lines > rows.length)) return [];
  const buyers = new Set(history.map(({ store }) => store));
  return [...listedStores(tables, names).values()].flatMap((stores): readonly Issue[] => {
    const silent = [...stores].filter(([store]) => !askers.has(store));
    if (silent.length === stores.size) return [absent(silent[0]![1], stores.size)];
    return silent
      .filter(([store]) => history.length === 0 || buyers.has(store))
      .map(([, entry]) => entryIssue(entry, 'store', { code: 'W334' }));
  });
}

/** The stores of the store lists by who serves them, each with the row that says so first. */
function listedStores(
  tables: readonly TableRows[],
  names: Names,
): ReadonlyMap<string, ReadonlyMap<string, StoreEntry>> {
  const listed = new Map<string, Map<string, StoreEntry>>();
  for (const entry of entriesOf(tables, storeList)) {
    const { store, salesperson, territory } = entry.values;
    if (salesperson === null && territory === null) continue;
    const key = JSON.stringify(
      salesperson === null
        ? [null, names.territories.resolve(territory!)]
        : [names.salespeople.resolve(salesperson)],
    );
    const stores = listed.get(key) ?? new Map<string, StoreEntry>();
    listed.set(key, stores);
    const known = names.stores.resolve(store)!;
    if (!stores.has(known)) stores.set(known, entry);
  }
  return listed;
}

function absent(entry: StoreEntry, stores: number): Issue {
  const { salesperson, territory } = entry.values;
  const whose = {
    ...(salesperson === null ? {} : { salesperson }),
    ...(territory === null ? {} : { territory }),
  };
  const field = salesperson === null ? 'territory' : 'salesperson';
  return entryIssue(entry, field, { code: 'W333', params: { ...whose, stores } });
}
