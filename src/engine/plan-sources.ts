import { PLANNED_SOURCES, type PlannedSource } from '../domain/achievement.ts';
import type { PlanLine } from '../domain/plan.ts';

/**
 * The planned units of a line by where they come from; they add up to its plan. What a planner's fixed quantity takes
 * away is taken from the last sources of the ledger first: the store's intent is what remains.
 */
export function planSources(line: PlanLine): Readonly<Record<PlannedSource, number>> {
  const units = { onTime: 0, late: 0, lift: 0, commitment: 0, excess: 0, free: 0, lock: 0 };
  let left = line.plan;
  for (const source of PLANNED_SOURCES) {
    units[source] = Math.min(Math.max(0, line[source]), left);
    left -= units[source];
  }
  return units;
}
