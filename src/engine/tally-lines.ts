import type { PlanLine } from '../domain/plan.ts';
import type { Model } from './model.ts';

/** Sums over the lines: units per part, and amounts in fen per territory × series. */
export interface Tally {
  readonly partIntent: Float64Array;
  readonly partPlanned: Float64Array;
  readonly partShort: Float64Array;
  /** What the stores stated. */
  readonly intent: Float64Array;
  /** What pull serves, on time and late. */
  readonly pull: Float64Array;
  readonly plan: Float64Array;
}

/** Adds up the lines of a plan once for all its summaries. Lines lie part by part, as in the model. */
export function tallyLines(model: Model, lines: readonly PlanLine[]): Tally {
  const cells = model.territories.length * model.series.length;
  const territoryOf = new Map(model.stores.map(({ store }, s) => [store, model.storeTerritory[s]!]));
  const tally = {
    partIntent: new Float64Array(model.parts.length),
    partPlanned: new Float64Array(model.parts.length),
    partShort: new Float64Array(model.parts.length),
    intent: new Float64Array(cells),
    pull: new Float64Array(cells),
    plan: new Float64Array(cells),
  };
  let part = 0;
  for (const line of lines) {
    while (model.parts[part]!.partNo !== line.partNo) part++;
    const cell = territoryOf.get(line.store)! * model.series.length + model.partSeries[part]!;
    tally.partIntent[part]! += line.intent;
    tally.partPlanned[part]! += line.plan;
    tally.partShort[part]! += line.short;
    tally.intent[cell]! += line.unitPrice * line.intent;
    tally.pull[cell]! += line.unitPrice * (line.onTime + line.late);
    tally.plan[cell]! += line.amount;
  }
  return tally;
}
