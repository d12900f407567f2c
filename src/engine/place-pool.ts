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
 * How far a pool goes out: `relaxed`, as far as the relaxed push of each cell; `target`, no further than its area
 * is short of the target either; `all`, wherever there is room, because it must go.
 */
export type Aim = 'relaxed' | 'target' | 'all';

/** One pool of one series going out. */
interface Round {
  readonly state: PushState;
  readonly series: number;
  /** Cells of the series in which some store has a cap. */
  readonly cells: readonly number[];
  readonly reason: PushReason;
  readonly aim: Aim;
}

/**
 * Gives out one pool of a series in whole packs, along the relaxed push. First every part goes, in lines of some
 * packs, to stores that know it (an intent or history) and whose fair share has room; then to any such store; then what the
 * cells still lack is filled up. What must go and is left then goes to the cells that lack most, until no pack of
 * the pool fits any store.
 *
 * Where the caps cannot take all that must go, dear packs have the choice of the room before cheap ones, known or not,
 * because cheap packs still fit what dear ones leave.
 */
export function placePool(state: PushState, own: SeriesPush, reason: PushReason, aim: Aim): void {
  const left = state.left[reason];
  const parts = own.parts.filter((part) => left[part]! > 0);
  const round: Round = { state, series: own.series, cells: cellsOf(state, own.series), reason, aim };
  const tight = aim === 'all' && worthOf(state, parts, reason) > roomOf(round);
  if (!tight) for (const part of parts) giveToKnowers(round, part);
  for (const part of parts) {
    if (tight) giveToKnowers(round, part);
    giveAlongGaps(round, part);
  }
  if (aim !== 'all') return;
  for (const part of parts) {
    if (left[part] === 0) continue;
    const knowers = knowersOf(state.model, part);
    while (left[part]! > 0 && overflow(round, part, knowers));
  }
}

function cellsOf({ model, cellStores }: PushState, series: number): number[] {
  return model.territories
    .map((_, territory) => territory * model.series.length + series)
    .filter((cell) => cellStores[cell]!.length > 0);
}

function worthOf({ model, left }: PushState, parts: readonly number[], reason: PushReason): number {
  return parts.reduce((sum, part) => sum + left[reason][part]! * packPrice(model, part), 0);
}

function roomOf({ state, series, cells }: Round): number {
  let sum = 0;
  for (const cell of cells) {
    for (const store of state.cellStores[cell]!)
      sum += state.room[store * state.model.series.length + series]!;
  }
  return sum;
}

function giveToKnowers(round: Round, part: number): void {
  const { state, series } = round;
  if (!fitsGap(round, part)) return;
  const width = state.model.series.length;
  const quota = (store: number) => state.quota[store * width + series]!;
  const price = packPrice(state.model, part);
  const stores = [...knowersOf(state.model, part)].filter((store) => quota(store) >= price);
  stores.sort((a, b) => quota(b) - quota(a) || a - b);
  for (const store of stores) {
    const packs = packsWithin(round, part, store, quota(store));
    if (packs > 0 && packs >= leastLine(round, part) && isOpen(state.model, part, store)) {
      givePacks(state, round.reason, part, store, packs);
    }
  }
}

/** Gives the rest of a part to the fair shares that take a line of it, then to the cells that still lack a pack. */
function giveAlongGaps(round: Round, part: number): void {
  const { state, reason, series } = round;
  if (state.left[reason][part] === 0 || !fitsGap(round, part)) return;
  const price = packPrice(state.model, part);
  const width = state.model.series.length;
  while (state.left[reason][part]! > 0) {
    const least = leastLine(round, part) * price;
    const store = firstByGap(round, least, (cell) => findByQuota(state, cell, part, least));
    if (store === null) break;
    const packs = packsWithin(round, part, store, state.quota[store * width + series]!);
    if (packs === 0) break;
    givePacks(state, reason, part, store, packs);
  }
  const knowers = knowersOf(state.model, part);
  while (state.left[reason][part]! > 0) {
    const store = firstByGap(round, price, (cell) => findByRoom(state, cell, part, knowers));
    if (store === null) break;
    const packs = packsWithin(round, part, store, state.room[store * width + series]!);
    if (packs === 0) break;
    givePacks(state, reason, part, store, Math.min(WORTHWHILE, packs));
  }
}

/** Gives packs to the cell that lacks most, or has least too much, and has a store with room; false when none has. */
function overflow(round: Round, part: number, knowers: ReadonlySet<number>): boolean {
  const { state, reason, series } = round;
  const store = firstByGap(round, -Infinity, (cell) => findByRoom(state, cell, part, knowers));
  if (store === null) return false;
  const evenly = Math.max(1, Math.floor(state.left[reason][part]! / state.model.stores.length));
  const room = state.room[store * state.model.series.length + series]!;
  const fitting = Math.floor(room / packPrice(state.model, part));
  givePacks(state, reason, part, store, Math.min(evenly, fitting));
  return true;
}

/** What a cell may still get on this round: what it lacks of its relaxed push, or its area of the target. */
function gapOf({ state, aim }: Round, cell: number): number {
  if (aim !== 'target') return state.gap[cell]!;
  const area = state.model.territoryArea[Math.floor(cell / state.model.series.length)]!;
  return Math.min(state.gap[cell]!, state.missing[area]!);
}

/** Whether the pool, and some cell of the series, still lack a pack of the part. */
function fitsGap(round: Round, part: number): boolean {
  const price = packPrice(round.state.model, part);
  const due = round.state.due[round.reason][round.series]!;
  return due >= price && round.cells.some((cell) => gapOf(round, cell) >= price);
}

/** The first store that `find` finds in the cells that may get at least `amount`, those that may get most first. */
function firstByGap(round: Round, amount: number, find: (cell: number) => number | null): number | null {
  const open = round.cells.filter((cell) => gapOf(round, cell) >= amount);
  open.sort((a, b) => gapOf(round, b) - gapOf(round, a) || a - b);
  for (const cell of open) {
    const store = find(cell);
    if (store !== null) return store;
  }
  return null;
}

/** Packs of the part that make a line worth agreeing on: some, or all there are. */
function leastLine({ state, reason }: Round, part: number): number {
  return Math.min(WORTHWHILE, state.left[reason][part]!);
}

/** Packs of the part that are there for a store, within an amount, its cell's gap and what the pool is to bring. */
function packsWithin(round: Round, part: number, store: number, amount: number): number {
  const { state, reason, series } = round;
  const cell = state.model.storeTerritory[store]! * state.model.series.length + series;
  const most = Math.min(amount, gapOf(round, cell), state.due[reason][series]!);
  const packs = Math.floor(most / packPrice(state.model, part));
  return Math.min(state.left[reason][part]!, Math.max(0, packs));
}
