import type { PlanDocument } from '../sheets/plan-document-schema.ts';
import { readPlanDocument } from '../sheets/read-plan-document.ts';
import type { InputIo } from './io.ts';

/** Bytes that the JSON of a plan may have: a million lines take some 430 MB, and a text has no room for more. */
export const MOST_PLAN_BYTES = 500 * 2 ** 20;

/**
 * The plan in a JSON file, or null when there is no such file.
 *
 * @throws PlanFailure kind `file`: F209 where it holds no plan, F301 where it is larger than any
 */
export async function readPlanFile(
  path: string,
  io: Pick<InputIo, 'readText'>,
): Promise<PlanDocument | null> {
  const text = await io.readText(path, MOST_PLAN_BYTES);
  return text === null ? null : readPlanDocument(text, path);
}
