import type { PlanInputs } from '../domain/inputs.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { balanceParts } from './balance-parts.ts';
import { compareTargets } from './compare-targets.ts';
import { measureMix } from './measure-mix.ts';
import type { Model } from './model.ts';
import type { Stages } from './run-stages.ts';
import { sumKpis } from './sum-kpis.ts';
import { tallyLines } from './tally-lines.ts';

/** The plan that has the lines of `stages`: with its parts, territories, mix and numbers. */
export function completePlan(model: Model, inputs: PlanInputs, policy: Policy, stages: Stages): SalesPlan {
  const { lines, commitments, certificates, notes } = stages;
  const tally = tallyLines(model, lines);
  const territories = compareTargets(model, tally);
  const parts = balanceParts(model, tally, inputs.lots);
  const { series, mix } = measureMix(model, policy, tally);
  const found = { lines, parts, territories, mix, commitments };
  return {
    month: inputs.month,
    asOf: inputs.asOf,
    policy,
    lines,
    stores: model.stores,
    parts,
    territories,
    series,
    mix,
    commitments,
    certificates,
    kpis: sumKpis(model, tally, inputs.targets, found),
    notes,
  };
}
