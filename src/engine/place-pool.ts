import { packPrice } from './describe-push.ts';
import type { Model } from './model.ts';
import type { PushState } from './push-state.ts';
import { givePacks } from './push-state.ts';
import type { PushReason } from './split-pools.ts';

/** A store that gets a part at all gets this many packs where it can: a line worth agreeing on. */
const WORTHWHILE = 3;

/** Parts and stores of a series that can take part in its push. */
export interface SeriesPush {
  readonly series: number;
  /** By price of a pack, the dearest first: large packs need the room while there is some; then by part. */
  readonly parts: readonly number[];
  /** Stores with a cap in the series, ascending. */
  readonly stores: readonly number[];
}

/**
 * Gives out one pool of a series in whole packs, along the relaxed push. First every part goes, in lines of some
 * packs, to stores that know it (an intent or history) and whose fair share has room; then to any such store; then what the
 * cells still lack is filled up. A cell gets no more than its relaxed push, unless `mustGo`: then what is left goes
 * wherever a cap has room, one cell after the other by what it lacks, until no pack of the pool fits any store.
 *
 * Where the caps cannot take all that must go, dear packs have the choice of the room before cheap ones, known or not,
 * because cheap packs still fit what dear ones leave.
 */
export function placePool(state: PushState, own: SeriesPush, reason: PushReason, mustGo: boolean): void {
  const left = state.left[reason];
  const parts = own.parts.filter((part) => left[part]! > 0);
  const tight = mustGo && worthOf(state, parts, reason) > roomOf(state, own);
  if (!tight) for (const part of parts) giveToKnowers(state, own, reason, part);
  for (const part of parts) {
    if (tight) giveToKnowers(state, own, reason, part);
    giveAlongGaps(state, own, reason, part);
  }
  if (!mustGo) return;
  for (const part of parts) {
    if (left[part] === 0) continue;
    const knowers = new Set(knowersOf(state.model, part));
    while (left[part]! > 0 && overflow(state, own, reason, part, knowers));
  }
}

function worthOf({ model, left }: PushState, parts: readonly number[], reason: PushReason): number {
  return parts.reduce((sum, part) => sum + left[reason][part]! * packPrice(model, part), 0);
}

function roomOf({ model, room }: PushState, { series, stores }: SeriesPush): number {
  return stores.reduce((sum, store) => sum + room[store * model.series.length + series]!, 0);
}

function giveToKnowers(state: PushState, own: SeriesPush, reason: PushReason, part: number): void {
  if (!fitsGap(state, own, reason, part)) return;
  for (const store of knowersByQuota(state, part)) fillQuota(state, reason, part, store);
}

function giveAlongGaps(state: PushState, own: SeriesPush, reason: PushReason, part: number): void {
  const left = state.left[reason];
  if (left[part] === 0 || !fitsGap(state, own, reason, part)) return;
  while (left[part]! > 0 && fillLargestQuota(state, own, reason, part));
  const knowers = new Set(knowersOf(state.model, part));
  while (left[part]! > 0 && fillGap(state, own, reason, part, knowers));
}

/** Stores with an intent for the part or a history of it. */
export function knowersOf(model: Model, part: number): number[] {
  return [
    ...model.historyStore.subarray(model.historyStart[part]!, model.historyStart[part + 1]!),
    ...model.intentStore.subarray(model.intentStart[part]!, model.intentStart[part + 1]!),
  ];
}

/** Whether the planner leaves the pair of part and store to the push. */
export function isOpen(model: Model, part: number, store: number): boolean {
  return model.fixed.pairs.size === 0 || !model.fixed.pairs.has(part * model.stores.length + store);
}

function placeOf({ model }: PushState, part: number, store: number): number {
  return store * model.series.length + model.partSeries[part]!;
}

function cellOf({ model }: PushState, part: number, store: number): number {
  return model.storeTerritory[store]! * model.series.length + model.partSeries[part]!;
}

/** Whether the pool, and some cell of the series, still lack a pack of the part. */
function fitsGap(
  { model, gap, due }: PushState,
  { series }: SeriesPush,
  reason: PushReason,
  part: number,
): boolean {
  const price = packPrice(model, part);
  if (due[reason][series]! < price) return false;
  for (let cell = series; cell < gap.length; cell += model.series.length) {
    if (gap[cell]! >= price) return true;
  }
  return false;
}

