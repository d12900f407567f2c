import type { Policy } from '../domain/policy.ts';
import type { Model, Pull } from './model.ts';
import { shareDated } from './share-dated.ts';
import type { Claims } from './share-packs.ts';
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
    const limits = supplyByDue(model, supply, p);
    const claims: Claims = {
      weight: weights.subarray(from, to),
      want: intentPacks.subarray(from, to),
      served: pull.onTime.subarray(from, to),
    };
    const tiers = splitTiers(intentStore.subarray(from, to), storeTier);
    for (const tier of tiers) serveOnTime(claims, tier, limits);
    serveLate(claims, tiers, packsOf(model, supply, p), pull.late.subarray(from, to));
  }
  return pull;
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
  let packs = 0;
  for (let s = model.sourceStart[p]!; s < model.sourceStart[p + 1]!; s++) packs += supply[s]!;
  return packs;
}

/** Places of the claims of each tier, the tier served first in front; one tier of all when all are equal. */
function splitTiers(stores: Int32Array, storeTier: Int32Array): readonly (readonly number[] | 'all')[] {
  const first = storeTier[stores[0]!];
  if (stores.every((store) => storeTier[store] === first)) return ['all'];
  const tiers: number[][] = [];
  stores.forEach((store, i) => (tiers[storeTier[store]!] ??= []).push(i));
  return tiers.filter((tier) => tier !== undefined);
}

/** Serves one tier on time and lowers the limits by what it got. */
function serveOnTime(claims: Claims, tier: readonly number[] | 'all', limits: Float64Array): void {
  if (tier === 'all') return shareDated(claims, limits);
  const own = pick(claims, tier);
  shareDated(
    own,
    Float64Array.from(tier, (i) => limits[i]!),
  );
  const taken = new Float64Array(limits.length);
  tier.forEach((i, k) => {
    claims.served[i] = own.served[k]!;
    taken[i] = own.served[k]!;
  });
  lower(limits, taken);
}

/**
 * Takes packs off the limits: every limit from the taking claim on falls, and none may stay above a later one,
 * as early supply that a later claim took is gone for the earlier ones too.
 */
function lower(limits: Float64Array, taken: Float64Array): void {
  let total = 0;
  for (let i = 0; i < limits.length; i++) limits[i]! -= total += taken[i]!;
  for (let i = limits.length - 2; i >= 0; i--) limits[i] = Math.min(limits[i]!, limits[i + 1]!);
}

/** Shares what on time left of `packs` by total fill, and notes what each claim got. */
function serveLate(
  claims: Claims,
  tiers: readonly (readonly number[] | 'all')[],
  packs: number,
  late: Float64Array,
): void {
  let left = packs - claims.served.reduce((sum, served) => sum + served, 0);
  for (const tier of tiers) {
    if (left === 0) return;
    const own = tier === 'all' ? { ...claims, served: claims.served.slice() } : pick(claims, tier);
    left -= sharePacks(own, 0, own.served.length, left);
    own.served.forEach((served, k) => {
      const i = tier === 'all' ? k : tier[k]!;
      late[i] = served - claims.served[i]!;
    });
  }
}

function pick({ weight, want, served }: Claims, places: readonly number[]): Claims {
  const of = (column: Float64Array) => Float64Array.from(places, (i) => column[i]!);
  return { weight: of(weight), want: of(want), served: of(served) };
}
