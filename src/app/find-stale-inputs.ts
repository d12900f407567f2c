import { PlanFailure } from '../domain/failure.ts';
import { compareText } from '../domain/order.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import { collectInputs } from './collect-inputs.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { readLimitsOf } from './read-policy-file.ts';

/**
 * Names of the workbooks that differ from those a plan was made of: changed, missing, or come since. A workbook of which
 * the plan said that it holds no table is none of its inputs.
 *
 * @throws PlanFailure F102 where there is no workbook at all
 */
export async function findStaleInputs(
  { inputs, diagnostics }: Pick<PlanOrigin, 'inputs' | 'diagnostics'>,
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: Pick<InputIo, 'listFolder' | 'joinPath' | 'openWorkbook' | 'fileName' | 'readText'>,
): Promise<readonly string[]> {
  const { files } = await collectInputs(request, io);
  const limits = await readLimitsOf({ folder: request.folder, policyFile: null }, io);
  const used = new Set(inputs.map(({ file, sha256 }) => `${sha256} ${file}`));
  const unread = new Set(diagnostics.flatMap(({ code, file }) => (code === 'W105' ? [file] : [])));
  const stale = new Set<string>();
  for (const path of files) {
    const name = io.fileName(path);
    const present = `${await digestOf(path, limits, io)} ${name}`;
    if (!used.delete(present) && !unread.has(name)) stale.add(name);
  }
  for (const missing of used) stale.add(missing.slice(missing.indexOf(' ') + 1));
  return [...stale].sort(compareText);
}

/** The digest of a workbook; '' where it cannot be opened any more. */
async function digestOf(
  path: string,
  limits: ReadingLimits,
  io: Pick<InputIo, 'openWorkbook'>,
): Promise<string> {
  try {
    return (await io.openWorkbook(path, limits)).sha256;
  } catch (error) {
    if (error instanceof PlanFailure) return '';
    throw error;
  }
}
