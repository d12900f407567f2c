import type { PartNo, PlanInputs, Store } from '../domain/inputs.ts';
import { lastDay } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import { indexHistory } from './index-history.ts';
import { indexIntents } from './index-intents.ts';
import { indexSources } from './index-sources.ts';
import { indexTargets } from './index-targets.ts';
import type { Fixed, Model } from './model.ts';
import { trustStores } from './trust-stores.ts';

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
    storeTrust: trustStores(stores, inputs.reliability, policy),
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
