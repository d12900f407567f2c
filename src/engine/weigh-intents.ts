import type { Policy } from '../domain/policy.ts';
import type { Model } from './model.ts';

/**
 * Weights of the intents in the fair share: whole numbers, comparable within a part.
 *
 * By intent, the packs wanted. By history, the units that the store bought of the part over the demand months,
 * split over its intents of the part by quantity so that more lines are not more weight, to the nearest unit
 * and at least one; a store without history counts as if it had bought its intent in each of the months.
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
    for (let i = from; i < to; i++) {
      const store = intentStore[i]!;
      weights[i] =
        bought[store]! > 0
          ? Math.max(1, Math.round((bought[store]! * intentQuantity[i]!) / asked[store]!))
          : intentPacks[i]! * model.partPack[p]! * model.demandMonths;
    }
  }
  return weights;
}
