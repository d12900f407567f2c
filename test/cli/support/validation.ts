import type { ValidationResult } from '../../../src/app/validate-inputs.ts';

/** The result of a validation of which only `part` matters; it is good unless there are errors in it. */
export function validation(part: Partial<ValidationResult> = {}): ValidationResult {
  const { shown = [], hidden = [], failures = [] } = part;
  return {
    good: failures.length === 0 && [...shown, ...hidden].every(({ severity }) => severity !== 'error'),
    shown,
    hidden,
    failures,
    stopped: false,
    untold: 0,
    paths: [],
    missing: [],
    inputs: [],
    counts: null,
    ...part,
  };
}
