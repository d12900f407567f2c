/**
 * Claims on one supply, in the order that breaks ties. `weight` is positive where anything is wanted, and has few
 * enough binary digits for exact keys (see `sharePacks`); `want` and `served` are packs; `served` is raised in place
 * and never beyond `want`.
 */
export interface Claims {
  readonly weight: Float64Array;
  readonly want: Float64Array;
  readonly served: Float64Array;
}

/**
 * Shares `packs` between the claims `from` to `to − 1`: the whole packs with least Σ served² / weight, ties to
 * the earlier claim; what nobody wants is not shared.
 *
 * The answer is that of the greedy rule: one pack at a time to the claim with the least (served + ½) / weight
 * (Federgruen and Groenevelt 1986). The keys of a claim rise with every pack it gets, so the rule picks the least
 * keys of all, and packs that are surely among them may be given at once. A claim has round(λ·weight) keys up to
 * a level λ; where all claims together have no more than `packs` of them, each gets floor(λ·weight) at once and
 * a heap hands out the rest, at most some four packs per claim. λ needs no exactness: the half pack between
 * floor and round is far more than a rounding error.
 *
 * Keys are compared as (2·served + 1)·weight′, which is exact for whole weights while below 2⁵³: with quantities up
 * to 10⁶ (2·10⁶ + 1) times a weight of up to 10⁶ packs, or of 10⁶ units × 120 months of history; for weights
 * with k binary places below 2⁵³⁻ᵏ.
 *
 * @returns the packs that went out: `packs`, or all that was wanted.
 */
export function sharePacks(claims: Claims, from: number, to: number, packs: number): number {
  const { want, served } = claims;
  let missing = 0;
  for (let i = from; i < to; i++) missing += want[i]! - served[i]!;
  if (missing <= packs) {
    for (let i = from; i < to; i++) served[i] = want[i]!;
    return missing;
  }
  const rest = packs - raiseToLevel(claims, from, to, packs);
  const heap = heapOfClaims(claims, from, to);
  for (let given = 0; given < rest; given++) {
    const next = heap[0]!;
    served[next]!++;
    if (served[next] === want[next]) heap[0] = heap.pop()!;
    sink(heap, 0, claims);
  }
  return packs;
}

/** Gives what surely belongs to each claim, and returns how many packs that were. */
function raiseToLevel({ weight, want, served }: Claims, from: number, to: number, packs: number): number {
  const claims = to - from;
  if (packs <= 4 * claims) return 0;
  const share = (level: number, i: number) =>
    Math.max(0, Math.min(want[i]!, Math.floor(level * weight[i]!)) - served[i]!);
  const sum = (level: number) => {
    let total = 0;
    for (let i = from; i < to; i++) total += share(level, i);
    return total;
  };
  let low = 0;
  let high = 0;
  for (let i = from; i < to; i++) if (want[i]! > 0) high = Math.max(high, want[i]! / weight[i]!);
  for (let step = 0; step < 60; step++) {
    const level = (low + high) / 2;
    const total = sum(level);
    if (total + 2 * claims > packs) high = level;
    else low = level;
    if (total + 2 * claims <= packs && total + 4 * claims >= packs) break;
  }
  const given = sum(low);
  for (let i = from; i < to; i++) served[i]! += share(low, i);
  return given;
}

/** Whether claim `a` is to get the next pack rather than `b`. */
function precedes({ weight, served }: Claims, a: number, b: number): boolean {
  const order = (2 * served[a]! + 1) * weight[b]! - (2 * served[b]! + 1) * weight[a]!;
  return order < 0 || (order === 0 && a < b);
}

function heapOfClaims(claims: Claims, from: number, to: number): number[] {
  const heap: number[] = [];
  for (let i = from; i < to; i++) if (claims.served[i]! < claims.want[i]!) heap.push(i);
  for (let node = (heap.length >> 1) - 1; node >= 0; node--) sink(heap, node, claims);
  return heap;
}

/** Restores the heap below `node`, whose key has risen. */
function sink(heap: number[], node: number, claims: Claims): void {
  const claim = heap[node]!;
  for (;;) {
    let child = 2 * node + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && precedes(claims, heap[child + 1]!, heap[child]!)) child++;
    if (!precedes(claims, heap[child]!, claim)) break;
    heap[node] = heap[child]!;
    node = child;
  }
  heap[node] = claim;
}
