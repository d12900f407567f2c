import type { PushProblem } from './describe-push.ts';
import { packPrice } from './describe-push.ts';
import type { Model, Placement } from './model.ts';
import type { RelaxedPush } from './relax-push.ts';
import { shortfallOf } from './shortfall-of.ts';
import type { Pools, PushReason } from './split-pools.ts';

/**
 * The push in whole packs while it grows towards the relaxed one. Amounts in the model's money; tables are read at
 * `store * series + series index` or, for cells, `territory * series + series index`. Everything but the
 * model shrinks as packs are given, by `givePacks` alone.
 */
export interface PushState {
  readonly model: Model;
  /** Packs of each part left in its pools. */
  readonly left: Pools;
  /** Cap left, per store × series. */
  readonly room: Float64Array;
  /** Fair share of the relaxed push still to come, per store × series; negative: the store has more. */
  readonly quota: Float64Array;
  /** Relaxed push still to come, per cell; negative: the cell has more. */
  readonly gap: Float64Array;
  /** What each area still lacks of its target; negative: it has more. */
  readonly missing: Float64Array;
  /** Relaxed push of every pool still to come, per series: no pool stands in for packs of another that fit nowhere. */
  readonly due: Readonly<Record<PushReason, Float64Array>>;
  /** Stores with a cap, per cell, ascending. */
  readonly cellStores: readonly (readonly number[])[];
  /** No store of the cell has more room, or more of its fair share to come: lets a search pass by full cells. */
  readonly roomBound: Float64Array;
  readonly quotaBound: Float64Array;
  /** Packs given so far, keyed by `part * stores + store`. */
  readonly given: Readonly<Record<PushReason, Map<number, number>>>;
}

/** Wider, in proportion, than the few rounding errors of a cap; less than a fen of any cap up to 10¹⁵ fen. */
const TOLERANCE = 2 ** -50;

/** Opens the push: nothing given yet, and every store's fair share in proportion to its cap. */
export function openPush(
  model: Model,
  problem: PushProblem,
  pools: Pools,
  caps: Float64Array,
  relaxed: RelaxedPush,
): PushState {
  const width = model.series.length;
  const cells = relaxed.push.length;
  const cellOf = (place: number) =>
    model.storeTerritory[Math.floor(place / width)]! * width + (place % width);
  const capSum = new Float64Array(cells);
  const cellStores = Array.from({ length: cells }, (): number[] => []);
  caps.forEach((cap, place) => {
    if (cap === 0) return;
    capSum[cellOf(place)]! += cap;
    cellStores[cellOf(place)]!.push(Math.floor(place / width));
  });
  const quota = caps.map((cap, place) =>
    cap > 0 ? (relaxed.push[cellOf(place)]! * cap) / capSum[cellOf(place)]! : 0,
  );
  return {
    model,
    left: copyPools(pools),
    room: caps.map((cap) => cap * (1 + TOLERANCE)),
    quota,
    gap: relaxed.push.slice(),
    missing: shortfallOf(problem, new Float64Array(cells)),
    due: copyPools(relaxed.placed),
    cellStores,
    roomBound: new Float64Array(cells).fill(Infinity),
    quotaBound: new Float64Array(cells).fill(Infinity),
    given: { commitment: new Map(), excess: new Map(), free: new Map() },
  };
}

function copyPools({ commitment, excess, free }: Pools): Pools {
  return { commitment: commitment.slice(), excess: excess.slice(), free: free.slice() };
}

/** Gives `packs` of a part to a store, out of the pool `reason`. */
export function givePacks(
  state: PushState,
  reason: PushReason,
  part: number,
  store: number,
  packs: number,
): void {
  const { model, given } = state;
  const series = model.partSeries[part]!;
  const territory = model.storeTerritory[store]!;
  const place = store * model.series.length + series;
  const amount = packs * packPrice(model, part);
  const line = part * model.stores.length + store;
  state.left[reason][part]! -= packs;
  state.room[place]! -= amount;
  state.quota[place]! -= amount;
  state.due[reason][series]! -= amount;
  state.gap[territory * model.series.length + series]! -= amount;
  state.missing[model.territoryArea[territory]!]! -= amount;
  given[reason].set(line, (given[reason].get(line) ?? 0) + packs);
}

/** What was given, by part, then store, then reason in the order of the pools. */
export function listPlacements({ model, given }: PushState): Placement[] {
  const stores = model.stores.length;
  return (['commitment', 'excess', 'free'] as const)
    .flatMap((reason) =>
      Array.from(given[reason], ([line, packs]): Placement => {
        const store = line % stores;
        return { part: (line - store) / stores, store, packs, reason };
      }),
    )
    .sort((a, b) => a.part - b.part || a.store - b.store);
}
