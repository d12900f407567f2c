import type { PlanInputs } from '../domain/inputs.ts';
import type { Certificate, PlanLine, SalesPlan } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { completePlan } from './complete-plan.ts';
import { fixSupply } from './fix-supply.ts';
import { indexInputs } from './index-inputs.ts';
import { lockLines } from './lock-lines.ts';
import { matchLines } from './match-lines.ts';
import { resolveLocks, type Fix } from './resolve-locks.ts';
import { runStages } from './run-stages.ts';

/** More packs than any part has, so that no gap is large enough to be lifted. */
const NO_LIFT = 1e9;

/**
 * The plan `before` with other quantities on the lines that the locks of the inputs fix, and the least change to all else:
 * what the locks leave serves the intents that no lock fixes, by the rules of pull, and nothing is pushed, lifted or
 * trimmed anew. A locked line keeps the ledger that it had, and the difference stands as `lock`. Pure, as `buildPlan`; a
 * lock that cannot be met is left out, and an error among the notes names the limit.
 */
export function adjustPlan(inputs: PlanInputs, policy: Policy, before: SalesPlan): SalesPlan {
  const model = indexInputs(inputs, policy);
  const { fixes, issues } = resolveLocks(model, inputs.locks);
  const known = matchLines(model, before.lines, fixes);
  const fixed = fixSupply(model, heldFirst(fixes, known), known);
  const still: Policy = { ...policy, capRatio: 0, liftMinPacks: NO_LIFT, imbalance: 'advise' };
  const stages = runStages(fixed.model, still);
  return completePlan(model, inputs, policy, {
    ...stages,
    certificates: stages.certificates.map(nameAgreed),
    lines: lockLines(model, stages.lines, known, fixed.taken),
    notes: [...stages.notes, ...issues, ...fixed.issues],
  });
}

/** That stores take nothing more is no matter of their caps, which were taken away so that nothing is pushed. */
function nameAgreed({ binding, ...certificate }: Certificate): Certificate {
  return {
    ...certificate,
    binding: binding.map((limit) => (limit.limit === 'cap' ? { ...limit, limit: 'agreed' } : limit)),
  };
}

/** Part by part first the lines that ask for no more than they have, so that only one that does can lack supply. */
function heldFirst(fixes: readonly Fix[], known: ReadonlyMap<Fix, PlanLine>): readonly Fix[] {
  const isMore = (fix: Fix): boolean => fix.lock.quantity > (known.get(fix)?.plan ?? 0);
  return fixes.toSorted((a, b) => a.part - b.part || Number(isMore(a)) - Number(isMore(b)));
}
