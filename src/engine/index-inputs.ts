import type { Intent, Lot, Part, PartNo, PlanInputs, Store } from '../domain/inputs.ts';
import type { Day } from '../domain/month.ts';
import { lastDay, monthsBefore } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import { groupRows } from './group-rows.ts';
import { indexTargets } from './index-targets.ts';
import type { Fixed, Model } from './model.ts';

/**
 * Brings checked inputs into the dense form that the stages share.
 *
 * Rows that ask for nothing (quantity 0) and history of unknown stores or parts are left out: they have no
 * part in any rule. An intent or lot of an unknown part or store is left out as well; reading refuses it.
 */
export function indexInputs(inputs: PlanInputs, policy: Policy): Model {
  const monthEnd = lastDay(inputs.month);
  const stores = [...inputs.stores].sort((a, b) => compareText(a.store, b.store));
  const parts = [...inputs.parts].sort((a, b) => compareText(a.partNo, b.partNo));
  const series = sortedNames([...parts, ...inputs.targets].map((row) => row.series));
  const territories = sortedNames([...stores, ...inputs.targets].map((row) => row.territory));
  const partIndex = indexOf(parts.map((part) => part.partNo));
  const storeIndex = indexOf(stores.map((store) => store.store));
  const seriesIndex = indexOf(series);
  const territoryIndex = indexOf(territories);
  const partPack = Float64Array.from(parts, (part) => part.pack);

  const placed = {
    stores,
    parts,
    series,
    territories,
    storeTerritory: Int32Array.from(stores, (store) => territoryIndex.get(store.territory)!),
    partSeries: Int32Array.from(parts, (part) => seriesIndex.get(part.series)!),
    partPrice: Float64Array.from(parts, (part) => part.unitPrice),
  };
  const history = indexHistory(inputs, policy.demandMonths, partIndex, storeIndex);
  return {
    month: inputs.month,
    asOf: inputs.asOf,
    monthEnd,
    ...placed,
    partPack,
    storeTier: rankTiers(stores),
    ...indexSources(parts, inputs.lots, partIndex, inputs.asOf, monthEnd),
    ...indexIntents(inputs.intents, partIndex, storeIndex, partPack),
    ...history,
    ...indexCommitments(inputs, partIndex),
    ...indexTargets(inputs.targets, { ...placed, ...history }, territoryIndex, seriesIndex),
    fixed: fixNothing(parts.length, stores.length, territories.length, series.length),
  };
}

function sortedNames(names: readonly (string | null)[]): string[] {
  return [...new Set(names)].filter((name) => name !== null).sort(compareText);
}

function indexOf<T>(names: readonly T[]): ReadonlyMap<T, number> {
  return new Map(names.map((name, index) => [name, index]));
}

function rankTiers(stores: readonly Store[]): Int32Array {
  const tiers = stores.map((store) => store.priority ?? Infinity);
  const rank = indexOf([...new Set(tiers)].sort((a, b) => (a < b ? -1 : 1)));
  return Int32Array.from(tiers, (tier) => rank.get(tier)!);
}

type Sources = Pick<Model, 'sourceStart' | 'sourceDay' | 'sourceEta' | 'sourceUnits' | 'sourcePacks'>;

function indexSources(
  parts: readonly Part[],
  lots: readonly Lot[],
  partIndex: ReadonlyMap<PartNo, number>,
  asOf: Day,
  monthEnd: Day,
): Sources {
  const arriving = lots.filter((lot) => lot.quantity > 0 && lot.eta <= monthEnd);
  const byPart = groupRows(
    Int32Array.from(arriving, (lot) => partIndex.get(lot.partNo) ?? -1),
    parts.length,
    [fromLeast(Int32Array.from(arriving, (lot) => lot.eta))],
  );
  const start = [0];
  const etas: number[] = [];
  const units: number[] = [];
  const packs: number[] = [];
  parts.forEach((part, p) => {
    etas.push(asOf);
    units.push(part.onHand);
    for (let i = byPart.start[p]!; i < byPart.start[p + 1]!; i++) {
      const { eta, quantity } = arriving[byPart.rows[i]!]!;
      const sameDate = units.length > start[p]! + 1 && etas.at(-1) === eta;
      if (sameDate) units[units.length - 1]! += quantity;
      else {
        etas.push(eta);
        units.push(quantity);
      }
    }
    for (let s = start[p]!; s < units.length; s++) packs.push(Math.floor(units[s]! / part.pack));
    start.push(units.length);
  });
  return {
    sourceStart: Int32Array.from(start),
    sourceDay: Int32Array.from(etas, (eta) => Math.max(eta, asOf)),
    sourceEta: Int32Array.from(etas),
    sourceUnits: Float64Array.from(units),
    sourcePacks: Float64Array.from(packs),
  };
}

