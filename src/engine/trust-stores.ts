import type { Store } from '../domain/inputs.ts';
import type { Policy } from '../domain/policy.ts';
import { ENOUGH_MONTHS, type StoreReliability } from '../domain/reliability.ts';

/** The least that an intent weighs: who always asked for far too much still gets a share of what is scarce. */
const LEAST_TRUST = 0.25;

/**
 * What of every store's intent weighs in the fair share of scarce parts, from `LEAST_TRUST` to 1: the share that it took
 * of what it asked for in past months. A store that took all, or more, weighs in full, and so does one of which too few
 * months are known. Without the policy `discount` everybody weighs in full.
 *
 * @returns by the order of `stores`
 */
export function trustStores(
  stores: readonly Store[],
  reliability: readonly StoreReliability[],
  { intentReliability }: Pick<Policy, 'intentReliability'>,
): Float64Array {
  const trust = new Float64Array(stores.length).fill(1);
  if (intentReliability !== 'discount') return trust;
  const known = new Map(reliability.map((store) => [store.store, store]));
  for (const [i, { store }] of stores.entries()) {
    const past = known.get(store);
    if (past === undefined || past.months < ENOUGH_MONTHS || past.took >= past.asked) continue;
    trust[i] = Math.max(LEAST_TRUST, past.took / past.asked);
  }
  return trust;
}
