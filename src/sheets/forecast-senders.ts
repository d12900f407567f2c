import type { Store } from '../domain/inputs.ts';
import { compareText } from '../domain/order.ts';
import { entriesOf } from './entries.ts';
import type { Names } from './gather-stores.ts';
import { forecast } from './kinds/forecast.ts';
import { stores as storeList } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';

/** Rows of forecasts for the stores of one salesperson, in one workbook. */
export interface SentFile {
  readonly file: string;
  readonly rows: number;
}

/** A salesperson of a month, with what forecasts say for their stores. */
export interface ForecastSender {
  readonly salesperson: string;
  readonly territory: string;
  /** Whether a store list names them: they are waited for. */
  readonly isListed: boolean;
  readonly files: readonly SentFile[];
}

interface Sender {
  readonly owner: Store;
  isListed: boolean;
  readonly files: Map<string, number>;
}

/** Who serves the stores of a month, by territory and name, and in which workbooks forecasts speak for these stores. */
export function forecastSenders(
  tables: readonly TableRows[],
  names: Names,
  stores: readonly Store[],
): readonly ForecastSender[] {
  const owners = new Map(stores.map((each) => [each.store, each]));
  const senders = new Map<string, Sender>();
  const known = new Map<Store, Sender>();
  const senderOf = (store: string): Sender | null => {
    const owner = owners.get(names.stores.resolve(store) ?? '');
    if (owner === undefined) return null;
    const before = known.get(owner);
    if (before !== undefined) return before;
    const key = JSON.stringify([owner.territory, owner.salesperson]);
    const sender = senders.get(key) ?? { owner, isListed: false, files: new Map<string, number>() };
    senders.set(key, sender);
    known.set(owner, sender);
    return sender;
  };
  for (const { values } of entriesOf(tables, storeList)) {
    const sender = senderOf(values.store);
    if (sender !== null) sender.isListed = true;
  }
  for (const { values, table } of entriesOf(tables, forecast)) {
    const files = senderOf(values.store)?.files;
    files?.set(table.file, (files.get(table.file) ?? 0) + 1);
  }
  return [...senders]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { owner, isListed, files }]) => ({
      ...{ salesperson: owner.salesperson, territory: owner.territory, isListed },
      files: [...files].map(([file, rows]) => ({ file, rows })),
    }));
}
