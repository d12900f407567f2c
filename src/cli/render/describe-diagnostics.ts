import type { FailureCode, PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Catalogue, Message } from '../messages/catalogue.ts';
import { describeFailure, describeIssue } from '../messages/describe.ts';

/** A problem for programs: as it is, with its message and advice. */
export interface Diagnostic extends Omit<Issue, 'code'>, Message {
  readonly code: Issue['code'] | FailureCode;
}

/** Issues for programs, in the catalogue's language. */
export function describeDiagnostics(issues: readonly Issue[], catalogue: Catalogue): readonly Diagnostic[] {
  return issues.map((issue) => {
    return { ...issue, ...describeIssue(issue, catalogue) };
  });
}

/** Workbooks that cannot be read as problems of these files. */
export function describeFailures(
  failures: readonly Pick<PlanFailure, 'code' | 'params'>[],
  catalogue: Catalogue,
): readonly Diagnostic[] {
  const nowhere = { sheet: null, cell: null, header: null, value: null };
  return failures.map((failure) => {
    const { code, params } = failure;
    const file = params['file'] === undefined ? null : String(params['file']);
    return { code, severity: 'error', file, ...nowhere, params, ...describeFailure(failure, catalogue) };
  });
}
