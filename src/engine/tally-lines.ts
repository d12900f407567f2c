import type { PlanLine } from '../domain/plan.ts';
import type { Model } from './model.ts';

/** Sums over the lines: units per part, amounts in fen per territory × series and per store. */
export interface Tally {
  readonly partIntent: Float64Array;
  readonly partPlanned: Float64Array;
  readonly partShort: Float64Array;
  /** What the stores stated. */
  readonly intent: Float64Array;
  /** What pull serves, on time and late. */
  readonly pull: Float64Array;
  readonly plan: Float64Array;
  /** Units that the stores asked, and of these the ones served by month end. */
  readonly storeAsked: Float64Array;
  readonly storeServed: Float64Array;
  readonly storePull: Float64Array;
  readonly storePlan: Float64Array;
}

/** Adds up the lines of a plan once for all its summaries. Lines lie part by part, as in the model. */
export function tallyLines(model: Model, lines: readonly PlanLine[]): Tally {
  const cells = model.territories.length * model.series.length;
  const storeIndex = new Map(model.stores.map(({ store }, s) => [store, s]));
  const tally = {
    partIntent: new Float64Array(model.parts.length),
    partPlanned: new Float64Array(model.parts.length),
    partShort: new Float64Array(model.parts.length),
    intent: new Float64Array(cells),
    pull: new Float64Array(cells),
    plan: new Float64Array(cells),
    storeAsked: new Float64Array(model.stores.length),
    storeServed: new Float64Array(model.stores.length),
    storePull: new Float64Array(model.stores.length),
    storePlan: new Float64Array(model.stores.length),
  };
  let part = 0;
  for (const line of lines) {
    while (model.parts[part]!.partNo !== line.partNo) part++;
    const store = storeIndex.get(line.store)!;
    const cell = model.storeTerritory[store]! * model.series.length + model.partSeries[part]!;
    const pull = line.unitPrice * (line.onTime + line.late);
    tally.partIntent[part]! += line.intent;
    tally.partPlanned[part]! += line.plan;
    tally.partShort[part]! += line.short;
    tally.intent[cell]! += line.unitPrice * line.intent;
    tally.pull[cell]! += pull;
    tally.plan[cell]! += line.amount;
    tally.storeAsked[store]! += line.intent;
    tally.storeServed[store]! += servedOf(line);
    tally.storePull[store]! += pull;
    tally.storePlan[store]! += line.amount;
  }
  return tally;
}

/** Units of a line's intent that are served by month end: no more than it asked, no more than is planned. */
export function servedOf({ intent, onTime, late, plan }: PlanLine): number {
  return Math.min(intent, onTime + late, plan);
}
