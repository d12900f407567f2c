import type { Fen } from '../domain/money.ts';
import type { BindingLimit, Certificate, Goal } from '../domain/plan.ts';
import type { PushProblem } from './describe-push.ts';
import { explainShortfall } from './explain-shortfall.ts';
import type { Model } from './model.ts';
import type { RelaxedPush } from './relax-push.ts';
import { shortfallOf } from './shortfall-of.ts';
import type { PushReason } from './split-pools.ts';

/** A push in money: per cell, and per series by reason. */
export interface PushAmounts {
  readonly push: Float64Array;
  readonly placed: Readonly<Record<PushReason, Float64Array>>;
}

/**
 * Certifies every goal: the value that the plan reaches, the best that any push could reach given the goals before
 * it, and what stands in the way, largest amount first. The amounts of the limits add up to the value reached:
 * `pack` is what whole packs make of the best value, the others explain the best value itself.
 *
 * - Commitments and excess, per series: the caps of its stores, no store taking part (`eligibility`), or for
 *   excess the commitments that had the caps first (`goal`).
 * - Target, per area: what larger caps, then more stores taking part would still bring; the rest is `stock`.
 * - Mix, per cell: above its reference, pull or the goals before (`goal`); below it, the cap, no store taking
 *   part, no stock of the series left, or the goals before.
 * - Free stock: the goals before.
 *
 * @param grain fen in one unit of the model's money; the certificates are in fen.
 */
export function certifyPush(
  model: Model,
  problem: PushProblem,
  relaxed: RelaxedPush,
  reached: PushAmounts,
  grain: number,
): Certificate[] {
  const certify = (
    goal: Goal,
    value: number,
    best: number,
    limits: readonly BindingLimit[],
  ): Certificate => ({
    goal,
    reached: Math.round(value * grain) as Fen,
    best: Math.round(best * grain) as Fen,
    binding: roundLimits([...limits, limitOf('pack', null, null, value - best)], grain),
  });
  const unplaced = ({ placed }: PushAmounts, reason: PushReason) =>
    sum(problem.pool[reason]) - sum(placed[reason]);
  return [
    certify(
      'commitment',
      unplaced(reached, 'commitment'),
      unplaced(relaxed, 'commitment'),
      explainUnplaced(model, problem, relaxed, 'commitment'),
    ),
    certify(
      'target',
      sum(shortfallOf(problem, reached.push)),
      sum(relaxed.shortfall),
      explainShortfall(model, problem, relaxed),
    ),
    certify(
      'excess',
      unplaced(reached, 'excess'),
      unplaced(relaxed, 'excess'),
      explainUnplaced(model, problem, relaxed, 'excess'),
    ),
    certify(
      'mix',
      sum(distanceOf(problem, reached.push)),
      sum(distanceOf(problem, relaxed.push)),
      explainMix(model, problem, relaxed),
    ),
    certify('free', sum(reached.placed.free), sum(relaxed.placed.free), [
      limitOf('goal', null, null, sum(relaxed.placed.free)),
    ]),
  ];
}

/** Distance of every cell from its reference after a push; 0 where there is none. */
function distanceOf(problem: PushProblem, push: Float64Array): Float64Array {
  return push.map((amount, cell) => {
    const reference = referenceOf(problem, cell);
    return reference === null ? 0 : Math.abs(problem.planned[cell]! + amount - reference);
  });
}

function referenceOf({ reference, series }: PushProblem, cell: number): number | null {
  return reference[Math.floor(cell / series)]?.[cell % series] ?? null;
}

function explainUnplaced(
  model: Model,
  problem: PushProblem,
  { placed }: RelaxedPush,
  reason: 'commitment' | 'excess',
): BindingLimit[] {
  return model.series.flatMap((name, s) => {
    const pool = problem.pool[reason][s]!;
    const unplaced = pool - placed[reason][s]!;
    const cells = model.territories.map((_, territory) => territory * problem.series + s);
    if (!cells.some((cell) => problem.takesPart[cell])) return limitOf('eligibility', null, name, unplaced);
    const room = sum(cells.map((cell) => problem.capacity[cell]!));
    const taken = reason === 'excess' ? Math.min(pool, room) - placed.excess[s]! : 0;
    return [limitOf('goal', null, name, taken), limitOf('cap', null, name, unplaced - taken)];
  });
}

function explainMix(model: Model, problem: PushProblem, relaxed: RelaxedPush): BindingLimit[] {
  const stockLeft = model.series.map(
    (_, s) =>
      sum(Object.values(problem.pool).map((pool) => pool[s]!)) -
      sum(Object.values(relaxed.placed).map((placed) => placed[s]!)),
  );
  return Array.from(distanceOf(problem, relaxed.push), (amount, cell) => {
    const s = cell % problem.series;
    const push = relaxed.push[cell]!;
    const below = problem.planned[cell]! + push < (referenceOf(problem, cell) ?? 0);
    let limit: BindingLimit['limit'] = 'goal';
    if (below && !problem.takesPart[cell]) limit = 'eligibility';
    else if (below && push === problem.capacity[cell]!) limit = 'cap';
    else if (below && stockLeft[s] === 0) limit = 'stock';
    return limitOf(limit, model.territories[Math.floor(cell / problem.series)]!, model.series[s]!, amount);
  });
}

/** The limits in fen, without those of nothing: the largest takes what rounding leaves of the sum. */
function roundLimits(limits: readonly BindingLimit[], grain: number): BindingLimit[] {
  const total = Math.round(sum(limits.map((limit) => limit.amount)) * grain);
  const largestFirst = [...limits].sort((a, b) => b.amount - a.amount);
  const rounded = largestFirst.map((limit) => Math.round(limit.amount * grain));
  const rest = total - sum(rounded);
  return largestFirst
    .map((limit, i) => ({ ...limit, amount: (rounded[i]! + (i === 0 ? rest : 0)) as Fen }))
    .filter((limit) => limit.amount !== 0);
}

function limitOf(
  limit: BindingLimit['limit'],
  territory: string | null,
  series: string | null,
  amount: number,
): BindingLimit {
  return { limit, territory, series, amount: amount as Fen };
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
