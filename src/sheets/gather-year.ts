import type { ActualSale } from '../domain/achievement.ts';
import type { Part, Store, Target } from '../domain/inputs.ts';
import { monthFromParts, yearOf, type Month } from '../domain/month.ts';
import { entriesOf } from './entries.ts';
import { findParts, gatherParts } from './gather-parts.ts';
import { gatherNames, gatherStores } from './gather-stores.ts';
import { gatherTargets } from './gather-targets.ts';
import { history } from './kinds/history.ts';
import type { TableRows } from './sheet-reading.ts';

/** What the inputs of a month say of its year. */
export interface YearInputs {
  readonly stores: readonly Store[];
  readonly parts: readonly Part[];
  /** Of every month of the year that the annual plan has. */
  readonly targets: readonly (Target & { readonly month: Month })[];
  /** Past sales, also of stores that are gone. */
  readonly history: readonly ActualSale[];
}

/**
 * Joins what tables say of a year, without asking whether they are a whole month: the plan was made from them, and its
 * build has told what is wrong with them. What cannot be told from them is left out.
 */
export function gatherYear(tables: readonly TableRows[], month: Month): YearInputs {
  const names = gatherNames(tables, []);
  const parts = gatherParts(tables, []);
  const finder = findParts(parts, tables);
  const stores = gatherStores(tables, names, []);
  const targets = Array.from({ length: 12 }, (_, i) => monthFromParts(yearOf(month), i + 1)!).flatMap(
    (each) =>
      gatherTargets(tables, { names, parts, stores }, each, []).map((target) => ({ ...target, month: each })),
  );
  const byName = new Map(stores.map((store) => [store.store, store]));
  const sales = [...entriesOf(tables, history)].flatMap((entry): ActualSale[] => {
    const partNo = finder.find(entry, []);
    if (partNo === null) return [];
    const store = names.stores.resolve(entry.values.store)!;
    const { territory = null, salesperson = null } = byName.get(store) ?? {};
    const { quantity } = entry.values;
    return [
      {
        ...{ store, territory, salesperson, partNo, quantity },
        month: entry.values.month as Month,
        amount: null,
      },
    ];
  });
  return { stores, parts, targets, history: sales };
}
