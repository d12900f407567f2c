import type { BatchResult, CompanyResult } from '../../app/batch-plans.ts';
import { yuanFromFen } from '../../domain/money.ts';
import { EXIT, exitCodeOf, worstOf, type ExitCode } from '../exit-code.ts';
import type { Catalogue, Message } from '../messages/catalogue.ts';
import { describeDiagnostics, describeFailures, type Diagnostic } from './describe-diagnostics.ts';
import { quotePath } from './quote-path.ts';
import { safeLine } from './safe-text.ts';

/** The exit code that a company alone would have had. */
export function exitOf(result: CompanyResult): ExitCode {
  switch (result.status) {
    case 'planned':
    case 'unchanged':
      return EXIT.done;
    case 'refused':
      return EXIT.dataErrors;
    case 'failed':
      return worstOf(result.failures.map(({ kind }) => exitCodeOf(kind)));
    case 'crashed':
      return EXIT.bug;
  }
}

/** How many errors and warnings a company has; null where the program did not get so far. */
export function countsOf(
  result: CompanyResult,
): { readonly errors: number; readonly warnings: number } | null {
  if (result.status === 'crashed') return null;
  return result.status === 'failed' ? { errors: result.failures.length, warnings: 0 } : result.problems;
}

/** The first problems of a company, with their messages. */
export function listProblems(result: CompanyResult, catalogue: Catalogue): readonly Diagnostic[] {
  if (result.status === 'crashed') return [];
  return result.status === 'failed'
    ? describeFailures(result.failures, catalogue)
    : describeDiagnostics(result.problems.first, catalogue);
}

/** Of a company's problems those beyond the first `shown`, in words; empty where there are none. */
export function describeRest(
  result: CompanyResult,
  shown: number,
  month: string,
  { batch }: Catalogue,
): string {
  const { errors = 0, warnings = 0 } = countsOf(result) ?? {};
  const left = errors + warnings - shown;
  return left > 0 ? batch.moreProblems(left, commandOf('validate', result, month)) : '';
}

/** What to say of a company whose process came to an end; null of any other. */
export function describeCrash(result: CompanyResult, month: string, { batch }: Catalogue): Message | null {
  if (result.status !== 'crashed') return null;
  const { cause, detail } = result.crash;
  return batch.crashed(cause, safeLine(detail), commandOf('build', result, month));
}

/** That an approved or confirmed plan of a company was replaced, so that somebody has to act again; null where none was. */
export function describeReplaced(result: CompanyResult, { batch }: Catalogue): string | null {
  if (!('replaced' in result) || result.replaced === null) return null;
  const { revision, status, approvedBy } = result.replaced;
  const by = approvedBy === null ? null : safeLine(approvedBy);
  return batch.replaced({ before: revision, status, by, revision: result.revision });
}

function commandOf(command: 'build' | 'validate', { folder }: CompanyResult, month: string): string {
  return `plan ${command} -m ${month} --dir ${quotePath(folder)}`;
}

/** A batch for programs; the number of the contract comes first and marks the file as ours. Money in yuan. */
export function describeBatch(result: BatchResult, catalogue: Catalogue): object {
  const { month, shard, found, leftOut, companies } = result;
  const exitCode = worstOf(companies.map(exitOf));
  return {
    ...{ schemaVersion: 1, good: exitCode === EXIT.done, exitCode, month, shard, found, leftOut },
    companies: companies.map((each) => describeCompany(each, month, catalogue)),
  };
}

function describeCompany(result: CompanyResult, month: string, catalogue: Catalogue): object {
  const { company, folder, status, seconds } = result;
  const isPlanned = status === 'planned' || status === 'unchanged';
  return {
    ...{ company, folder, status, exitCode: exitOf(result), seconds: Math.round(seconds * 1000) / 1000 },
    revision: isPlanned ? result.revision : null,
    target: isPlanned ? yuanFromFen(result.target) : null,
    plan: isPlanned ? yuanFromFen(result.plan) : null,
    attainment: isPlanned ? result.attainment : null,
    outputs: isPlanned ? result.outputs : [],
    takenOver: isPlanned ? result.takenOver : null,
    replaced: isPlanned ? result.replaced : null,
    errors: countsOf(result)?.errors ?? null,
    warnings: countsOf(result)?.warnings ?? null,
    crash: status === 'crashed' ? { ...result.crash, ...describeCrash(result, month, catalogue) } : null,
    diagnostics: listProblems(result, catalogue),
  };
}
