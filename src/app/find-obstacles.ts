import { PlanFailure } from '../domain/failure.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/**
 * Why nobody should put a name under a plan as it lies there: F501 it has no workbook, F502 one of its files was changed
 * since it was written, F503 the planner's edits are not built yet, F504 an input was changed since. Empty for a good one.
 *
 * @throws PlanFailure F102 where there are no inputs at all
 */
export async function findObstacles(
  plan: StandingPlan,
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
): Promise<readonly PlanFailure[]> {
  const { month } = request;
  const { workbook } = plan.paths;
  const { origin, plan: written } = plan.written;
  const stale = await findStaleInputs({ ...origin, policy: written.policy }, request, io);
  const faults = plan.issues.filter(({ severity }) => severity === 'error');
  const isOpen = plan.hasWorkbook && (holdsOtherEdits(plan) || faults.length > 0);
  return [
    ...(plan.hasWorkbook ? [] : [new PlanFailure('data', 'F501', { file: workbook, month })]),
    ...(plan.hasWorkbook && !plan.isIntact
      ? [new PlanFailure('data', 'F502', { file: workbook, month })]
      : []),
    ...(isOpen ? [new PlanFailure('data', 'F503', { file: workbook, month })] : []),
    ...(stale.length > 0 ? [new PlanFailure('data', 'F504', { files: stale.join(', '), month })] : []),
  ];
}
