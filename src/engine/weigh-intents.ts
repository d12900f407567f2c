import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';

/** Binary places of a weight, at most: a millionth of a unit tells apart all that matters. */
const PLACES = 20;

/**
 * Weights of the intents in the fair share, comparable within a part.
 *
 * By intent, the packs wanted. By history, the units that the store bought of the part over the demand months,
 * split over its intents of the part by quantity so that more lines are not more weight; a store without history
 * counts as if it had bought its intent in each of the months. The split is rounded, as finely as the keys of the
 * share, (2·served + 1)·weight, stay exact.
 */
export function weighIntents(model: Model, policy: Policy): Float64Array {
  if (policy.fairShareBy === 'intent') return model.intentPacks;
  const { intentStart, intentStore, intentQuantity, intentPacks, historyStart, historyStore } = model;
  const weights = new Float64Array(intentStore.length);
  const bought = new Float64Array(model.stores.length);
  const asked = new Float64Array(model.stores.length);
  for (let p = 0; p < model.parts.length; p++) {
    const [from, to] = [intentStart[p]!, intentStart[p + 1]!];
    for (let i = from; i < to; i++) bought[intentStore[i]!] = asked[intentStore[i]!] = 0;
    for (let h = historyStart[p]!; h < historyStart[p + 1]!; h++) {
      bought[historyStore[h]!] = model.historyUnits[h]!;
    }
    for (let i = from; i < to; i++) asked[intentStore[i]!]! += intentQuantity[i]!;
    let [most, wanted] = [1, 0];
    for (let i = from; i < to; i++) {
      const store = intentStore[i]!;
      weights[i] =
        bought[store]! > 0
          ? (bought[store]! * intentQuantity[i]!) / asked[store]!
          : intentPacks[i]! * model.partPack[p]! * model.demandMonths;
      most = Math.max(most, weights[i]!);
      wanted = Math.max(wanted, intentPacks[i]!);
    }
    const places = Math.floor(52 - Math.log2(most * (2 * wanted + 1)));
    const fine = 2 ** Math.max(0, Math.min(PLACES, places));
    for (let i = from; i < to; i++) weights[i] = Math.max(1, Math.round(weights[i]! * fine)) / fine;
  }
  return weights;
}