function knowersByQuota(state: PushState, part: number): number[] {
  const quota = (store: number) => state.quota[placeOf(state, part, store)]!;
  const price = packPrice(state.model, part);
  const stores = [...new Set(knowersOf(state.model, part))].filter((store) => quota(store) >= price);
  return stores.sort((a, b) => quota(b) - quota(a) || a - b);
}

/** Packs that a store's fair share takes as one line worth agreeing on; 0 when it takes fewer. */
function packsForQuota(state: PushState, reason: PushReason, part: number, store: number): number {
  const place = placeOf(state, part, store);
  const due = state.due[reason][state.model.partSeries[part]!]!;
  const amount = Math.min(state.quota[place]!, state.room[place]!, due);
  const left = state.left[reason][part]!;
  const packs = Math.min(left, Math.floor(amount / packPrice(state.model, part)));
  return packs >= Math.min(WORTHWHILE, left) && isOpen(state.model, part, store) ? packs : 0;
}

function fillQuota(state: PushState, reason: PushReason, part: number, store: number): void {
  const packs = packsForQuota(state, reason, part, store);
  if (packs > 0) givePacks(state, reason, part, store, packs);
}

/** Fills the largest fair share that takes a line of the part; false when there is none. */
function fillLargestQuota(state: PushState, own: SeriesPush, reason: PushReason, part: number): boolean {
  let best = -1;
  let most = 0;
  for (const store of own.stores) {
    const quota = state.quota[placeOf(state, part, store)]!;
    if (quota <= most || packsForQuota(state, reason, part, store) === 0) continue;
    best = store;
    most = quota;
  }
  if (best >= 0) fillQuota(state, reason, part, best);
  return best >= 0;
}

/** Gives a small line towards a cell that still lacks a pack of the part; false when none has a store with room. */
function fillGap(
  state: PushState,
  own: SeriesPush,
  reason: PushReason,
  part: number,
  knowers: ReadonlySet<number>,
): boolean {
  const price = packPrice(state.model, part);
  const due = state.due[reason][own.series]!;
  if (due < price) return false;
  const store = chooseStore(state, own.stores, part, knowers, (cell) => state.gap[cell]! >= price);
  if (store === null) return false;
  const [gap, room] = [state.gap[cellOf(state, part, store)]!, state.room[placeOf(state, part, store)]!];
  const amount = Math.min(gap, room, due);
  const packs = Math.min(state.left[reason][part]!, WORTHWHILE, Math.floor(amount / price));
  givePacks(state, reason, part, store, packs);
  return true;
}

/** Gives packs to the cell that lacks most, or has least too much, and has a store with room; false when none has. */
function overflow(
  state: PushState,
  own: SeriesPush,
  reason: PushReason,
  part: number,
  knowers: ReadonlySet<number>,
): boolean {
  const price = packPrice(state.model, part);
  let widest = -Infinity;
  for (const store of own.stores) {
    if (state.room[placeOf(state, part, store)]! < price || !isOpen(state.model, part, store)) continue;
    widest = Math.max(widest, state.gap[cellOf(state, part, store)]!);
  }
  if (widest === -Infinity) return false;
  const store = chooseStore(state, own.stores, part, knowers, (cell) => state.gap[cell]! === widest)!;
  const left = state.left[reason][part]!;
  const evenly = Math.max(1, Math.floor(left / own.stores.length));
  const room = Math.floor(state.room[placeOf(state, part, store)]! / price);
  givePacks(state, reason, part, store, Math.min(evenly, room));
  return true;
}

/**
 * The store to get a pack beyond whole fair shares: among those with room in an allowed cell, one whose fair share
 * is not yet used up, then one that knows the part, then the one whose share lacks most.
 */
export function chooseStore(
  state: PushState,
  stores: readonly number[],
  part: number,
  knowers: ReadonlySet<number>,
  allowed: (cell: number) => boolean,
): number | null {
  const price = packPrice(state.model, part);
  let best: number | null = null;
  let bestRank = 0;
  let bestQuota = 0;
  for (const store of stores) {
    const place = placeOf(state, part, store);
    if (state.room[place]! < price || !allowed(cellOf(state, part, store))) continue;
    if (!isOpen(state.model, part, store)) continue;
    const quota = state.quota[place]!;
    const rank = (quota > 0 ? 2 : 0) + (knowers.has(store) ? 1 : 0);
    if (best !== null && (rank < bestRank || (rank === bestRank && quota <= bestQuota))) continue;
    best = store;
    bestRank = rank;
    bestQuota = quota;
  }
  return best;
}
