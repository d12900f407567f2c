import type { PlanFailure } from '../domain/failure.ts';

/**
 * Stops where anything failed, with all of it.
 *
 * @throws PlanFailure the one there is; AggregateError of several
 */
export function raiseFailures(failures: readonly PlanFailure[]): void {
  const [failure, ...others] = failures;
  if (failure !== undefined) throw others.length === 0 ? failure : new AggregateError(failures);
}
