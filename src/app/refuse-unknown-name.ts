import { PlanFailure } from '../domain/failure.ts';
import { nearestName } from '../domain/nearest-name.ts';

/**
 * Refuses a name that the month does not have, with the one that was likely meant: the nearest, else the only one that
 * holds it.
 *
 * @throws PlanFailure F112
 */
export function refuseUnknownName(
  field: 'partNo' | 'store' | 'salesperson' | 'territory',
  name: string,
  known: readonly string[],
): void {
  if (known.includes(name)) return;
  const longer = known.filter((each) => each.includes(name));
  const nearest = nearestName(name, known) ?? (longer.length === 1 ? longer[0]! : null);
  throw new PlanFailure('usage', 'F112', { field, name, ...(nearest === null ? {} : { nearest }) });
}
