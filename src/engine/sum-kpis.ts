import type { Fen } from '../domain/money.ts';
import { sumFen } from '../domain/money.ts';
import type { Kpis, PlanLine, TerritoryResult } from '../domain/plan.ts';
import type { Model } from './model.ts';

/**
 * The numbers of the month. Fill rates are in units of the stated intents, of which a line counts as served no
 * more than it asked; the shortfall adds up those of the target areas, so that a territory above its target
 * does not hide one below.
 */
export function sumKpis(
  model: Model,
  lines: readonly PlanLine[],
  territories: readonly TerritoryResult[],
): Kpis {
  let intent = 0;
  let onTime = 0;
  let served = 0;
  let negotiationLines = 0;
  let freePushed = 0;
  for (const line of lines) {
    intent += line.intent;
    onTime += Math.min(line.intent, line.onTime, line.plan);
    served += Math.min(line.intent, line.onTime + line.late, line.plan);
    if (line.negotiate) negotiationLines++;
    freePushed += line.unitPrice * line.free;
  }
  const target = model.areaTarget.reduce((sum, amount) => sum + amount, 0) as Fen;
  const plan = sumFen(territories.map((row) => row.plan));
  const shortfall =
    model.targetsBy === 'territory'
      ? sumFen(territories.map((row) => row.shortfall))
      : (Math.max(0, target - plan) as Fen);
  return {
    target,
    pull: sumFen(territories.map((row) => row.pull)),
    plan,
    shortfall,
    attainment: target > 0 ? plan / target : null,
    fillRateOnTime: intent > 0 ? onTime / intent : null,
    fillRateTotal: intent > 0 ? served / intent : null,
    negotiationLines,
    freePushed: freePushed as Fen,
  };
}
