import { PlanFailure } from '../domain/failure.ts';
import { findWorkbooks } from './collect-inputs.ts';
import { expandPlaces } from './expand-places.ts';
import type { InputIo } from './io.ts';

const FOLDER = 'actuals';

/** The files of actual sales, and where they were looked for: folders, and files that were named. */
interface ActualFiles {
  readonly files: readonly string[];
  readonly places: readonly string[];
}

/**
 * The files of actual sales: those that are named, of folders all that are in them; else those in `actuals` beside the
 * plan.
 *
 * @throws PlanFailure F114 where there are none
 */
export async function listActualFiles(
  named: readonly string[],
  planFolder: string,
  io: Pick<InputIo, 'listFolder' | 'joinPath'>,
): Promise<ActualFiles> {
  const usual = io.joinPath(planFolder, FOLDER);
  const listFiles = (place: string): Promise<readonly string[] | null> => findWorkbooks(place, io);
  const files = named.length > 0 ? await expandPlaces(named, listFiles) : ((await listFiles(usual)) ?? []);
  const places = named.length > 0 ? named : [usual];
  if (files.length > 0) return { files, places };
  throw new PlanFailure('usage', 'F114', { places: places.join(', ') });
}
