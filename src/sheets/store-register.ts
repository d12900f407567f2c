import type { Issue } from '../domain/issue.ts';
import { entriesOf, entryIssue, type Entry } from './entries.ts';
import { stores as storeList, storeStock } from './kinds/stores.ts';
import type { TableRows } from './read-tables.ts';
import { Suggestions } from './suggestions.ts';

type StoreEntry = Entry<{ readonly store: string }>;

/** The stores that a store list has, to hold other stores against; a list of priorities alone need not have them all. */
export class StoreRegister {
  /** Null without a list that says who serves its stores. */
  private readonly listed: ReadonlySet<string> | null;
  private readonly suggestions: Suggestions;
  private readonly others = new Map<string, StoreEntry>();

  /** @param listed the stores of all store lists */
  constructor(tables: readonly TableRows[], listed: Iterable<string>) {
    const isRegister = tables.some(
      ({ table: { kind, columns, facts } }) =>
        kind.name === storeList.name &&
        (['territory', 'salesperson'] as const).some((field) => columns.has(field) || facts.has(field)),
    );
    const known = new Set(listed);
    this.listed = isRegister ? known : null;
    this.suggestions = new Suggestions(isRegister ? known : []);
  }

  /** The param `nearest` for a store that is not listed; empty where it is, or none is near. */
  nearest(store: string): { readonly nearest?: string } {
    return this.listed === null || this.listed.has(store) ? {} : this.suggestions.nearest(store);
  }

  /** Notes a store that the month plans for, with the row that names it first. */
  note(store: string, entry: StoreEntry): void {
    if (this.listed !== null && !this.listed.has(store)) this.others.set(store, entry);
  }

  /** The noted stores that are not listed. Of a list that lacks most stores, only those that may be mistyped. */
  unlisted(): readonly Issue[] {
    const isPartial = this.others.size > (this.listed?.size ?? 0);
    return [...this.others].flatMap(([store, entry]) => {
      const params = { store, ...this.nearest(store) };
      if (isPartial && !('nearest' in params)) return [];
      return [entryIssue(entry, 'store', { code: 'W331', params })];
    });
  }

  /**
   * The stores with stock of their own that nothing else of the month knows.
   *
   * @param resolve the name that stands for all spellings of a store
   */
  unlistedStock(tables: readonly TableRows[], resolve: (store: string) => string | null): readonly Issue[] {
    if (this.listed === null) return [];
    const told = new Map<string, Issue>();
    for (const entry of entriesOf(tables, storeStock)) {
      const store = resolve(entry.values.store) ?? entry.values.store;
      if (this.listed.has(store) || this.others.has(store) || told.has(store)) continue;
      const params = { store, ...this.nearest(store) };
      told.set(store, entryIssue(entry, 'store', { code: 'W331', params }));
    }
    return [...told.values()];
  }
}
