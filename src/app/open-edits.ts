import { PlanFailure } from '../domain/failure.ts';
import type { Month } from '../domain/month.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { InputIo } from './io.ts';
import { nameOutputs } from './name-outputs.ts';
import { openPlanWorkbook, type PlanFiles } from './open-plan-workbook.ts';
import type { Describe } from './plan-files.ts';

/** Where a plan takes the planner's locks and remarks from. */
export interface EditsRequest {
  readonly month: Month;
  /** The plan workbook to take them from; null: the one that stands where the new one will. */
  readonly from: string | null;
  /** Whether to plan without them. */
  readonly fresh: boolean;
  readonly describe: Describe;
}

/** What a plan takes over from a workbook, and what is to be said of that. */
type Edits = Pick<PlanFiles, 'edits' | 'issues'>;

/**
 * What the planner wrote into the workbook that the request names, else into the plan that is present; nothing where the
 * plan is to be made afresh.
 *
 * @throws PlanFailure F211 where the workbook that is named is no plan of the month, or that of another month stands where
 *   the new one will
 */
export async function openEdits(
  { fresh, from, month, describe }: EditsRequest,
  present: PlanFiles,
  limits: ReadingLimits,
  io: InputIo,
): Promise<Edits> {
  if (fresh) return { edits: [], issues: [] };
  if (from === null) {
    const { otherPlan } = present;
    if (otherPlan === null) return present;
    throw new PlanFailure('file', 'F211', { file: otherPlan.file, month, found: otherPlan.month });
  }
  const paths = nameOutputs({ output: from, month }, '', io);
  const named = await openPlanWorkbook(paths, month, describe, limits, io);
  if (!named.hasWorkbook) throw new PlanFailure('file', 'F211', { file: from, month });
  return named;
}
