import type { Claims } from './share-packs.ts';
import { sharePacks } from './share-packs.ts';

/**
 * Shares supply that arrives over time: as many packs as possible and, among all such answers, the one with least
 * Σ served² / weight, ties to the earlier claim. No pack arrives after the claim it serves is due.
 *
 * This is the lexicographically optimal base of the polymatroid that the limits span (Fujishige 1980), which the
 * greedy rule finds in whole packs (Federgruen and Groenevelt 1986). In bulk it is found by decomposition
 * (Groenevelt 1991): share as if only the last limit held; where that breaks limits, the one broken most must be
 * met exactly in the answer, so the claims up to it and those after it are two problems that do not touch.
 *
 * @param claims in order of their due dates; nothing is served yet.
 * @param limits packs that claim `i` and all before it may get together, for each claim.
 */
export function shareDated(claims: Claims, limits: Float64Array): void {
  shareBetween(claims, limits, 0, limits.length, 0);
}

/** Shares between the claims `from` to `to − 1`, when exactly `before` packs go to those before them. */
function shareBetween(claims: Claims, limits: Float64Array, from: number, to: number, before: number): void {
  if (from === to) return;
  const { served } = claims;
  sharePacks(claims, from, to, limits[to - 1]! - before);
  let total = before;
  let excess = 0;
  let cut = -1;
  for (let i = from; i < to; i++) {
    total += served[i]!;
    if (total - limits[i]! > excess) {
      excess = total - limits[i]!;
      cut = i;
    }
  }
  if (cut < 0) return;
  served.fill(0, from, to);
  shareBetween(claims, limits, from, cut + 1, before);
  shareBetween(claims, limits, cut + 1, to, limits[cut]!);
}
