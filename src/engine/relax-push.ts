import type { Arc } from './circulation.ts';
import { findCirculation } from './circulation.ts';
import type { PushProblem } from './describe-push.ts';
import { levelArcs } from './level-arcs.ts';
import { shortfallOf } from './shortfall-of.ts';
import type { PushReason } from './split-pools.ts';

/** The network on which a goal was solved, with a cheapest circulation and the potentials that prove it. */
export interface Proof {
  readonly arcs: readonly Arc[];
  readonly flow: Float64Array;
  readonly potential: Float64Array;
}

/** The best push in divisible money, before packs. */
export interface RelaxedPush {
  /** Pushed per cell. */
  readonly push: Float64Array;
  /** Pushed per series, by reason. */
  readonly placed: Readonly<Record<PushReason, Float64Array>>;
  /** What each area then lacks of its target. */
  readonly shortfall: Float64Array;
  /** Proofs that no push has smaller shortfalls, and that none of those is nearer to the reference mix with less free stock. */
  readonly proofs: { readonly target: Proof; readonly mix: Proof };
}

/**
 * Finds the push that meets the goals one after the other, in whole grains: least commitments unplaced; least
 * shortfall of the targets, then the worst relative shortfall as small as possible, then the next; least excess stock
 * unplaced; least distance from the reference mix; least free stock, then the stores' pushes relative to their caps
 * as even as possible.
 *
 * Two goals need no search. What is pushed from a series beyond the targets may overflow any area, so only the
 * caps of the series limit its commitments and, after them, its excess stock: each series places the lesser of
 * pool and caps, and that never stands in the way of a target (a plan that reaches a target with free stock
 * reaches it with the must-go stock of the same series instead). There remains how much each cell gets when series `s` pushes
 * between that floor and the lesser of its stock and its caps:
 *
 *     outside → series → (cells: parallel arcs) → area → outside
 *
 * - Targets: each area must pass on what it lacks; an extra arc outside → area stands for the shortfall, at
 *   cost 1. Relative shortfalls are levelled (`levelArcs`) within the least sum, then held as bounds.
 *   In whole grains they are the divisible ones to within the rounding.
 * - Mix and free stock: |planned + push − reference| is convex in the push, so a cell is two arcs, one towards the
 *   reference at cost −1 and one beyond it at cost 1. A unit of distance outweighs all free stock that could be saved with
 *   it when it counts more than a cycle has arcs; so one network solves both goals exactly.
 * - Evenness: by complementary slackness the potentials say which arcs of all optima are empty, full, or
 *   open; among those optima the cells are levelled relative to their capacity, which all stores of
 *   a cell then fill to the same degree.
 *
 * Amounts are whole and add up to less than 2^53.
 */
export function relaxPush(problem: PushProblem): RelaxedPush {
  const floor = placeMustGo(problem);
  const network = layNetwork(problem, floor);
  const target = solve(network.nodes, [...network.frame, ...network.shortfalls, ...network.cells]);
  const shortfall = levelShortfalls(problem, network, target);

  const framed = network.frame.map((arc, a) =>
    a < problem.series ? arc : { ...arc, lower: arc.lower - shortfall[a - problem.series]! },
  );
  const mix = solve(network.nodes, [...framed, ...splitAtReference(problem, network)]);
  const push = new Float64Array(problem.capacity.length);
  levelCells(problem, network, mix).forEach((amount, c) => (push[network.open[c]!] = amount));
  const placed = { ...floor, free: new Float64Array(problem.series) };
  push.forEach((amount, cell) => (placed.free[cell % problem.series]! += amount));
  placed.free.forEach((amount, s) => (placed.free[s] = amount - floor.commitment[s]! - floor.excess[s]!));
  return { push, placed, shortfall, proofs: { target, mix } };
}

type Floor = Readonly<Record<'commitment' | 'excess', Float64Array>>;

/** What of commitments and excess every series places: as much as its caps take, commitments first. */
function placeMustGo({ series, pool, capacity }: PushProblem): Floor {
  const room = new Float64Array(series);
  capacity.forEach((amount, cell) => (room[cell % series]! += amount));
  const commitment = pool.commitment.map((amount, s) => Math.min(amount, room[s]!));
  const excess = pool.excess.map((amount, s) => Math.min(amount, room[s]! - commitment[s]!));
  return { commitment, excess };
}

/**
 * Node 0 is the outside, then come the series, then the areas. `frame` holds outside → series for every series,
 * then area → outside for every area; `cells` one arc for each of the `open` cells, which are those with any capacity:
 * in most months few territories take every series.
 */
interface PushNetwork {
  readonly nodes: number;
  readonly open: readonly number[];
  readonly frame: readonly Arc[];
  readonly shortfalls: readonly Arc[];
  readonly cells: readonly Arc[];
}

