import { packPrice } from './describe-push.ts';
import { findByQuota, findByRoom, isOpen, knowersOf } from './find-store.ts';
import type { PushState } from './push-state.ts';
import { givePacks } from './push-state.ts';
import type { PushReason } from './split-pools.ts';

/** A store that gets a part at all gets this many packs where it can: a line worth agreeing on. */
const WORTHWHILE = 3;

/** Parts of a series that can take part in its push. */
export interface SeriesPush {
  readonly series: number;
  /** By price of a pack, the dearest first: large packs need the room while there is some; then by part. */
  readonly parts: readonly number[];
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
  const cells = cellsOf(state, own.series);
  const tight = mustGo && worthOf(state, parts, reason) > roomOf(state, cells, own.series);
  if (!tight) for (const part of parts) giveToKnowers(state, cells, reason, part);
  for (const part of parts) {
    if (tight) giveToKnowers(state, cells, reason, part);
    giveAlongGaps(state, cells, reason, part);
  }
  if (!mustGo) return;
  for (const part of parts) {
    if (left[part] === 0) continue;
    const knowers = knowersOf(state.model, part);
    while (left[part]! > 0 && overflow(state, cells, reason, part, knowers));
  }
}

/** Cells of a series in which some store has a cap. */
function cellsOf({ model, cellStores }: PushState, series: number): number[] {
  return model.territories
    .map((_, territory) => territory * model.series.length + series)
    .filter((cell) => cellStores[cell]!.length > 0);
}

function worthOf({ model, left }: PushState, parts: readonly number[], reason: PushReason): number {
  return parts.reduce((sum, part) => sum + left[reason][part]! * packPrice(model, part), 0);
}

function roomOf({ model, room, cellStores }: PushState, cells: readonly number[], series: number): number {
  let sum = 0;
  for (const cell of cells) {
    for (const store of cellStores[cell]!) sum += room[store * model.series.length + series]!;
  }
  return sum;
}

function giveToKnowers(state: PushState, cells: readonly number[], reason: PushReason, part: number): void {
  if (!fitsGap(state, cells, reason, part)) return;
  const width = state.model.series.length;
  const quota = (store: number) => state.quota[store * width + state.model.partSeries[part]!]!;
  const price = packPrice(state.model, part);
  const stores = [...new Set(knowersOf(state.model, part))].filter((store) => quota(store) >= price);
  stores.sort((a, b) => quota(b) - quota(a) || a - b);
  for (const store of stores) {
    const packs = packsWithin(state, reason, part, quota(store));
    if (packs >= leastLine(state, reason, part) && packs > 0 && isOpen(state.model, part, store)) {
      givePacks(state, reason, part, store, packs);
    }
  }
}

/** Gives the rest of a part to the fair shares that take a line of it, then to the cells that still lack a pack. */
function giveAlongGaps(state: PushState, cells: readonly number[], reason: PushReason, part: number): void {
  const left = state.left[reason];
  if (left[part] === 0 || !fitsGap(state, cells, reason, part)) return;
  const price = packPrice(state.model, part);
  const pick = (find: (cell: number) => number | null) => firstByGap(state, cells, price, find);
  for (;;) {
    const least = leastLine(state, reason, part) * price;
    const store = least > 0 ? pick((cell) => findByQuota(state, cell, part, least)) : null;
    if (store === null) break;
    const packs = packsWithin(state, reason, part, state.quota[placeOf(state, part, store)]!);
    if (packs === 0) break;
    givePacks(state, reason, part, store, packs);
  }
  const knowers = knowersOf(state.model, part);
  while (left[part]! > 0) {
    const store = pick((cell) => findByRoom(state, cell, part, knowers));
    if (store === null) break;
    const cell =
      state.model.storeTerritory[store]! * state.model.series.length + state.model.partSeries[part]!;
    const amount = Math.min(state.gap[cell]!, state.room[placeOf(state, part, store)]!);
    const packs = Math.min(WORTHWHILE, packsWithin(state, reason, part, amount));
    if (packs === 0) break;
    givePacks(state, reason, part, store, packs);
  }
}

/** The first store that `find` finds in the cells that lack at least `amount`, those that lack most first. */
function firstByGap(
  { gap }: PushState,
  cells: readonly number[],
  amount: number,
  find: (cell: number) => number | null,
): number | null {
  const open = cells.filter((cell) => gap[cell]! >= amount).sort((a, b) => gap[b]! - gap[a]! || a - b);
  for (const cell of open) {
    const store = find(cell);
    if (store !== null) return store;
  }
  return null;
}

/** Gives packs to the cell that lacks most, or has least too much, and has a store with room; false when none has. */
function overflow(
  state: PushState,
  cells: readonly number[],
  reason: PushReason,
  part: number,
  knowers: readonly number[],
): boolean {
  const store = firstByGap(state, cells, -Infinity, (cell) => findByRoom(state, cell, part, knowers));
  if (store === null) return false;
  const evenly = Math.max(1, Math.floor(state.left[reason][part]! / state.model.stores.length));
  const room = Math.floor(state.room[placeOf(state, part, store)]! / packPrice(state.model, part));
  givePacks(state, reason, part, store, Math.min(evenly, room));
  return true;
}

function placeOf({ model }: PushState, part: number, store: number): number {
  return store * model.series.length + model.partSeries[part]!;
}

/** Whether the pool, and some cell of the series, still lack a pack of the part. */
function fitsGap(
  { model, gap, due }: PushState,
  cells: readonly number[],
  reason: PushReason,
  part: number,
): boolean {
  const price = packPrice(model, part);
  return due[reason][model.partSeries[part]!]! >= price && cells.some((cell) => gap[cell]! >= price);
}

/** Packs of the part that make a line worth agreeing on: some, or all there are. */
function leastLine(state: PushState, reason: PushReason, part: number): number {
  return Math.min(WORTHWHILE, state.left[reason][part]!);
}

/** Packs of the part that are there, within an amount and within what the pool is still to bring. */
function packsWithin(
  { model, left, due }: PushState,
  reason: PushReason,
  part: number,
  amount: number,
): number {
  const most = Math.min(amount, due[reason][model.partSeries[part]!]!);
  return Math.min(left[reason][part]!, Math.max(0, Math.floor(most / packPrice(model, part))));
}
