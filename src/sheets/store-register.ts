import type { Issue } from '../domain/issue.ts';
import { entriesOf, entryIssue, type Entry } from './entries.ts';
import { stores as storeList, storeStock } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';
import { Suggestions } from './suggestions.ts';

type StoreEntry = Entry<{ readonly store: string }>;

/** Numbers and directions, which tell branches of one owner apart; names that differ in nothing else are two stores. */
const BRANCH = /[\d一二三四五六七八九十甲乙丙丁东南西北中新老]/g;
/** Letters of a name below which another that is near to it says little. */
const LEAST_LETTERS = 4;

/**
 * The stores that are known, to hold other stores against: those of a store list that says who serves them (a list of
 * priorities need not have them all), else those of the sales history, which new stores are not in.
 */
export class StoreRegister {
  /** Null where nothing says which stores there are. */
  private readonly listed: ReadonlySet<string> | null;
  private readonly kind: 'stores' | 'history';
  private readonly suggestions: Suggestions;
  private readonly others = new Map<string, StoreEntry>();

  /**
   * @param listed the stores of all store lists
   * @param buyers the stores of the sales history
   */
  constructor(tables: readonly TableRows[], listed: Iterable<string>, buyers: Iterable<string>) {
    const isRegister = tables.some(
      ({ table: { kind, columns, facts } }) =>
        kind.name === storeList.name &&
        (['territory', 'salesperson'] as const).some((field) => columns.has(field) || facts.has(field)),
    );
    this.kind = isRegister ? 'stores' : 'history';
    const known = new Set(isRegister ? listed : buyers);
    this.listed = isRegister || known.size > 0 ? known : null;
    this.suggestions = new Suggestions(known);
  }

  /** The param `nearest` for a store that is not listed; empty where it is, or none is near. */
  nearest(store: string): { readonly nearest?: string } {
    if (this.listed === null || this.listed.has(store)) return {};
    const found = this.suggestions.nearest(store);
    if (this.kind === 'stores') return found;
    const isOther = found.nearest?.replace(BRANCH, '#') === store.replace(BRANCH, '#');
    return isOther || store.length < LEAST_LETTERS ? {} : found;
  }

  /** Notes a store that the month plans for, with the row that names it first. */
  note(store: string, entry: StoreEntry): void {
    if (this.listed !== null && !this.listed.has(store)) this.others.set(store, entry);
  }

  /** The noted stores that are not known. Of a history, or a list that lacks most stores, only those that may be mistyped. */
  unlisted(): readonly Issue[] {
    const isPartial = this.kind === 'history' || this.others.size > (this.listed?.size ?? 0);
    return [...this.others].flatMap(([store, entry]) => {
      const params = { store, kind: this.kind, ...this.nearest(store) };
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
    if (this.listed === null || this.kind === 'history') return [];
    const told = new Map<string, Issue>();
    for (const entry of entriesOf(tables, storeStock)) {
      const store = resolve(entry.values.store) ?? entry.values.store;
      if (this.listed.has(store) || this.others.has(store) || told.has(store)) continue;
      const params = { store, kind: this.kind, ...this.nearest(store) };
      told.set(store, entryIssue(entry, 'store', { code: 'W331', params }));
    }
    return [...told.values()];
  }
}