function layNetwork(problem: PushProblem, floor: Floor): PushNetwork {
  const { series, pool, capacity, territoryArea, areaTarget } = problem;
  const areaNode = (area: number) => 1 + series + area;
  const room = new Float64Array(series);
  const lack = shortfallOf(problem, new Float64Array(capacity.length));
  const most = new Float64Array(areaTarget.length);
  const open: number[] = [];
  capacity.forEach((amount, cell) => {
    if (amount === 0) return;
    open.push(cell);
    room[cell % series]! += amount;
    most[territoryArea[Math.floor(cell / series)]!]! += amount;
  });
  const stock = Array.from(room, (limit, s): Arc => {
    const lower = floor.commitment[s]! + floor.excess[s]!;
    return { from: 0, to: 1 + s, lower, upper: lower + Math.min(pool.free[s]!, limit - lower), cost: 0 };
  });
  const needs = Array.from(lack, (lower, area): Arc => {
    return { from: areaNode(area), to: 0, lower, upper: lower + most[area]!, cost: 0 };
  });
  return {
    nodes: 1 + series + areaTarget.length,
    open,
    frame: [...stock, ...needs],
    shortfalls: Array.from(lack, (upper, area) => ({
      from: 0,
      to: areaNode(area),
      lower: 0,
      upper,
      cost: 1,
    })),
    cells: open.map((cell): Arc => {
      const area = territoryArea[Math.floor(cell / series)]!;
      return { from: 1 + (cell % series), to: areaNode(area), lower: 0, upper: capacity[cell]!, cost: 0 };
    }),
  };
}

function solve(nodes: number, arcs: readonly Arc[]): Proof {
  const found = findCirculation(nodes, arcs);
  if (found.kind === 'infeasible') throw new Error('relaxPush: a push within all bounds must exist');
  return { arcs, flow: found.flow, potential: found.potential };
}

/** Among the shortfalls of least sum, those whose worst share of the target is least, then the next worst. */
function levelShortfalls(problem: PushProblem, network: PushNetwork, target: Proof): Float64Array {
  const { nodes, frame, shortfalls, cells } = network;
  const first = frame.length;
  const least = target.flow.subarray(first, first + shortfalls.length).reduce((sum, lack) => sum + lack, 0);
  const hub = nodes;
  const flow = levelArcs(nodes + 1, [
    ...frame.map((arc) => ({ ...arc, weight: 0 })),
    ...shortfalls.map((arc, area) => ({ ...arc, from: hub, weight: problem.areaTarget[area]! })),
    ...cells.map((arc) => ({ ...arc, weight: 0 })),
    { from: 0, to: hub, lower: 0, upper: least, cost: 0, weight: 0 },
  ]);
  return flow.slice(first, first + shortfalls.length);
}

/** Two arcs per cell: up to its reference, where the push mends the mix, and beyond, where it spoils it. */
function splitAtReference(problem: PushProblem, { nodes, open, cells }: PushNetwork): Arc[] {
  const distance = nodes + 1;
  return cells.flatMap((arc, c) => {
    const cell = open[c]!;
    const reference = problem.reference[Math.floor(cell / problem.series)]!;
    if (reference === null)
      return [
        { ...arc, cost: 1 },
        { ...arc, upper: 0, cost: 1 },
      ];
    const missing = reference[cell % problem.series]! - problem.planned[cell]!;
    const towards = Math.max(0, Math.min(missing, arc.upper));
    return [
      { ...arc, upper: towards, cost: 1 - distance },
      { ...arc, upper: arc.upper - towards, cost: 1 + distance },
    ];
  });
}

/** Among all optima of the mix network, the one that fills the open cells most evenly relative to their capacity. */
function levelCells(problem: PushProblem, network: PushNetwork, mix: Proof): Float64Array {
  const left = mix.arcs.map((arc): Arc => {
    const reduced = arc.cost + mix.potential[arc.from]! - mix.potential[arc.to]!;
    if (reduced > 0) return { ...arc, upper: arc.lower };
    return reduced < 0 ? { ...arc, lower: arc.upper } : arc;
  });
  const first = network.frame.length;
  const flow = levelArcs(network.nodes, [
    ...left.slice(0, first).map((arc) => ({ ...arc, weight: 0 })),
    ...network.cells.map((arc, c) => {
      const [towards, beyond] = [left[first + 2 * c]!, left[first + 2 * c + 1]!];
      const [lower, upper] = [towards.lower + beyond.lower, towards.upper + beyond.upper];
      return { ...arc, lower, upper, weight: problem.capacity[network.open[c]!]! };
    }),
  ]);
  return flow.slice(first);
}
