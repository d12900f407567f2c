import { expect } from 'vitest';
import type { Lock, PlanInputs } from '../../src/domain/inputs.ts';
import type { PlanLine, SalesPlan } from '../../src/domain/plan.ts';

/** Units that a line gets by its date. */
export function byItsDate(inputs: PlanInputs, line: PlanLine): number {
  return line.pegs.reduce((sum, { eta, qty }) => sum + ((eta ?? inputs.asOf) <= line.due ? qty : 0), 0);
}

/** What the ledger calls on time and late is pegged so, but for what a negative lock takes away. */
export function expectPegsToAgree(inputs: PlanInputs, { lines }: SalesPlan): void {
  for (const line of lines) {
    const inTime = byItsDate(inputs, line);
    const removed = Math.max(0, -line.lock);
    expect(line.onTime - inTime).toBeLessThanOrEqual(removed);
    expect(line.late - (line.plan - inTime)).toBeLessThanOrEqual(removed);
    expect(line.negotiate).toBe(line.plan !== line.intent || inTime < line.plan);
  }
}

/** A plan as locks of all its lines. */
export function locksOf(plan: SalesPlan): Lock[] {
  return plan.lines.map(({ store, partNo, intent, due, plan: quantity }) => ({
    store,
    partNo,
    due: intent > 0 ? due : null,
    quantity,
  }));
}
