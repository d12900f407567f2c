import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';

/** Binary places of a weight, at most: a millionth of a unit tells apart all that matters. */
const PLACES = 20;

/**
 * Weights of the intents in the fair share, comparable within a part.
 *
 * By intent, the packs wanted. By history, the units that the store bought of the part over the demand months,
 * split over its intents of the part by quantity so that more lines are not more weight; a store without history
 * counts as if it had bought its intent in each of the months. Where an intent is the weight, it is as much of it as the
 * store is trusted with (`trustStores`). What is no whole number is rounded, as finely as the keys of the share,
 * (2·served + 1)·weight, stay exact.
 */
export function weighIntents(model: Model, policy: Policy): Float64Array {
  const { intentStart, intentStore, intentPacks, storeTrust } = model;
  const byIntent = policy.fairShareBy === 'intent';
  if (byIntent && storeTrust.every((trust) => trust === 1)) return intentPacks;
  const weights = intentPacks.map((packs, i) => packs * storeTrust[intentStore[i]!]!);
  for (let p = 0; p < model.parts.length; p++) {
    const [from, to] = [intentStart[p]!, intentStart[p + 1]!];
    if (!byIntent) weighByHistory(model, p, weights);
    roundWeights(weights.subarray(from, to), intentPacks.subarray(from, to));
  }
  return weights;
}

/** Puts the units that the stores bought of part `p` in the place of packs, over all demand months. */
function weighByHistory(model: Model, p: number, weights: Float64Array): void {
  const { intentStore, intentQuantity, historyStart, historyStore, historyUnits } = model;
  const [from, to] = [model.intentStart[p]!, model.intentStart[p + 1]!];
  const bought = new Map<number, number>();
  for (let h = historyStart[p]!; h < historyStart[p + 1]!; h++)
    bought.set(historyStore[h]!, historyUnits[h]!);
  const asked = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const store = intentStore[i]!;
    asked.set(store, (asked.get(store) ?? 0) + intentQuantity[i]!);
  }
  for (let i = from; i < to; i++) {
    const units = bought.get(intentStore[i]!) ?? 0;
    weights[i] =
      units > 0
        ? (units * intentQuantity[i]!) / asked.get(intentStore[i]!)!
        : weights[i]! * model.partPack[p]! * model.demandMonths;
  }
}

/** Rounds the weights of one part in place. */
function roundWeights(weights: Float64Array, packs: Float64Array): void {
  let [most, wanted] = [1, 0];
  for (let i = 0; i < weights.length; i++) {
    most = Math.max(most, weights[i]!);
    wanted = Math.max(wanted, packs[i]!);
  }
  const places = Math.floor(52 - Math.log2(most * (2 * wanted + 1)));
  const fine = 2 ** Math.max(0, Math.min(PLACES, places));
  for (let i = 0; i < weights.length; i++) weights[i] = Math.max(1, Math.round(weights[i]! * fine)) / fine;
}
