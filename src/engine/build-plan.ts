import type { PlanInputs } from '../domain/inputs.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { balanceParts } from './balance-parts.ts';
import { buildLedger } from './build-ledger.ts';
import { compareTargets } from './compare-targets.ts';
import { indexInputs } from './index-inputs.ts';
import { measureMix } from './measure-mix.ts';
import { pullIntents } from './pull-intents.ts';
import { sumKpis } from './sum-kpis.ts';
import { tallyLines } from './tally-lines.ts';
import { trimIntents } from './trim-intents.ts';

/**
 * The sales plan of a month, from checked inputs: pure, so that the same inputs, in any order of their rows, give
 * the same plan. Every stage is optimal for its own goal, given the stages before it.
 */
export function buildPlan(inputs: PlanInputs, policy: Policy): SalesPlan {
  const model = indexInputs(inputs, policy);
  const trimmed = trimIntents(model, policy);
  const pull = pullIntents(trimmed, policy);
  const lines = buildLedger(trimmed, policy, pull, []);
  const tally = tallyLines(model, lines);
  const territories = compareTargets(model, tally);
  return {
    month: inputs.month,
    asOf: inputs.asOf,
    policy,
    lines,
    parts: balanceParts(model, tally),
    territories,
    ...measureMix(model, policy, tally),
    commitments: [],
    certificates: [],
    kpis: sumKpis(model, lines, territories),
    notes: [],
  };
}
