import { PlanFailure } from '../domain/failure.ts';
import type { Month } from '../domain/month.ts';
import type { PlanDocument } from '../sheets/plan-document-schema.ts';
import type { InputIo } from './io.ts';
import { nameOutputs } from './name-outputs.ts';
import { readPlanFile } from './read-plan-file.ts';

/** The plan of a month as it was last written. */
export interface OpenedPlan {
  readonly document: PlanDocument;
  /** Where its JSON lies, and in which folder. */
  readonly path: string;
  readonly folder: string;
}

/**
 * Finds and reads the plan of a month where `plan build` puts it: in the month's folder, else in the company's.
 *
 * @throws PlanFailure F210 where the month has no plan yet; F209 where the file holds none
 */
export async function openPlan(
  { month, folder }: { readonly month: Month; readonly folder: string },
  io: Pick<InputIo, 'readText' | 'joinPath'>,
): Promise<OpenedPlan> {
  const places = [io.joinPath(folder, month), folder].map((place) => {
    return { folder: place, path: nameOutputs({ output: null, month }, place, io).document };
  });
  for (const place of places) {
    const document = await readPlanFile(place.path, io);
    if (document !== null) return { document, ...place };
  }
  throw new PlanFailure('file', 'F210', { file: places.map(({ path }) => path).join(', '), month });
}
