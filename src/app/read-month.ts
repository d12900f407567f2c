import type { Policy } from '../domain/policy.ts';
import { readInputs, type InputsReading } from '../sheets/read-inputs.ts';
import { collectInputs, type CollectedInputs } from './collect-inputs.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { openWorkbooks } from './open-workbooks.ts';
import { watchReading, type ReportProgress } from './progress.ts';
import { readPolicyFile } from './read-policy-file.ts';

/** The inputs of a month as they were found and read, and the policy in force. */
export interface MonthReading extends CollectedInputs, InputsReading {
  readonly policy: Policy;
}

/**
 * Finds the workbooks of a request, reads and checks them. The policy comes first: it is the quickest to be wrong.
 *
 * @throws PlanFailure kind `usage` or `file`; problems in the data are returned
 */
export async function readMonth(
  request: InputRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<MonthReading> {
  const policy = await readPolicyFile(request, io);
  const collected = await collectInputs(request, io);
  const opened = await openWorkbooks(collected.files, io);
  const workbooks = opened.map((workbook) => watchReading(workbook, report));
  return { ...collected, ...(await readInputs(workbooks, request.month, request.asOf)), policy };
}
