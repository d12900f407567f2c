import type { Part, PlanInputs } from '../domain/inputs.ts';
import { formatDay } from '../domain/month.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import type { Model } from '../engine/model.ts';
import { supplyForPull } from '../engine/supply-for-pull.ts';
import { weighIntents } from '../engine/weigh-intents.ts';
import { narrowModel } from './narrow-model.ts';

/** A day by which all supply that intents may use goes to those who want it by then; units. */
export interface DateLimit {
  readonly day: string;
  readonly supply: number;
  readonly asked: number;
}

/** What a store asked for on a date, and what it gets of it; units. */
export interface AskStory {
  readonly store: string;
  readonly territory: string;
  readonly due: string;
  /** Tier of the store, 1 first; null: after all numbered ones. */
  readonly priority: number | null;
  readonly intent: number;
  readonly round: number;
  readonly trim: number;
  /** Weight in the fair share: packs wanted, or past sales in units, to the nearest tenth. */
  readonly weight: number;
  /** What of the store's intents weighs, above 0 and up to 1. */
  readonly trust: number;
  readonly onTime: number;
  readonly late: number;
  readonly short: number;
  /** What kept it from being served on time in full; null where it was, or where a fixed quantity stood in the way. */
  readonly limit: DateLimit | null;
}

/**
 * What every store asked of a part, what it got, and why not more on time: of the days from its own on, the first by
 * which everything that there is to be had is served to those due by then.
 *
 * @param lines of the part, of all stores
 */
export function explainShares(
  inputs: PlanInputs,
  policy: Policy,
  part: Part,
  lines: readonly PlanLine[],
): readonly AskStory[] {
  const model = narrowModel(inputs, policy, part);
  const weights = weighIntents(model, policy);
  const weightOf = new Map(
    Array.from(weights, (weight, i) => [
      keyOf(model.stores[model.intentStore[i]!]!.store, model.intentDue[i]!),
      weight,
    ]),
  );
  const priorities = new Map(inputs.stores.map(({ store, priority }) => [store, priority]));
  const trustOf = new Map(model.stores.map(({ store }, s) => [store, model.storeTrust[s]!]));
  const asks = lines.filter((line) => line.intent > 0);
  const limits = findLimits(model, policy, asks);
  return asks.map((line) => {
    const { store, territory, due, intent, round, trim, onTime, late, short } = line;
    const inTime = onTime === wantedOf(line);
    const trust = trustOf.get(store)!;
    // A trimmed intent wants less than it states.
    const byIntent = (wantedOf(line) / part.pack) * trust;
    const weight = policy.fairShareBy === 'intent' ? byIntent : weightOf.get(keyOf(store, due))!;
    return {
      ...{ store, territory, due: formatDay(due), priority: priorities.get(store) ?? null },
      ...{ intent, round, trim },
      ...{ weight: Math.round(weight * 10) / 10, trust, onTime, late, short },
      limit: inTime ? null : (limits.find((limit) => limit.due >= due)?.told ?? null),
    };
  });
}

/** The days, ascending, by which all that intents may use is served. */
function findLimits(
  model: Model,
  policy: Policy,
  asks: readonly PlanLine[],
): readonly { readonly due: number; readonly told: DateLimit }[] {
  const supply = supplyForPull(model, policy);
  const days = [...new Set(asks.map((line) => line.due))].sort((a, b) => a - b);
  return days.flatMap((due) => {
    const packs = supply.reduce((sum, each, s) => sum + (model.sourceDay[s]! <= due ? each : 0), 0);
    const units = packs * model.partPack[0]!;
    const early = asks.filter((line) => line.due <= due);
    if (early.reduce((sum, line) => sum + line.onTime, 0) !== units) return [];
    const asked = early.reduce((sum, line) => sum + wantedOf(line), 0);
    return [{ due, told: { day: formatDay(due), supply: units, asked } }];
  });
}

function wantedOf({ intent, round, trim }: PlanLine): number {
  return intent + round - trim;
}

function keyOf(store: string, due: number): string {
  return `${due} ${store}`;
}
