import type { Target } from '../domain/inputs.ts';
import type { Fen } from '../domain/money.ts';
import { sumFen } from '../domain/money.ts';
import type { SeriesResult } from '../domain/plan.ts';
import type { Model } from './model.ts';
import type { Tally } from './tally-lines.ts';

/**
 * Every series over the company against its target: what the annual plan states for the company, else the sum over
 * the territories where every territory with a target splits it by series; else there is none.
 */
export function compareSeries(model: Model, tally: Tally, targets: readonly Target[]): SeriesResult[] {
  const split = targets.filter((target) => target.series !== null);
  const company = split.filter((target) => target.territory === null);
  const whole = new Set(targets.filter((target) => target.amount > 0).map((target) => target.territory));
  for (const { territory } of split) whole.delete(territory);
  whole.delete(null);
  const stated = company.length > 0 ? company : whole.size === 0 ? split : [];
  return model.series.map((series, s) => {
    const pull = columnSum(model, tally.pull, s);
    const plan = columnSum(model, tally.plan, s);
    const own = stated.filter((target) => target.series === series);
    const target = stated.length > 0 ? sumFen(own.map((row) => row.amount)) : null;
    return {
      series,
      target,
      pull,
      plan,
      shortfall: target === null ? null : (Math.max(0, target - plan) as Fen),
      attainment: target !== null && target > 0 ? plan / target : null,
    };
  });
}

function columnSum(model: Model, table: Float64Array, s: number): Fen {
  let sum = 0;
  for (let cell = s; cell < table.length; cell += model.series.length) sum += table[cell]!;
  return sum as Fen;
}
