import type { Approval } from '../domain/approval.ts';
import type { Fen } from '../domain/money.ts';
import type { Day } from '../domain/month.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { isSamePlanning } from '../domain/policy.ts';
import { renderPlanDocument, type PlanOrigin } from '../sheets/plan-document.ts';
import { comparePlans } from './compare-plans.ts';
import type { CurrentPlan } from './find-current-plan.ts';
import { findWaitingLocks } from './find-waiting-locks.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { Io } from './io.ts';
import type { PlanFiles } from './open-plan-workbook.ts';
import { orderEdits } from './order-edits.ts';
import type { MonthReading } from './read-month.ts';

/** The approval of the plan before a build, and how far the new plan differs from it. */
export interface ApprovedBefore extends Approval {
  readonly changedLines: number;
  readonly amount: Fen;
}

/** A plan on which people may have acted, and which another has taken the place of. */
export interface ReplacedPlan {
  readonly revision: number;
  readonly status: 'approved' | 'confirmed';
  /** Who had approved it; null: nobody yet. */
  readonly approvedBy: string | null;
}

/** Whether the plan that stands there is confirmed and untouched, and nothing that it was made of has changed since. */
export function isConfirmed(
  present: PlanFiles,
  month: MonthReading,
  now: PlanOrigin,
): present is CurrentPlan {
  const { written, isIntact } = present;
  if (written?.origin.status !== 'confirmed' || !isIntact || holdsOtherEdits(present)) return false;
  const factsOf = ({ inputs, edits, language }: PlanOrigin, asOf: Day | undefined): string =>
    JSON.stringify([inputs, edits, language, asOf]);
  const { asOf, policy } = written.plan;
  if (findWaitingLocks(written).length > 0) return false;
  const isOfFacts = factsOf(written.origin, asOf) === factsOf(now, month.inputs?.asOf);
  return isOfFacts && isSamePlanning(month.policy, policy);
}

/**
 * Whether the plan that stands there is this one, untouched: its JSON would be the same, letter by letter, and its
 * workbook holds no other edits, which this plan might have been asked to do without.
 */
export function isSamePlan(
  plan: SalesPlan,
  origin: PlanOrigin,
  present: PlanFiles,
  io: Pick<Io, 'sha256'>,
): boolean {
  const { written, isIntact, edits } = present;
  if (written === null || !isIntact) return false;
  if (JSON.stringify(orderEdits(edits.map(({ edit }) => edit))) !== JSON.stringify(origin.edits))
    return false;
  const { status, approval, answers } = written.origin;
  return io.sha256(renderPlanDocument(plan, { ...origin, status, approval, answers })) === written.sha256;
}

/** The approval of the plan before, and how many lines and how much money the new plan has otherwise. */
export function approvedBefore(
  plan: SalesPlan,
  origin: PlanOrigin,
  { written }: PlanFiles,
): ApprovedBefore | null {
  if (written === null || written.origin.approval === null) return null;
  const { lines } = comparePlans(written, { plan, origin });
  const amount = (plan.kpis.plan - written.plan.kpis.plan) as Fen;
  return { ...written.origin.approval, changedLines: lines.length, amount };
}

/** The plan that stands there, where it is more than a draft; null where it is none, or there is none. */
export function standingAsAgreed({ written }: Pick<PlanFiles, 'written'>): ReplacedPlan | null {
  if (written === null || written.origin.status === 'draft') return null;
  const { revision, status, approval } = written.origin;
  return { revision, status, approvedBy: approval?.by ?? null };
}
