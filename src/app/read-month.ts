import { PlanFailure } from '../domain/failure.ts';
import type { Policy } from '../domain/policy.ts';
import { readInputs, type Expectation, type InputsReading } from '../sheets/read-inputs.ts';
import { collectInputs, type CollectedInputs } from './collect-inputs.ts';
import { findUnreadFiles } from './find-unread-files.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { openWorkbooks } from './open-workbooks.ts';
import { readPastMonths, type PastMonths } from './read-past-months.ts';
import { watchReading, type ReportProgress } from './progress.ts';
import { raiseFailures } from './raise-failures.ts';
import { readLimitsOf, readPolicyFile } from './read-policy-file.ts';

/** The inputs of a month as they were found and read, and the policy in force. */
export interface MonthReading extends CollectedInputs, InputsReading {
  readonly policy: Policy;
  /** What the months before teach, as far as the policy wants to know. */
  readonly past: PastMonths;
}

/**
 * Finds the workbooks of a request, reads and checks them, with what past months teach. The policy comes first: it is the
 * quickest to be wrong.
 *
 * @param expectation what the workbooks must hold, where that is not a whole month
 * @throws PlanFailure of the policy, of a damaged achievement, or where there is no workbook; problems in the data, and workbooks that cannot be
 * read, are returned
 */
export async function surveyMonth(
  request: InputRequest,
  io: InputIo,
  report: ReportProgress,
  expectation?: Expectation,
): Promise<MonthReading> {
  const policy = await readPolicyFile(request, io);
  const limits = await readLimitsOf(request, io);
  const collected = await collectInputs(request, io);
  const past = await readPastMonths(request, policy, io);
  const opened = await openWorkbooks(collected.files, limits, io);
  const workbooks = opened.map((workbook) =>
    workbook instanceof PlanFailure ? workbook : watchReading(workbook, report),
  );
  const { stores } = past.reliability;
  const reading = await readInputs(workbooks, request.month, request.asOf, policy, expectation, stores);
  const unread = await findUnreadFiles(collected.places, io);
  const issues = [...reading.issues, ...unread, ...past.issues];
  return { ...collected, ...reading, issues, policy, past };
}

/**
 * Reads a month to be planned: as `surveyMonth`, but every workbook must be readable.
 *
 * @throws PlanFailure kind `usage` or `file`; AggregateError of them where several workbooks cannot be read
 */
export async function readMonth(
  request: InputRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<MonthReading> {
  const month = await surveyMonth(request, io, report);
  raiseFailures(month.failures);
  return month;
}
