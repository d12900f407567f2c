import { PlanFailure } from '../domain/failure.ts';
import type { PlanDocument } from '../sheets/plan-document-schema.ts';
import type { InputIo } from './io.ts';
import { readPlanFile } from './read-plan-file.ts';

/** The plan in a JSON file; null where there is none or another file: what is no plan of ours is for the build to refuse. */
export async function readPresentPlan(
  path: string,
  io: Pick<InputIo, 'readText'>,
): Promise<PlanDocument | null> {
  try {
    return await readPlanFile(path, io);
  } catch (error) {
    if (error instanceof PlanFailure) return null;
    throw error;
  }
}
