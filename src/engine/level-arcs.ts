import type { Arc } from './circulation.ts';
import { balanceNetwork, boundArc, flowOf, openNetwork } from './circulation.ts';
import type { Fraction } from './fraction.ts';
import { ceilProduct, compareFractions } from './fraction.ts';

/** Violated cuts that are remembered: enough that few levels need more than one new one. */
const KEPT_CUTS = 8;

/** An arc with its share in the burden; weight 0: it has none. */
export interface WeightedArc extends Arc {
  readonly weight: number;
}

/**
 * Finds the circulation that spreads a burden most evenly: among all circulations, the largest of
 * `flow / weight` over the weighted arcs is as small as possible, then the next largest, and so on (leximin,
 * worst first). Costs are ignored; to keep to an optimum of theirs, hand in the bounds that it leaves.
 *
 * Level by level (Megiddo 1974): the smallest feasible level of the arcs not yet settled is found by Newton's
 * steps on violated cuts (Radzik 1998); the arcs that limit the last of these cuts can be no lower and are
 * settled. Levels are exact fractions. A bound is the level times the weight rounded up to a whole unit, so the
 * result is the divisible optimum to within the rounding of the arcs that share a cut.
 *
 * @param nodes as for `findCirculation`.
 * @param arcs weighted arcs have lower bounds of at least 0; some circulation must exist.
 * @returns flow per arc.
 */
export function levelArcs(nodes: number, arcs: readonly WeightedArc[]): Float64Array {
  const bounded = arcs.map((arc) => ({ ...arc, cost: 0 }));
  const network = openNetwork(nodes, bounded);
  const open = new Set<number>();
  arcs.forEach(({ weight }, a) => {
    if (weight > 0) open.add(a);
  });
  const cuts: Uint8Array[] = [];
  for (;;) {
    // Violated cuts of earlier levels still hold; the highest level that they ask for saves most of the steps.
    let { level, limits } = highestLevel(cuts.toReversed(), arcs, bounded, open);
    for (;;) {
      for (const a of open) {
        bounded[a]!.upper = boundAt(level, arcs[a]!);
        boundArc(network, a, bounded[a]!.upper);
      }
      const side = balanceNetwork(network);
      if (side === null) break;
      cuts.push(side);
      ({ level, limits } = highestLevel([side], arcs, bounded, open));
    }
    if (limits.length === 0) return flowOf(network);
    for (const a of limits) open.delete(a);
    cuts.splice(0, cuts.length - KEPT_CUTS);
  }
}

/** A level that cuts ask for, and the open arcs of the cut that asks for it, above their lower bounds there. */
interface Asked {
  readonly level: Fraction;
  readonly limits: readonly number[];
}

function highestLevel(
  cuts: readonly Uint8Array[],
  arcs: readonly WeightedArc[],
  bounded: readonly Arc[],
  open: ReadonlySet<number>,
): Asked {
  let highest: Asked = { level: { numerator: 0, denominator: 1 }, limits: [] };
  for (const side of cuts) {
    const demand = demandOnOpenArcs(bounded, open, side);
    const limits: number[] = [];
    for (const a of open) if (leaves(arcs[a]!, side)) limits.push(a);
    const own = limits.map((a) => arcs[a]!);
    if (demand <= carriedAt(highest.level, own)) continue;
    const level = liftCut(own, demand);
    if (compareFractions(level, highest.level) <= 0) continue;
    highest = { level, limits: limits.filter((a) => boundAt(level, arcs[a]!) > arcs[a]!.lower) };
  }
  return highest;
}

/** What arcs carry together at a level, without rounding; too little by no more than a rounding error. */
function carriedAt({ numerator, denominator }: Fraction, arcs: readonly WeightedArc[]): number {
  const level = (numerator / denominator) * (1 - 1e-12);
  let sum = 0;
  for (const { lower, upper, weight } of arcs) sum += Math.min(upper, Math.max(lower, level * weight));
  return sum;
}

function boundAt(level: Fraction, { lower, upper, weight }: WeightedArc): number {
  return Math.min(upper, Math.max(lower, ceilProduct(level, weight)));
}

function leaves({ from, to }: Arc, side: Uint8Array): boolean {
  return side[from] === 1 && side[to] === 0;
}

/** What must leave the marked nodes on arcs not yet settled: lower bounds in, less settled upper bounds out. */
function demandOnOpenArcs(arcs: readonly Arc[], open: ReadonlySet<number>, side: Uint8Array): number {
  let demand = 0;
  arcs.forEach((arc, a) => {
    if (side[arc.to] === 1 && side[arc.from] === 0) demand += arc.lower;
    else if (leaves(arc, side) && !open.has(a)) demand -= arc.upper;
  });
  return demand;
}

/**
 * The smallest level at which arcs, each carrying level × weight kept within its bounds, carry `demand`
 * together: a sweep over the levels at which an arc leaves its lower bound or meets its upper one.
 */
function liftCut(arcs: readonly WeightedArc[], demand: number): Fraction {
  const turns = arcs.flatMap(({ lower, upper, weight }) => [
    { numerator: lower, denominator: weight, fixed: -lower, slope: weight },
    { numerator: upper, denominator: weight, fixed: upper, slope: -weight },
  ]);
  turns.sort(compareFractions);
  let fixed = arcs.reduce((sum, arc) => sum + arc.lower, 0);
  let slope = 0;
  for (const turn of turns) {
    const level = { numerator: demand - fixed, denominator: slope };
    if (slope > 0 && compareFractions(level, turn) <= 0) return level;
    fixed += turn.fixed;
    slope += turn.slope;
  }
  throw new Error('levelArcs: the bounds admit no circulation');
}
