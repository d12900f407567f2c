import type { Issue } from '../domain/issue.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';

/** What the inputs of a month hold, and everything that is wrong with them. */
export interface ValidationResult {
  readonly issues: readonly Issue[];
  /** Null when an error keeps the inputs from being a whole. */
  readonly counts: {
    readonly files: number;
    readonly stores: number;
    readonly intents: number;
    readonly parts: number;
  } | null;
}

/**
 * Reads and checks the inputs of a month, and plans nothing.
 *
 * @throws PlanFailure kind `usage` or `file`
 */
export async function validateInputs(
  request: InputRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<ValidationResult> {
  const { files, inputs, issues } = await readMonth(request, io, report);
  const counts = inputs && {
    files: files.length,
    stores: inputs.stores.length,
    intents: inputs.intents.length,
    parts: inputs.parts.length,
  };
  return { issues, counts };
}
