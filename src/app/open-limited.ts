import type { RawWorkbook } from '../sheets/raw-sheet.ts';
import type { InputIo } from './io.ts';
import { readLimitsOf, type PolicyPlace } from './read-policy-file.ts';

/**
 * Opens a workbook that is asked for alone, within the limits that the policy file sets.
 *
 * @throws PlanFailure of the policy file; kind `file` where the workbook cannot be read
 */
export async function openLimited(
  path: string,
  place: PolicyPlace,
  io: Pick<InputIo, 'readText' | 'joinPath' | 'openWorkbook'>,
): Promise<RawWorkbook> {
  return io.openWorkbook(path, await readLimitsOf(place, io));
}
