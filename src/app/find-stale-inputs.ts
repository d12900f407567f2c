import { PlanFailure } from '../domain/failure.ts';
import { compareText } from '../domain/order.ts';
import type { Policy } from '../domain/policy.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import { collectInputs } from './collect-inputs.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { isOver, openPastAchievements, type PastAchievement } from './open-past-achievements.ts';
import { readLimitsOf } from './read-policy-file.ts';

/** What a plan says of what it was made of. */
interface Made extends Pick<PlanOrigin, 'inputs' | 'diagnostics'> {
  readonly policy: Policy;
}

/** A workbook in which nothing is known, and one that this program made. */
const UNREAD: ReadonlySet<string> = new Set(['W105', 'W106']);

/**
 * Names of the files that differ from those a plan was made of: changed, missing, or come since. A workbook of which the
 * plan said that it was not read is none of its inputs, and neither is an achievement of a month that was not over.
 *
 * @throws PlanFailure F102 where there is no workbook at all
 */
export async function findStaleInputs(
  { inputs, diagnostics, policy }: Made,
  request: Pick<InputRequest, 'month' | 'folder' | 'files'>,
  io: InputIo,
): Promise<readonly string[]> {
  const { files } = await collectInputs(request, io);
  const limits = await readLimitsOf({ folder: request.folder, policyFile: null }, io);
  const used = new Set(inputs.map(({ file, sha256 }) => `${sha256} ${file}`));
  const unread = new Set(diagnostics.flatMap(({ code, file }) => (UNREAD.has(code) ? [file] : [])));
  const stale = new Set<string>();
  for (const path of files) {
    const name = io.fileName(path);
    const present = `${await digestOf(path, limits, io)} ${name}`;
    if (!used.delete(present) && !unread.has(name)) stale.add(name);
  }
  for await (const past of openPastAchievements(request, policy, io)) {
    if (!used.delete(`${past.sha256} ${past.file}`) && counts(past)) stale.add(past.file);
  }
  for (const missing of used) stale.add(missing.slice(missing.indexOf(' ') + 1));
  return [...stale].sort(compareText);
}

/** Whether an achievement would be one of the inputs, or stop a build that asks for it. */
function counts(past: PastAchievement): boolean {
  try {
    return isOver(past.read());
  } catch (error) {
    if (error instanceof PlanFailure) return true;
    throw error;
  }
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
