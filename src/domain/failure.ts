/** Why the program had to stop: data to mend, a wrong command line, a file that cannot be read or written. */
export type FailureKind = 'data' | 'usage' | 'file';

/**
 * The one error that is thrown on purpose and printed without a stack; every other exception is a bug.
 * `code` names the message in the catalogue, `params` fill it.
 */
export class PlanFailure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(kind: FailureKind, code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'PlanFailure';
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}
