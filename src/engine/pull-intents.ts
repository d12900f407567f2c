import type { Policy } from '../domain/policy.ts';
import type { Model, Pull } from './model.ts';
import { shareDated } from './share-dated.ts';
import { sharePacks } from './share-packs.ts';
import { supplyForPull } from './supply-for-pull.ts';
import { weighIntents } from './weigh-intents.ts';

/**
 * Serves the intents, part by part: first on time, then late from what is left up to month end, each tier of
 * stores before the next and every tier by fair share (`shareDated`, `sharePacks`). Ties go to the earlier
 * date, then the larger intent, then the store first by code point, which is the order of the model.
 *
 * Late packs arrive after the date of the line they serve: an intent that is not served in full has a date by
 * which all supply is taken, so whatever is left came later.
 *
 * @returns packs on time and late per intent of the model.
 */
export function pullIntents(model: Model, policy: Policy): Pull {
  const { intentStart, intentStore, intentPacks, storeTier } = model;
  const supply = supplyForPull(model, policy);
  const weights = weighIntents(model, policy);
  const pull = {
    onTime: new Float64Array(intentPacks.length),
    late: new Float64Array(intentPacks.length),
  };
  for (let p = 0; p < model.parts.length; p++) {
    const [from, to] = [intentStart[p]!, intentStart[p + 1]!];
    if (from === to) continue;
    const tier = Int32Array.from(intentStore.subarray(from, to), (store) => storeTier[store]!);
    const weight = weights.subarray(from, to);
    const want = intentPacks.subarray(from, to);
    const onTime = pull.onTime.subarray(from, to);
    const late = pull.late.subarray(from, to);
    const tiers = [...new Set(tier)].sort((a, b) => a - b).map((rank) => only(want, tier, rank));
    serveOnTime(weight, tiers, supplyByDue(model, supply, p), onTime);
    serveLate(weight, tiers, packsOf(model, supply, p) - sum(onTime), onTime, late);
  }
  return pull;
}

/** The wants of one tier; the others want nothing. */
function only(want: Float64Array, tier: Int32Array, rank: number): Float64Array {
  return want.map((packs, i) => (tier[i] === rank ? packs : 0));
}

/** Serves tier after tier on time, each within what those before it leave of the limits. */
function serveOnTime(
  weight: Float64Array,
  tiers: readonly Float64Array[],
  limits: Float64Array,
  onTime: Float64Array,
): void {
  for (const want of tiers) {
    const served = new Float64Array(want.length);
    shareDated({ weight, want, served }, limits);
    let taken = 0;
    for (let i = 0; i < served.length; i++) {
      taken += served[i]!;
      limits[i]! -= taken;
      onTime[i]! += served[i]!;
    }
  }
}

/** Shares the packs that are left by total fill: what is served on time counts as served. */
function serveLate(
  weight: Float64Array,
  tiers: readonly Float64Array[],
  packs: number,
  onTime: Float64Array,
  late: Float64Array,
): void {
  let left = packs;
  for (const want of tiers) {
    if (left === 0) return;
    const served = onTime.map((inTime, i) => Math.min(inTime, want[i]!));
    left -= sharePacks({ weight, want, served }, 0, want.length, left);
    for (let i = 0; i < served.length; i++) if (want[i]! > 0) late[i] = served[i]! - onTime[i]!;
  }
}

/** Packs that arrive by the due date of each intent of part `p`. */
function supplyByDue(model: Model, supply: Float64Array, p: number): Float64Array {
  const from = model.intentStart[p]!;
  const limits = new Float64Array(model.intentStart[p + 1]! - from);
  let source = model.sourceStart[p]!;
  let packs = 0;
  for (let i = 0; i < limits.length; i++) {
    for (; source < model.sourceStart[p + 1]!; source++) {
      if (model.sourceDay[source]! > model.intentDue[from + i]!) break;
      packs += supply[source]!;
    }
    limits[i] = packs;
  }
  return limits;
}

function packsOf(model: Model, supply: Float64Array, p: number): number {
  return sum(supply.subarray(model.sourceStart[p]!, model.sourceStart[p + 1]!));
}

function sum(column: Float64Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
