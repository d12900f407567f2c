import type { Policy } from '../domain/policy.ts';
import type { Model, Placement, Pull } from './model.ts';
import { sharePacks } from './share-packs.ts';
import { packsTaken, surplusPacks } from './surplus-packs.ts';

/** Wider than any rounding error of a product of units and a policy share. */
const TOLERANCE = 1e-9;

/**
 * Lifts orders that fall short of what the market will ask for.
 *
 * The expected demand of a territory for a part is its history mean. Where the territory's intents miss it by
 * more than `liftMinPacks` packs and by more than the share `liftMinShare`, the missing units, rounded down to
 * packs, are wanted. Supply above safety stock that pull leaves is shared between the territories by the fair share of
 * `sharePacks`, weighted by what they want, and inside a territory by the same rule between its stores, weighted
 * by their history. Ties: the larger want or history, then the code. Lines that the planner fixed get no lift.
 *
 * @returns by part, then store; nothing without a history.
 */
export function liftShortages(model: Model, policy: Policy, pull: Pull): readonly Placement[] {
  if (model.historyStore.length === 0) return [];
  const surplus = surplusPacks(model, packsTaken(model, pull, []));
  const lifts: Placement[] = [];
  for (let part = 0; part < surplus.length; part++) {
    if (surplus[part] === 0) continue;
    const claims = claimsOfTerritories(model, policy, part);
    if (claims.length === 0) continue;
    const stores = storesOf(model, part);
    const given = shareByWeight(claims, surplus[part]!, (claim) => claim.weight);
    for (const [territory, packs] of given) {
      const own = stores.filter((row) => model.storeTerritory[row.index] === territory);
      for (const [store, share] of shareByWeight(own, packs, () => packs)) {
        lifts.push({ part, store, packs: share, reason: 'lift' });
      }
    }
  }
  return lifts.sort((a, b) => a.part - b.part || a.store - b.store);
}

/** A territory or store with its weight in a share. */
interface Claim {
  readonly index: number;
  readonly weight: number;
}

/** Stores that may get a lift of the part, weighted by the units of their history. */
function storesOf(model: Model, part: number): Claim[] {
  const stores: Claim[] = [];
  for (let i = model.historyStart[part]!; i < model.historyStart[part + 1]!; i++) {
    const index = model.historyStore[i]!;
    if (model.fixed.pairs.has(part * model.stores.length + index)) continue;
    stores.push({ index, weight: model.historyUnits[i]! });
  }
  return stores;
}

/** Packs of the part that territories miss beyond the policy's bounds, where some store may get a lift. */
function claimsOfTerritories(model: Model, policy: Policy, part: number): Claim[] {
  const missing = new Map<number, { sold: number; ordered: number; open: boolean }>();
  for (let i = model.historyStart[part]!; i < model.historyStart[part + 1]!; i++) {
    const store = model.historyStore[i]!;
    const territory = model.storeTerritory[store]!;
    const own = missing.get(territory) ?? { sold: 0, ordered: 0, open: false };
    missing.set(territory, own);
    own.sold += model.historyUnits[i]!;
    own.open ||= model.historyUnits[i]! > 0 && !model.fixed.pairs.has(part * model.stores.length + store);
  }
  if (missing.size === 0) return [];
  for (let i = model.intentStart[part]!; i < model.intentStart[part + 1]!; i++) {
    const own = missing.get(model.storeTerritory[model.intentStore[i]!]!);
    if (own) own.ordered += model.intentQuantity[i]!;
  }
  const month = model.partPack[part]! * model.demandMonths;
  const claims: Claim[] = [];
  for (const [index, { sold, ordered, open }] of missing) {
    const gap = sold - ordered * model.demandMonths;
    const least = Math.max(policy.liftMinPacks * month, policy.liftMinShare * sold);
    const packs = Math.floor(gap / month);
    if (open && packs > 0 && gap > least + TOLERANCE) claims.push({ index, weight: packs });
  }
  return claims;
}

/** Fair share of `packs`; yields the claims that get any. */
function shareByWeight(
  claims: readonly Claim[],
  packs: number,
  wantOf: (claim: Claim) => number,
): [index: number, packs: number][] {
  const order = claims.filter((claim) => claim.weight > 0);
  order.sort((a, b) => b.weight - a.weight || a.index - b.index);
  const served = new Float64Array(order.length);
  const weight = Float64Array.from(order, (claim) => claim.weight);
  sharePacks({ weight, want: Float64Array.from(order, wantOf), served }, 0, order.length, packs);
  return order.map(({ index }, i): [number, number] => [index, served[i]!]).filter(([, share]) => share > 0);
}
