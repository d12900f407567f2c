import type { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import { REQUIRED } from '../sheets/read-inputs.ts';
import type { InputSource } from '../sheets/read-workbook.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { isGood, judgeIssues, type Judgement, type Standard } from './judge-issues.ts';
import type { ReportProgress } from './progress.ts';
import { surveyMonth } from './read-month.ts';

/** What to check, and how strictly. */
export interface ValidationRequest extends InputRequest {
  /** The kinds of tables that the named files are said to hold; only these must be there, where files are named. */
  readonly promised: readonly ('forecast' | 'inventory' | 'annual' | 'history')[];
  readonly standard: Standard;
  /** Errors after which to stop; null: never. */
  readonly mostErrors: number | null;
}

/** What the inputs of a month hold, and everything that is wrong with them. */
export interface ValidationResult extends Judgement {
  readonly good: boolean;
  /** Of the workbooks that cannot be read. */
  readonly failures: readonly PlanFailure[];
  /** Whether there were so many errors that the rest was not looked at. */
  readonly stopped: boolean;
  /** How many more warnings there are than were kept. */
  readonly untold: number;
  /** Kinds of tables that a plan needs and the named files do not hold; what they would settle was not checked. */
  readonly missing: readonly string[];
  /** What was read, by kind and file. */
  readonly inputs: readonly InputSource[];
  /** The files that were to be read, as the request names them or as they were found. */
  readonly paths: readonly string[];
  /** Null when the inputs are no whole month without errors. */
  readonly counts: {
    readonly files: number;
    readonly stores: number;
    readonly intents: number;
    readonly parts: number;
  } | null;
}

/**
 * Reads and checks the inputs of a month, and plans nothing. Where the request names files, it is those that are
 * checked: another kind of table need not be there, and what only that could settle is no problem.
 *
 * @throws PlanFailure of the policy, or where there is no workbook
 */
export async function validateInputs(
  request: ValidationRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<ValidationResult> {
  const { standard, mostErrors } = request;
  const required = request.files.length === 0 ? REQUIRED : request.promised;
  const countErrors = (issues: readonly Issue[]): number =>
    judgeIssues(issues, standard).shown.filter(({ severity }) => severity === 'error').length;
  const month = await surveyMonth(request, io, report, {
    required,
    isEnough: ({ issues, failures }) =>
      mostErrors !== null && failures.length + countErrors(issues) >= mostErrors,
  });
  const { failures, sources, inputs } = month;
  const { shown, hidden } = judgeIssues(month.issues, standard);
  const kept = keepErrors(shown, (mostErrors ?? Infinity) - failures.length);
  const found = new Set(sources.map(({ kind }) => kind));
  return {
    good: failures.length === 0 && isGood({ shown, hidden }),
    shown: kept,
    hidden,
    failures,
    stopped: month.stopped || kept.length < shown.length,
    untold: month.untold,
    missing: month.stopped || failures.length > 0 ? [] : missingOf(required, found),
    inputs: sources,
    paths: month.files,
    counts: inputs && {
      files: month.files.length,
      stores: inputs.stores.length,
      intents: inputs.intents.length,
      parts: inputs.parts.length,
    },
  };
}

/** The kinds that a plan needs and nobody promised; a promised one that is missing is a problem. */
function missingOf(required: readonly string[], found: ReadonlySet<string>): readonly string[] {
  return REQUIRED.filter((kind) => !required.includes(kind) && !found.has(kind));
}

/** The problems up to the last error that may be told. */
function keepErrors(issues: readonly Issue[], most: number): readonly Issue[] {
  let errors = 0;
  const end = issues.findIndex(({ severity }) => severity === 'error' && ++errors > most);
  return end === -1 ? issues : issues.slice(0, end);
}
