import type { LineAnswer } from '../domain/answer.ts';
import type { Issue } from '../domain/issue.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { adjustPlan } from '../engine/adjust-plan.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { lockAnswers } from './lock-answers.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';

/**
 * Plans what stores refused again, with the least change to all else: by the policy and the day of the plan that was
 * agreed on, whatever the policy file says by now.
 *
 * @returns the errors of the inputs in the place of a plan where they are refused by now: less of a workbook may be read
 * than when the plan was made, by the limits of the policy file or by a later version of the program
 * @throws PlanFailure kind `file`
 */
export async function planAroundAnswers(
  { plan, origin }: StandingPlan['written'],
  answers: readonly LineAnswer[],
  { month, folder, files }: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
  report: ReportProgress,
): Promise<SalesPlan | readonly Issue[]> {
  const { intentReliability, demandMonths } = plan.policy;
  const settings = [`intentReliability=${intentReliability}`, `demandMonths=${demandMonths}`];
  const request = { month, folder, files, asOf: plan.asOf, policyFile: null, settings };
  const { inputs, issues } = await readMonth(request, io, report);
  if (inputs === null) return issues.filter(({ severity }) => severity === 'error');
  report({ step: 'plan' });
  const locks = lockAnswers(plan, answers, origin.answers);
  const more = adjustPlan({ ...inputs, locks: locks.fixed }, plan.policy, plan);
  if (locks.isKept(more)) return more;
  return adjustPlan({ ...inputs, locks: [...locks.fixed, ...locks.least] }, plan.policy, plan);
}
