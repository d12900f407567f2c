import type { Fen } from '../domain/money.ts';
import type { Policy } from '../domain/policy.ts';
import type { Model, Placement, Pull } from './model.ts';
import type { PushOutcome } from './push-surplus.ts';
import { pushSurplus } from './push-surplus.ts';

/**
 * Pushes with money counted in the greatest amount that divides every price and every target, and gives the
 * certificates back in fen.
 *
 * The push works in whole amounts. In fen, its roundings would weigh less the dearer everything is; in the
 * common unit they are the same at ten times the prices and targets, so that scaling all of them moves no unit.
 * Nothing is lost: whatever a plan places, and whatever it misses of a target, is a multiple of that amount.
 */
export function pushInCommonUnit(
  model: Model,
  policy: Policy,
  pull: Pull,
  lifts: readonly Placement[],
): PushOutcome {
  const unit = commonUnit(model);
  const inUnits = (amounts: Float64Array) => amounts.map((amount) => amount / unit);
  const inFen = (amount: Fen) => (amount * unit) as Fen;
  const push = pushSurplus(
    {
      ...model,
      partPrice: inUnits(model.partPrice),
      areaTarget: inUnits(model.areaTarget),
      fixed: {
        ...model.fixed,
        amount: inUnits(model.fixed.amount),
        beyond: inUnits(model.fixed.beyond),
      },
    },
    policy,
    pull,
    lifts,
  );
  return {
    ...push,
    certificates: push.certificates.map(({ goal, reached, best, binding }) => ({
      goal,
      reached: inFen(reached),
      best: inFen(best),
      binding: binding.map((limit) => ({ ...limit, amount: inFen(limit.amount) })),
    })),
  };
}

/** Fen of the greatest common divisor of prices and targets; 1 where there is neither. */
function commonUnit({ partPrice, areaTarget }: Model): number {
  let unit = 0;
  for (const amounts of [partPrice, areaTarget]) {
    for (const amount of amounts) unit = greatestCommonDivisor(amount, unit);
  }
  return unit || 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
