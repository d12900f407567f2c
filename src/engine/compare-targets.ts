import type { Fen } from '../domain/money.ts';
import type { TerritoryResult } from '../domain/plan.ts';
import type { Model } from './model.ts';
import type { Tally } from './tally-lines.ts';

/**
 * Every territory against its target, in fen; where the annual plan has only a target of the company, that of a
 * territory is zero and there is nothing to attain.
 */
export function compareTargets(model: Model, tally: Tally): TerritoryResult[] {
  const width = model.series.length;
  const sumOf = (table: Float64Array, t: number) =>
    table.subarray(t * width, (t + 1) * width).reduce((sum, amount) => sum + amount, 0) as Fen;
  return model.territories.map((territory, t) => {
    const target = (model.targetsBy === 'territory' ? model.areaTarget[t]! : 0) as Fen;
    const plan = sumOf(tally.plan, t);
    return {
      territory,
      target,
      pull: sumOf(tally.pull, t),
      plan,
      shortfall: Math.max(0, target - plan) as Fen,
      attainment: target > 0 ? plan / target : null,
    };
  });
}
