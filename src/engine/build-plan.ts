import type { Lock, PlanInputs } from '../domain/inputs.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { completePlan } from './complete-plan.ts';
import { fixSupply } from './fix-supply.ts';
import { indexInputs } from './index-inputs.ts';
import { lockLines } from './lock-lines.ts';
import { matchLines } from './match-lines.ts';
import type { Model } from './model.ts';
import { resolveLocks } from './resolve-locks.ts';
import type { Stages } from './run-stages.ts';
import { runStages } from './run-stages.ts';

/**
 * The sales plan of a month, from checked inputs: pure, so that the same inputs, in any order of their rows, give
 * the same plan. A lock that cannot be met is left out of it, and an error among the notes names the limit.
 */
export function buildPlan(inputs: PlanInputs, policy: Policy): SalesPlan {
  const model = indexInputs(inputs, policy);
  return completePlan(model, inputs, policy, honourLocks(model, policy, inputs.locks));
}

/**
 * Runs the stages around what the planner fixed. The plan made without locks is the best there is, so where it
 * holds every fixed quantity already it is also the best plan that does; else the fixed lines are taken out
 * first and the stages share what is left.
 */
function honourLocks(model: Model, policy: Policy, locks: readonly Lock[]): Stages {
  const open = runStages(model, policy);
  if (locks.length === 0) return open;
  const { fixes, issues } = resolveLocks(model, locks);
  const openLines = matchLines(model, open.lines, fixes);
  const held = fixes.every((fix) => (openLines.get(fix)?.plan ?? 0) === fix.lock.quantity);
  if (held) return { ...open, notes: [...open.notes, ...issues] };
  const fixed = fixSupply(model, fixes, openLines);
  const stages = runStages(fixed.model, policy);
  return {
    ...stages,
    lines: lockLines(model, stages.lines, openLines, fixed.taken),
    notes: [...stages.notes, ...issues, ...fixed.issues],
  };
}