type Intents = Pick<Model, 'intentStart' | 'intentStore' | 'intentDue' | 'intentQuantity' | 'intentPacks'>;

function indexIntents(
  intents: readonly Intent[],
  partIndex: ReadonlyMap<PartNo, number>,
  storeIndex: ReadonlyMap<string, number>,
  partPack: Float64Array,
): Intents {
  const part = new Int32Array(intents.length);
  const store = new Int32Array(intents.length);
  const due = new Int32Array(intents.length);
  const quantity = new Int32Array(intents.length);
  for (let row = 0; row < intents.length; row++) {
    const intent = intents[row]!;
    store[row] = storeIndex.get(intent.store) ?? -1;
    const counts = intent.quantity > 0 && store[row] !== -1;
    part[row] = counts ? (partIndex.get(intent.partNo) ?? -1) : -1;
    due[row] = intent.due;
    quantity[row] = intent.quantity;
  }
  const largerFirst = fromLeast(quantity.map((units) => -units));
  const { start, rows } = groupRows(part, partPack.length, [fromLeast(due), largerFirst, store]);
  return {
    intentStart: start,
    intentStore: rows.map((row) => store[row]!),
    intentDue: rows.map((row) => due[row]!),
    intentQuantity: new Float64Array(rows.map((row) => quantity[row]!)),
    intentPacks: new Float64Array(rows.map((row) => Math.ceil(quantity[row]! / partPack[part[row]!]!))),
  };
}

type History = Pick<Model, 'historyStart' | 'historyStore' | 'historyUnits' | 'demandMonths'>;

function indexHistory(
  { history, month }: PlanInputs,
  demandMonths: number,
  partIndex: ReadonlyMap<PartNo, number>,
  storeIndex: ReadonlyMap<string, number>,
): History {
  const months = new Set(monthsBefore(month, demandMonths));
  const part = new Int32Array(history.length);
  const store = new Int32Array(history.length);
  const quantity = new Float64Array(history.length);
  for (let row = 0; row < history.length; row++) {
    const sale = history[row]!;
    store[row] = storeIndex.get(sale.store) ?? -1;
    const counts = sale.quantity !== 0 && store[row] !== -1 && months.has(sale.month);
    part[row] = counts ? (partIndex.get(sale.partNo) ?? -1) : -1;
    quantity[row] = sale.quantity;
  }
  const sales = groupRows(part, partIndex.size, [store]);

  const start = new Int32Array(partIndex.size + 1);
  const stores = new Int32Array(sales.rows.length);
  const units = new Float64Array(sales.rows.length);
  let count = 0;
  for (let p = 0; p < partIndex.size; p++) {
    for (let i = sales.start[p]!; i < sales.start[p + 1]!; i++) {
      const row = sales.rows[i]!;
      const sameStore = count > start[p]! && stores[count - 1] === store[row];
      if (!sameStore) stores[count++] = store[row]!;
      units[count - 1]! += quantity[row]!;
    }
    start[p + 1] = count;
  }
  return {
    historyStart: start,
    historyStore: stores.slice(0, count),
    historyUnits: units.slice(0, count),
    demandMonths,
  };
}

function indexCommitments(
  { commitments }: PlanInputs,
  partIndex: ReadonlyMap<PartNo, number>,
): Pick<Model, 'commitments' | 'commitmentPart'> {
  const known = commitments
    .filter((promise) => partIndex.has(promise.partNo))
    .sort(
      (a, b) =>
        compareText(a.partNo, b.partNo) || compareText(a.supplier, b.supplier) || a.quantity - b.quantity,
    );
  return {
    commitments: known,
    commitmentPart: Int32Array.from(known, (promise) => partIndex.get(promise.partNo)!),
  };
}

function fixNothing(parts: number, stores: number, territories: number, series: number): Fixed {
  return {
    pairs: new Set(),
    units: new Float64Array(parts),
    amount: new Float64Array(territories * series),
    beyond: new Float64Array(stores * series),
  };
}

/** The same numbers counted from the least of them, so that none is negative. */
function fromLeast(numbers: Int32Array): Int32Array {
  const least = numbers.reduce((min, value) => Math.min(min, value), Infinity);
  return numbers.map((value) => value - least);
}
