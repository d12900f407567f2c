import type { Lock } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { Model } from './model.ts';

/** A lock found in the model: the packs that one line must have. */
export interface Fix {
  readonly part: number;
  readonly store: number;
  /** Index of the intent whose line is fixed; null: the line of the store and part without an intent. */
  readonly intent: number | null;
  readonly packs: number;
  readonly lock: Lock;
}

/**
 * Finds the lines that the planner's locks fix, part by part, by due date and store; those without an intent
 * come last. A store that has no intent for the part has one line for it, whatever the date of its lock.
 *
 * Refused, each as an issue that names the limit: a store or part that the inputs do not know (`store`, `part`), no intent
 * on the date while there are others (`date`), a second lock of one line (`twice`, with the first), and a quantity that is
 * not in whole packs (`pack`, with the most that is below it).
 */
export function resolveLocks(
  model: Model,
  locks: readonly Lock[],
): { readonly fixes: readonly Fix[]; readonly issues: readonly Issue[] } {
  const intents = placesOfIntents(model);
  const parts = new Map(model.parts.map(({ partNo }, part) => [partNo, part]));
  const stores = new Map(model.stores.map(({ store }, index) => [store, index]));
  const lines = new Map<string, Fix>();
  const issues: Issue[] = [];
  for (const lock of [...locks].sort(compareLocks)) {
    const part = parts.get(lock.partNo);
    const store = stores.get(lock.store);
    if (part === undefined || store === undefined) {
      if (store === undefined) issues.push(refuseLock(lock, 'store'));
      if (part === undefined) issues.push(refuseLock(lock, 'part'));
      continue;
    }
    const packs = lock.quantity / model.partPack[part]!;
    const intent = lock.due === null ? null : (intents.get(placeKey(part, store, lock.due)) ?? null);
    const line = `${part} ${store} ${intent}`;
    if (intent === null && intents.has(placeKey(part, store, null))) issues.push(refuseLock(lock, 'date'));
    else if (!(Number.isInteger(packs) && packs >= 0)) {
      issues.push(refuseLock(lock, 'pack', { below: Math.floor(packs) * model.partPack[part]! }));
    } else if (lines.has(line)) {
      issues.push(refuseLock(lock, 'twice', {}, lines.get(line)!.lock));
    } else lines.set(line, { part, store, intent, packs, lock });
  }
  const place = (fix: Fix) => fix.intent ?? model.intentStore.length;
  const fixes = [...lines.values()].sort(
    (a, b) => a.part - b.part || place(a) - place(b) || a.store - b.store,
  );
  return { fixes, issues };
}

/**
 * Why a lock cannot be met: the limit and, in units, `most` that the stock allows or the whole packs `below` the quantity;
 * and which other lock it fights with.
 */
export function refuseLock(
  lock: Lock,
  limit: 'store' | 'part' | 'date' | 'twice' | 'pack' | 'stock',
  units: { readonly most?: number; readonly below?: number } = {},
  rival: Lock | null = null,
): Issue {
  const { store, partNo, due, quantity } = lock;
  const other = rival && {
    ...{ other: rival.quantity, otherStore: rival.store },
    ...(rival.due === null ? {} : { otherDue: formatDay(rival.due) }),
  };
  return {
    code: 'E402',
    severity: 'error',
    file: null,
    sheet: null,
    cell: null,
    header: null,
    value: String(quantity),
    params: {
      ...{ store, partNo, limit },
      ...(due === null ? {} : { due: formatDay(due) }),
      ...{ ...units, ...other },
    },
  };
}

/** Index of every intent by part, store and due date; at no date, one of those of the part and store. */
function placesOfIntents(model: Model): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let part = 0; part < model.parts.length; part++) {
    for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
      places.set(placeKey(part, model.intentStore[i]!, model.intentDue[i]!), i);
      places.set(placeKey(part, model.intentStore[i]!, null), i);
    }
  }
  return places;
}

function placeKey(part: number, store: number, due: number | null): string {
  return `${part} ${store} ${due}`;
}

/** One order whatever that of the rows: of two locks of one line, the smaller quantity counts. */
function compareLocks(a: Lock, b: Lock): number {
  return (
    compareText(a.partNo, b.partNo) ||
    compareText(a.store, b.store) ||
    (a.due ?? 0) - (b.due ?? 0) ||
    a.quantity - b.quantity
  );
}
