import { PlanFailure } from '../domain/failure.ts';
import type { Month } from '../domain/month.ts';
import type { InputIo } from './io.ts';
import { nameOutputs, type OutputPaths } from './name-outputs.ts';
import { openPlanWorkbook, type PlanFiles } from './open-plan-workbook.ts';
import { openPlan } from './open-plan.ts';
import type { Describe } from './plan-files.ts';
import { readLimitsOf } from './read-policy-file.ts';

/** The plan of a month with what people have done to its files, and where they lie. */
export interface StandingPlan extends PlanFiles {
  readonly written: NonNullable<PlanFiles['written']>;
  readonly paths: OutputPaths;
}

/**
 * Finds the plan of a month where `plan build` puts it, and opens both of its files.
 *
 * @throws PlanFailure F210 where the month has no plan, F209 where its JSON holds none
 */
export async function openStandingPlan(
  request: { readonly month: Month; readonly folder: string; readonly describe: Describe },
  io: InputIo,
): Promise<StandingPlan> {
  const { month, describe } = request;
  const { folder, path } = await openPlan(request, io);
  const paths = nameOutputs({ output: null, month }, folder, io);
  const limits = await readLimitsOf({ folder: request.folder, policyFile: null }, io);
  const { written, ...files } = await openPlanWorkbook(paths, month, describe, limits, io);
  if (written === null) throw new PlanFailure('file', 'F209', { file: path });
  return { ...files, written, paths };
}
