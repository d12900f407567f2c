import type { Intent, PartNo } from '../domain/inputs.ts';
import { groupRows } from './group-rows.ts';
import type { Model } from './model.ts';

type Intents = Pick<Model, 'intentStart' | 'intentStore' | 'intentDue' | 'intentQuantity' | 'intentPacks'>;

/**
 * The intents of every part in the order in which ties between them are broken.
 *
 * @param partIndex place of every part in the order of the model, and `storeIndex` of every store.
 * @param partPack units per pack of each part.
 */
export function indexIntents(
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
  const largerFirst = quantity.map((units) => -units);
  const { start, rows } = groupRows(part, partPack.length, [due, largerFirst, store]);
  return {
    intentStart: start,
    intentStore: rows.map((row) => store[row]!),
    intentDue: rows.map((row) => due[row]!),
    intentQuantity: new Float64Array(rows.map((row) => quantity[row]!)),
    intentPacks: new Float64Array(rows.map((row) => Math.ceil(quantity[row]! / partPack[part[row]!]!))),
  };
}
