import { packPrice } from './describe-push.ts';
import { findByRoom, knowersOf } from './find-store.ts';
import type { SeriesPush } from './place-pool.ts';
import type { PushState } from './push-state.ts';
import { givePacks } from './push-state.ts';

/** A pack that fits a store. */
interface Choice {
  readonly part: number;
  readonly store: number;
}

/**
 * Fills up, from free stock, the areas that whole packs have left short of their target: first with packs no dearer than
 * what is missing, in the cell that lacks most of its relaxed push; where only dearer ones fit, with one of the
 * cheapest. Afterwards no pack of free stock fits any store of an area that is still short.
 */
export function reachTargets(state: PushState, pushes: readonly SeriesPush[]): void {
  const { model, missing } = state;
  const cells = Array.from(missing, (): number[] => []);
  state.gap.forEach((_, cell) => {
    cells[model.territoryArea[Math.floor(cell / model.series.length)]!]!.push(cell);
  });
  missing.forEach((amount, area) => {
    if (amount <= 0) return;
    const own = cells[area]!;
    fillWithin(state, pushes, own, area);
    if (missing[area]! > 0) giveCheapest(state, pushes, own);
  });
}

/** Gives packs no dearer than what the area lacks while any fit. */
function fillWithin(
  state: PushState,
  pushes: readonly SeriesPush[],
  cells: readonly number[],
  area: number,
): void {
  const { model, gap, left, missing } = state;
  const open = new Set(cells);
  while (missing[area]! > 0 && open.size > 0) {
    const rest = missing[area]!;
    const cell = [...open].reduce((widest, other) => (gap[other]! > gap[widest]! ? other : widest));
    const own = pushes[cell % model.series.length]!;
    const choice = firstFit(state, own.parts, cell, (price) => price <= rest);
    if (choice === null) {
      open.delete(cell);
      continue;
    }
    const price = packPrice(model, choice.part);
    const room = state.room[choice.store * model.series.length + own.series]!;
    const fair = Math.min(rest, room, Math.max(price, gap[cell]!, rest / open.size));
    const packs = Math.min(left.free[choice.part]!, Math.floor(fair / price));
    givePacks(state, 'free', choice.part, choice.store, packs);
  }
}

function giveCheapest(state: PushState, pushes: readonly SeriesPush[], cells: readonly number[]): void {
  let best: Choice | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const own = pushes[cell % state.model.series.length]!;
    const choice = firstFit(state, own.parts.toReversed(), cell, (price) => price < least);
    if (choice === null) continue;
    best = choice;
    least = packPrice(state.model, choice.part);
  }
  if (best !== null) givePacks(state, 'free', best.part, best.store, 1);
}

/** The first of `parts` with free stock, at an allowed price of a pack, that fits a store of the cell. */
function firstFit(
  state: PushState,
  parts: readonly number[],
  cell: number,
  allowed: (price: number) => boolean,
): Choice | null {
  for (const part of parts) {
    const price = packPrice(state.model, part);
    if (state.left.free[part] === 0 || price > state.roomBound[cell]! || !allowed(price)) continue;
    const store = findByRoom(state, cell, part, knowersOf(state.model, part));
    if (store !== null) return { part, store };
  }
  return null;
}
