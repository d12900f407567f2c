import type { Store } from '../domain/inputs.ts';
import { compareText } from '../domain/order.ts';
import { entriesOf, entryIssue, placeText, type Entry } from './entries.ts';
import type { IssueSink } from './issue-list.ts';
import { forecast } from './kinds/forecast.ts';
import { history } from './kinds/history.ts';
import { stores as storeList } from './kinds/stores.ts';
import { annual } from './kinds/annual.ts';
import { NameBook } from './name-book.ts';
import { StoreRegister } from './store-register.ts';
import type { TableRows } from './sheet-reading.ts';
import { nameKey } from './text.ts';

type ForecastRow = (typeof forecast)['row']['_output'];
type StoreRow = Pick<ForecastRow, 'store' | 'territory' | 'salesperson'>;

/** The names of a month's stores, territories and salespeople, one for all spellings. */
export interface Names {
  readonly stores: NameBook;
  readonly territories: NameBook;
  readonly salespeople: NameBook;
}

/** 华东, 华东区, 华东区域 and 华东片区 are one territory; so are North and North Region. */
export function territoryKey(name: string): string {
  const key = nameKey(name);
  return key.replace(/(销售)?(片区|大区|区域|地区|(?<=..)区)$|(REGION|AREA|TERRITORY)$/, '') || key;
}

/** Collects the names of all rows; spellings that were taken for another become warnings. */
export function gatherNames(tables: readonly TableRows[], issues: IssueSink): Names {
  const names: Names = {
    stores: new NameBook(nameKey),
    territories: new NameBook(territoryKey),
    salespeople: new NameBook(nameKey),
  };
  const note = <Row>(
    book: NameBook,
    entry: Entry<Row>,
    field: keyof Row & string,
    official: boolean,
  ): void => {
    const name = entry.values[field];
    if (typeof name !== 'string') return;
    book.note(name, official, (taken) => entryIssue(entry, field, { code: 'W225', params: { taken } }));
  };
  const noteStore = (entry: Entry<StoreRow>, official: boolean): void => {
    note(names.stores, entry, 'store', official);
    note(names.territories, entry, 'territory', official);
    note(names.salespeople, entry, 'salesperson', official);
  };
  for (const entry of entriesOf(tables, storeList)) noteStore(entry, true);
  for (const entry of entriesOf(tables, forecast)) noteStore(entry, false);
  for (const entry of entriesOf(tables, history)) note(names.stores, entry, 'store', false);
  for (const entry of entriesOf(tables, annual)) note(names.territories, entry, 'territory', false);
  for (const book of Object.values(names) as NameBook[]) {
    for (const issue of book.issues()) issues.push(issue);
  }
  return names;
}

/** What is said of a store, each detail with the row that says it first. */
interface Draft {
  readonly first: Entry<StoreRow>;
  territory: { readonly value: string; readonly entry: Entry<StoreRow> } | null;
  salesperson: { readonly value: string; readonly entry: Entry<StoreRow> } | null;
  priority: number | null;
}

/** The stores of store lists and forecasts, each in one territory and with one salesperson. */
export function gatherStores(
  tables: readonly TableRows[],
  names: Names,
  issues: IssueSink,
): readonly Store[] {
  const drafts = new Map<string, Draft>();
  for (const entry of entriesOf(tables, storeList)) {
    const draft = addRow(drafts, entry, names, issues);
    draft.priority ??= entry.values.priority;
  }
  const buyers = new Set<string>();
  for (const { values } of entriesOf(tables, history)) buyers.add(names.stores.resolve(values.store)!);
  const register = new StoreRegister(tables, drafts.keys(), buyers);
  for (const entry of entriesOf(tables, forecast)) addRow(drafts, entry, names, issues);
  const stores = [...drafts].flatMap(([store, draft]) => finishStore(store, draft, register, issues));
  issues.push(
    ...register.unlisted(),
    ...register.unlistedStock(tables, (store) => names.stores.resolve(store)),
  );
  return stores.sort((a, b) => compareText(a.store, b.store));
}

function addRow(drafts: Map<string, Draft>, entry: Entry<StoreRow>, names: Names, issues: IssueSink): Draft {
  const { values } = entry;
  const store = names.stores.resolve(values.store)!;
  let draft = drafts.get(store);
  if (draft === undefined) {
    draft = { first: entry, territory: null, salesperson: null, priority: null };
    drafts.set(store, draft);
  }
  const books = { territory: names.territories, salesperson: names.salespeople };
  for (const field of ['territory', 'salesperson'] as const) {
    const written = values[field];
    if (written === null) continue;
    const value = books[field].resolve(written)!;
    const said = draft[field];
    if (said === null) draft[field] = { value, entry };
    else if (said.value !== value) {
      const params = { store, [field]: value, other: said.value, otherAt: placeText(said.entry, field) };
      issues.push(entryIssue(entry, field, { code: field === 'territory' ? 'E302' : 'E308', params }));
    }
  }
  return draft;
}

function finishStore(store: string, draft: Draft, register: StoreRegister, issues: IssueSink): Store[] {
  const { first, territory, salesperson, priority } = draft;
  const params = territory && salesperson ? {} : { store, ...register.nearest(store) };
  if (territory === null) issues.push(entryIssue(first, 'store', { code: 'E304', params }));
  if (salesperson === null) issues.push(entryIssue(first, 'store', { code: 'E305', params }));
  if (territory === null || salesperson === null) return [];
  register.note(store, first);
  return [{ store, territory: territory.value, salesperson: salesperson.value, priority }];
}
