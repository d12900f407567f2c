import { NO_FEN } from '../domain/money.ts';
import type { Peg, PlanLine } from '../domain/plan.ts';
import type { LineField } from '../domain/plan-diff.ts';
import type { LinePair } from './pair-lines.ts';

const FIELDS = [
  ...(['territory', 'salesperson', 'series', 'unitPrice', 'pack', 'due', 'intent', 'round'] as const),
  ...(['onTime', 'late', 'short', 'trim', 'lift', 'commitment', 'excess', 'free', 'lock'] as const),
  ...(['plan', 'amount', 'negotiate', 'pegs'] as const),
] satisfies readonly LineField[];

/** The lines of a pair, in place of a missing one a line that asks for and plans nothing. */
export function wholePair({ before, after }: LinePair): { readonly old: PlanLine; readonly now: PlanLine } {
  return { old: before ?? planNothing(after!), now: after ?? planNothing(before!) };
}

/**
 * What differs within a pair.
 *
 * @param datesCount whether dates are compared: between two months all of them differ, which says nothing
 */
export function findChangedFields(pair: LinePair, datesCount: boolean): readonly LineField[] {
  const { old, now } = wholePair(pair);
  return FIELDS.filter((field) => {
    if (field === 'pegs') return datesCount && pegText(old.pegs) !== pegText(now.pegs);
    return (field !== 'due' || datesCount) && old[field] !== now[field];
  });
}

function planNothing(line: PlanLine): PlanLine {
  return {
    ...line,
    ...{ intent: 0, round: 0, onTime: 0, late: 0, short: 0, trim: 0, lift: 0, commitment: 0 },
    ...{ excess: 0, free: 0, lock: 0, plan: 0, amount: NO_FEN, negotiate: false, pegs: [] },
  };
}

function pegText(pegs: readonly Peg[]): string {
  return pegs.map(({ eta, qty }) => `${eta}:${qty}`).join();
}
