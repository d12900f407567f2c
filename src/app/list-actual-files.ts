import { PlanFailure } from '../domain/failure.ts';
import { findWorkbooks } from './collect-inputs.ts';
import type { InputIo } from './io.ts';

const FOLDER = 'actuals';

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
): Promise<readonly string[]> {
  const places = named.length > 0 ? named : [io.joinPath(planFolder, FOLDER)];
  const found: string[] = [];
  for (const place of places) {
    const files = await findWorkbooks(place, io);
    if (files !== null) found.push(...files);
    else if (named.length > 0) found.push(place);
  }
  if (found.length > 0) return [...new Set(found)];
  throw new PlanFailure('usage', 'F114', { places: places.join(', ') });
}
