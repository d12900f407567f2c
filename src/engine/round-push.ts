import { packPrice } from './describe-push.ts';
import type { PushProblem } from './describe-push.ts';
import type { Model } from './model.ts';
import type { SeriesPush } from './place-pool.ts';
import { placePool } from './place-pool.ts';
import type { PushState } from './push-state.ts';
import { openPush } from './push-state.ts';
import { reachTargets } from './reach-targets.ts';
import type { RelaxedPush } from './relax-push.ts';
import type { Pools } from './split-pools.ts';

/**
 * Rounds the relaxed push to whole packs of parts for stores: every store within its caps, every part within its
 * pools. The pools go out one after the other, so that an earlier goal has its choice of the caps: commitments and
 * excess stock until no pack of them fits any store; free stock along the relaxed push as far as a target needs
 * it, then wherever it needs one more pack, and only then for the mix. So no further pack can improve the first three goals, and
 * each goal is worse than relaxed by at most one pack per cell and the caps that no pack fits.
 */
export function roundPush(
  model: Model,
  problem: PushProblem,
  pools: Pools,
  caps: Float64Array,
  relaxed: RelaxedPush,
): PushState {
  const state = openPush(model, problem, pools, caps, relaxed);
  const pushes = gatherSeries(state);
  for (const own of pushes) placePool(state, own, 'commitment', 'all');
  for (const own of pushes) placePool(state, own, 'excess', 'all');
  for (const own of pushes) placePool(state, own, 'free', 'target');
  reachTargets(state, pushes);
  for (const own of pushes) placePool(state, own, 'free', 'relaxed');
  return state;
}

/** Parts with anything to push, by series. A part that costs nothing cannot serve a goal and stays. */
function gatherSeries({ model, left }: PushState): SeriesPush[] {
  const pushes = model.series.map((_, series) => ({ series, parts: [] as number[] }));
  model.partSeries.forEach((series, part) => {
    const stock = left.commitment[part]! + left.excess[part]! + left.free[part]!;
    if (stock > 0 && model.partPrice[part]! > 0) pushes[series]!.parts.push(part);
  });
  for (const { parts } of pushes) {
    parts.sort((a, b) => packPrice(model, b) - packPrice(model, a) || a - b);
  }
  return pushes;
}
