import type { Target } from '../domain/inputs.ts';
import type { Fen } from '../domain/money.ts';
import { sumFen } from '../domain/money.ts';
import type {
  CommitmentResult,
  Kpis,
  MixIndex,
  PartBalance,
  PlanLine,
  TerritoryResult,
} from '../domain/plan.ts';
import { compareSalespeople } from './compare-salespeople.ts';
import { compareSeries } from './compare-series.ts';
import { measureFill } from './measure-fill.ts';
import type { Model } from './model.ts';
import { sumDemand } from './sum-demand.ts';
import type { Tally } from './tally-lines.ts';

/** What the other summaries have found already. */
interface Found {
  readonly lines: readonly PlanLine[];
  readonly parts: readonly PartBalance[];
  readonly territories: readonly TerritoryResult[];
  readonly mix: readonly MixIndex[];
  readonly commitments: readonly CommitmentResult[];
}

/**
 * The numbers of the month, as `Kpis` defines them. The shortfall adds up those of the target areas, so that a
 * territory above its target does not hide one below.
 *
 * @param model before any locks took supply out of it.
 */
export function sumKpis(model: Model, tally: Tally, targets: readonly Target[], found: Found): Kpis {
  const { lines, territories, mix } = found;
  const target = model.areaTarget.reduce((sum, amount) => sum + amount, 0) as Fen;
  const plan = sumFen(territories.map((row) => row.plan));
  const shortfall =
    model.targetsBy === 'territory'
      ? sumFen(territories.map((row) => row.shortfall))
      : (Math.max(0, target - plan) as Fen);
  const company = mix.find(({ territory }) => territory === null);
  return {
    target,
    pull: sumFen(territories.map((row) => row.pull)),
    plan,
    shortfall,
    attainment: target > 0 ? plan / target : null,
    ...measureFill(model, lines, tally),
    ...sumLines(lines),
    commitmentsPlaced: placedShare(model, found.commitments),
    mixBefore: company?.before ?? null,
    mixAfter: company?.after ?? null,
    ...sumStock(model, found.parts),
    series: compareSeries(model, tally, targets),
    salespeople: compareSalespeople(model, tally, territories),
  };
}

/** What must be agreed with the stores, and what is pushed from the free pool. */
function sumLines(
  lines: readonly PlanLine[],
): Pick<Kpis, 'negotiationLines' | 'negotiationAmount' | 'freePushed'> {
  let [negotiationLines, negotiationAmount, freePushed] = [0, 0, 0];
  for (const { negotiate, unitPrice, intent, plan, late, free } of lines) {
    freePushed += unitPrice * free;
    if (!negotiate) continue;
    negotiationLines++;
    negotiationAmount += unitPrice * (Math.abs(plan - intent) + late);
  }
  return {
    negotiationLines,
    negotiationAmount: negotiationAmount as Fen,
    freePushed: freePushed as Fen,
  };
}

/** @param commitments in the order of the model's. */
function placedShare(model: Model, commitments: readonly CommitmentResult[]): number | null {
  let [promised, placed] = [0, 0];
  commitments.forEach((commitment, i) => {
    const price = model.partPrice[model.commitmentPart[i]!]!;
    promised += price * commitment.quantity;
    placed += price * commitment.placed;
  });
  return promised > 0 ? placed / promised : null;
}

/** Stock left at month end, and how long it lasts when every part's demand goes on as it is. */
function sumStock(model: Model, parts: readonly PartBalance[]): Pick<Kpis, 'remaining' | 'coverMonths'> {
  let [remaining, demand] = [0, 0];
  parts.forEach((part, p) => {
    remaining += model.partPrice[p]! * part.remaining;
    demand += model.partPrice[p]! * sumDemand(model, p);
  });
  return {
    remaining: remaining as Fen,
    coverMonths: demand > 0 ? (remaining * model.demandMonths) / demand : null,
  };
}
