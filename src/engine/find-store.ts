import { packPrice } from './describe-push.ts';
import type { Model } from './model.ts';
import type { PushState } from './push-state.ts';

/** Stores with an intent for the part or a history of it. */
export function knowersOf(model: Model, part: number): ReadonlySet<number> {
  return new Set([
    ...model.historyStore.subarray(model.historyStart[part]!, model.historyStart[part + 1]!),
    ...model.intentStore.subarray(model.intentStart[part]!, model.intentStart[part + 1]!),
  ]);
}

/** Whether the planner leaves the pair of part and store to the push. */
export function isOpen(model: Model, part: number, store: number): boolean {
  return model.fixed.pairs.size === 0 || !model.fixed.pairs.has(part * model.stores.length + store);
}

/** The store of a cell that has most of its fair share to come, at least `amount`; null when none has. */
export function findByQuota(state: PushState, cell: number, part: number, amount: number): number | null {
  if (state.quotaBound[cell]! < amount) return null;
  const { model } = state;
  const series = model.partSeries[part]!;
  let best: number | null = null;
  let most = -Infinity;
  let bound = 0;
  for (const store of state.cellStores[cell]!) {
    const quota = state.quota[store * model.series.length + series]!;
    bound = Math.max(bound, quota);
    if (quota < amount || quota <= most || !isOpen(model, part, store)) continue;
    best = store;
    most = quota;
  }
  state.quotaBound[cell] = bound;
  return best;
}

/**
 * The store of a cell to get a pack beyond whole fair shares: among those with room one whose fair share is not
 * yet used up, then one that knows the part, then the one whose share lacks most; null when no store has room.
 */
export function findByRoom(
  state: PushState,
  cell: number,
  part: number,
  knowers: ReadonlySet<number>,
): number | null {
  const { model } = state;
  const price = packPrice(model, part);
  if (state.roomBound[cell]! < price) return null;
  let best: number | null = null;
  let bestRank = 0;
  let most = 0;
  let bound = 0;
  for (const store of state.cellStores[cell]!) {
    const place = store * model.series.length + model.partSeries[part]!;
    const room = state.room[place]!;
    bound = Math.max(bound, room);
    if (room < price || !isOpen(model, part, store)) continue;
    const quota = state.quota[place]!;
    const rank = (quota > 0 ? 2 : 0) + (knowers.has(store) ? 1 : 0);
    if (best !== null && (rank < bestRank || (rank === bestRank && quota <= most))) continue;
    best = store;
    bestRank = rank;
    most = quota;
  }
  state.roomBound[cell] = bound;
  return best;
}
