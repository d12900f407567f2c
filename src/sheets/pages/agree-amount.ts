import { amountOf, NO_FEN, type Fen } from '../../domain/money.ts';
import type { PlanLine } from '../../domain/plan.ts';

/** What there is to agree on in a line, in money: units more, fewer or later than the store asked. */
export function agreeAmount({ negotiate, unitPrice, plan, intent, late }: PlanLine): Fen {
  return negotiate ? amountOf(unitPrice, Math.abs(plan - intent) + late) : NO_FEN;
}
