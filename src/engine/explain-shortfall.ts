import type { Fen } from '../domain/money.ts';
import type { BindingLimit } from '../domain/plan.ts';
import type { Arc } from './circulation.ts';
import { findCirculation } from './circulation.ts';
import type { PushProblem } from './describe-push.ts';
import type { Model } from './model.ts';
import type { RelaxedPush } from './relax-push.ts';
import { shortfallOf } from './shortfall-of.ts';

/**
 * Says why the targets cannot be reached, in amounts that add up to the least shortfall: `cap`, what the cells
 * would still bring if the stores that take part had no caps; then `eligibility`, what cells without any such store
 * would bring; the rest is `stock`. No area may lose by either step, and each step opens as little as it can.
 */
export function explainShortfall(model: Model, problem: PushProblem, relaxed: RelaxedPush): BindingLimit[] {
  const takesPart = (cell: number) => problem.takesPart[cell] === 1;
  const capped = openCells(problem, relaxed.shortfall, (cell) => (takesPart(cell) ? 'new' : 'shut'));
  const barred = openCells(problem, capped.shortfall, (cell) => (takesPart(cell) ? 'open' : 'new'));
  return [
    ...attribute('cap', model, capped.opened, sum(relaxed.shortfall) - sum(capped.shortfall)),
    ...attribute('eligibility', model, barred.opened, sum(capped.shortfall) - sum(barred.shortfall)),
    ...Array.from(barred.shortfall, (amount, area): BindingLimit => {
      const territory = model.targetsBy === 'territory' ? model.territories[area]! : null;
      return { limit: 'stock', territory, series: null, amount: amount as Fen };
    }),
  ];
}

interface Opened {
  /** What each area then lacks. */
  readonly shortfall: Float64Array;
  /** What newly opened cells then take beyond their capacity, by cell, ascending. */
  readonly opened: ReadonlyMap<number, number>;
}

/**
 * The least shortfalls, none above `limit`, when the capacity of some cells no longer counts (`open`, `new`);
 * of those answers one that takes least beyond the capacity of `new` cells.
 */
function openCells(
  problem: PushProblem,
  limit: Float64Array,
  stateOf: (cell: number) => 'shut' | 'open' | 'new',
): Opened {
  const { series, capacity, areaTarget, pool } = problem;
  const areas = areaTarget.length;
  const nodes = 1 + series + areas;
  if (sum(limit) === 0) return { shortfall: limit, opened: new Map() };
  const areaOf = (cell: number) => problem.territoryArea[Math.floor(cell / series)]!;
  const lack = shortfallOf(problem, new Float64Array(capacity.length));
  const most = sum(capacity) + sum(lack);
  const between = (cell: number) => ({ from: 1 + (cell % series), to: 1 + series + areaOf(cell), lower: 0 });
  const stockOf = (s: number) => pool.commitment[s]! + pool.excess[s]! + pool.free[s]!;
  const lacking = [...capacity.keys()].filter(
    (cell) => lack[areaOf(cell)]! > 0 && stockOf(cell % series) > 0,
  );
  const opening = lacking.filter((cell) => stateOf(cell) === 'new');
  const arcs: Arc[] = [
    ...Array.from(limit, (upper, a) => ({ from: 0, to: 1 + series + a, lower: 0, upper, cost: nodes + 1 })),
    ...opening.map((cell) => ({ ...between(cell), upper: lack[areaOf(cell)]!, cost: 1 })),
    ...lacking.flatMap((cell) => {
      const upper = capacity[cell]! + (stateOf(cell) === 'open' ? lack[areaOf(cell)]! : 0);
      return upper > 0 ? [{ ...between(cell), upper, cost: 0 }] : [];
    }),
    ...Array.from({ length: series }, (_, s) => {
      return { from: 0, to: 1 + s, lower: 0, upper: Math.min(most, stockOf(s)), cost: 0 };
    }),
    ...Array.from(lack, (lower, a) => ({ from: 1 + series + a, to: 0, lower, upper: lower, cost: 0 })),
  ];
  const found = findCirculation(nodes, arcs);
  if (found.kind === 'infeasible')
    throw new Error('explainShortfall: the relaxed push must still be possible');
  const { flow } = found;
  return {
    shortfall: flow.slice(0, areas),
    opened: new Map(opening.map((cell, place) => [cell, flow[areas + place]!])),
  };
}

/** Limits of the opened cells, cut off where they have explained `total`. */
function attribute(
  limit: 'cap' | 'eligibility',
  { territories, series }: Model,
  opened: ReadonlyMap<number, number>,
  total: number,
): BindingLimit[] {
  let rest = total;
  return Array.from(opened, ([cell, taken]) => {
    const amount = Math.min(rest, taken);
    rest -= amount;
    const territory = territories[Math.floor(cell / series.length)]!;
    return { limit, territory, series: series[cell % series.length]!, amount: amount as Fen };
  });
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
