import type { ValidationResult } from '../../app/validate-inputs.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeDiagnostics, describeFailures, type Diagnostic } from './describe-diagnostics.ts';

/** All problems of a validation that are to be told, unreadable workbooks first. */
export function listDiagnostics(result: ValidationResult, catalogue: Catalogue): readonly Diagnostic[] {
  return [...describeFailures(result.failures, catalogue), ...describeDiagnostics(result.shown, catalogue)];
}

/** The result of a validation for programs; the number of its contract comes first and marks the file as ours. */
export function describeValidation(result: ValidationResult, month: string, catalogue: Catalogue): object {
  const { good, stopped, untold, counts, inputs, missing, hidden } = result;
  return {
    schemaVersion: 1,
    valid: good,
    month,
    stopped,
    untoldWarnings: untold,
    counts,
    inputs,
    missing,
    hiddenErrors: hidden.length,
    diagnostics: listDiagnostics(result, catalogue),
  };
}
