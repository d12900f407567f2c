import { PlanFailure } from '../domain/failure.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { findStalePolicy } from './find-stale-policy.ts';
import { findWaitingLocks } from './find-waiting-locks.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/**
 * Why nobody should put a name under a plan as it lies there, hand it out, or take answers to it for more than they say:
 * F501 it has no workbook, F502 one of its files was changed since it was written, F503 the planner's edits, or agreed
 * quantities, are not built yet, F504 an input or the policy was changed since. Empty for a good one.
 *
 * @throws PlanFailure F102 where there are no inputs at all; of the policy
 */
export async function findObstacles(
  plan: StandingPlan,
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
): Promise<readonly PlanFailure[]> {
  const { month } = request;
  const { workbook } = plan.paths;
  const { origin, plan: written } = plan.written;
  const stale = [
    ...(await findStaleInputs({ ...origin, policy: written.policy }, request, io)),
    ...(await findStalePolicy(plan.written, request.folder, io)),
  ];
  const faults = plan.issues.filter(({ severity }) => severity === 'error');
  const isWaiting = findWaitingLocks(plan.written).length > 0;
  const isOpen = plan.hasWorkbook && (holdsOtherEdits(plan) || isWaiting || faults.length > 0);
  return [
    ...(plan.hasWorkbook ? [] : [new PlanFailure('data', 'F501', { file: workbook, month })]),
    ...(plan.hasWorkbook && !plan.isIntact
      ? [new PlanFailure('data', 'F502', { file: workbook, month })]
      : []),
    ...(isOpen ? [new PlanFailure('data', 'F503', { file: workbook, month })] : []),
    ...(stale.length > 0 ? [new PlanFailure('data', 'F504', { files: stale.join(', '), month })] : []),
  ];
}
