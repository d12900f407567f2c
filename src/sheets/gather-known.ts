import type { Store } from '../domain/inputs.ts';
import { monthOf, type Day, type Month } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { StoreReliability } from '../domain/reliability.ts';
import { entriesOf } from './entries.ts';
import { gatherNames, type Names } from './gather-stores.ts';
import { annual } from './kinds/annual.ts';
import { forecast } from './kinds/forecast.ts';
import { history } from './kinds/history.ts';
import { inventory, parts as partList } from './kinds/inventory.ts';
import { stores as storeList } from './kinds/stores.ts';
import type { TableRows } from './sheet-reading.ts';

/** A part as lists describe it; null where none says so. Prices in yuan. */
export interface KnownPart {
  readonly partNo: string;
  readonly name: string | null;
  readonly series: string | null;
  readonly partClass: 'mainstream' | 'non-mainstream' | null;
  readonly unitPrice: number | null;
  readonly pack: number | null;
  readonly safetyStock: number | null;
}

/** Units of one part that a store bought, or (of a month without sales figures) intended to order, by month. */
export type UnitsByMonth = ReadonlyMap<Month, number>;

/** What workbooks of this and past months say of the company: what a template can fill in. */
export interface Known {
  readonly stores: readonly Store[];
  readonly parts: readonly KnownPart[];
  /** By store, then by part number. */
  readonly units: ReadonlyMap<string, ReadonlyMap<string, UnitsByMonth>>;
  /** Months of which somebody told the sales; of the others only the intents are known. */
  readonly sold: ReadonlySet<Month>;
  /** The rows of the annual plan: a territory, a series, or both. */
  readonly targets: readonly { readonly territory: string | null; readonly series: string | null }[];
  /** How far the stores' intents of past months were from what they took. */
  readonly reliability: readonly StoreReliability[];
}

/**
 * Joins what workbooks of several months say, without asking whether they are a whole month: what cannot be told from
 * them is left out. Where they contradict each other, the first one is right.
 *
 * @param workbooks the tables of each, those of the latest month first
 * @param reliability of stores however their names are written
 */
export function gatherKnown(
  workbooks: readonly (readonly TableRows[])[],
  reliability: readonly StoreReliability[],
): Known {
  const tables = workbooks.flat();
  const names = gatherNames(tables, []);
  const sales = sumSales(workbooks, names);
  return {
    stores: gatherStores(tables, names),
    parts: gatherParts(tables),
    units: addIntents(tables, names, sales),
    sold: sales.months,
    targets: gatherTargets(tables, names),
    reliability: reliability.map((past) => {
      return { ...past, store: names.stores.resolve(past.store) ?? past.store };
    }),
  };
}

/** The stores of which both the territory and the salesperson are known. */
function gatherStores(tables: readonly TableRows[], names: Names): readonly Store[] {
  const drafts = new Map<string, { -readonly [Key in keyof Store]: Store[Key] | null }>();
  for (const kind of [storeList, forecast]) {
    for (const { values } of entriesOf<StoreRow>(tables, kind)) {
      const store = names.stores.resolve(values.store)!;
      const draft = drafts.get(store) ?? { store, territory: null, salesperson: null, priority: null };
      drafts.set(store, draft);
      if (values.territory !== null) draft.territory ??= names.territories.resolve(values.territory);
      if (values.salesperson !== null) draft.salesperson ??= names.salespeople.resolve(values.salesperson);
      draft.priority ??= values.priority ?? null;
    }
  }
  return [...drafts.values()]
    .flatMap(({ store, territory, salesperson, priority }) =>
      store === null || territory === null || salesperson === null
        ? []
        : [{ store, territory, salesperson, priority }],
    )
    .sort((a, b) => compareText(a.store, b.store));
}

interface StoreRow {
  readonly store: string;
  readonly territory: string | null;
  readonly salesperson: string | null;
  readonly priority?: number | null;
}

function gatherParts(tables: readonly TableRows[]): readonly KnownPart[] {
  const known = new Map<string, KnownPart>();
  for (const kind of [inventory, partList]) {
    for (const { values } of entriesOf<KnownPart>(tables, kind)) {
      const before = known.get(values.partNo);
      known.set(values.partNo, {
        partNo: values.partNo,
        name: before?.name ?? values.name,
        series: before?.series ?? values.series,
        partClass: before?.partClass ?? values.partClass,
        unitPrice: before?.unitPrice ?? values.unitPrice,
        pack: before?.pack ?? values.pack,
        safetyStock: before?.safetyStock ?? values.safetyStock,
      });
    }
  }
  return [...known.values()].sort((a, b) => compareText(a.partNo, b.partNo));
}

type Units = Map<string, Map<string, Map<Month, number>>>;

/** Past sales by store, part and month. Histories of later months tell most months again: the first workbook counts. */
function sumSales(
  workbooks: readonly (readonly TableRows[])[],
  names: Names,
): { readonly units: Units; readonly months: ReadonlySet<Month> } {
  const units: Units = new Map();
  const months = new Set<Month>();
  for (const tables of workbooks) {
    const told = new Set<Month>();
    for (const { values } of entriesOf(tables, history)) {
      const month = values.month as Month;
      if (months.has(month)) continue;
      told.add(month);
      addUnits(units, names.stores.resolve(values.store)!, values.partNo, month, values.quantity);
    }
    for (const month of told) months.add(month);
  }
  return { units, months };
}

/** Adds the intents of the months whose sales nobody told. */
function addIntents(
  tables: readonly TableRows[],
  names: Names,
  { units, months }: { readonly units: Units; readonly months: ReadonlySet<Month> },
): Units {
  for (const { values } of entriesOf(tables, forecast)) {
    const month = monthOf(values.due as Day);
    if (!months.has(month))
      addUnits(units, names.stores.resolve(values.store)!, values.partNo, month, values.quantity);
  }
  return units;
}

function addUnits(units: Units, store: string, partNo: string, month: Month, quantity: number): void {
  if (quantity === 0) return;
  const parts = units.get(store) ?? new Map<string, Map<Month, number>>();
  const months = parts.get(partNo) ?? new Map<Month, number>();
  units.set(store, parts.set(partNo, months.set(month, (months.get(month) ?? 0) + quantity)));
}

function gatherTargets(tables: readonly TableRows[], names: Names): Known['targets'] {
  const found = new Map<string, Known['targets'][number]>();
  for (const { values } of entriesOf(tables, annual)) {
    const territory = values.territory === null ? null : names.territories.resolve(values.territory);
    const { series } = values;
    if (territory !== null || series !== null)
      found.set(JSON.stringify([territory, series]), { territory, series });
  }
  return [...found.values()].sort(
    (a, b) =>
      compareText(a.territory ?? '', b.territory ?? '') || compareText(a.series ?? '', b.series ?? ''),
  );
}
