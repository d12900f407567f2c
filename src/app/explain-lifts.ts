import type { Part, PlanInputs } from '../domain/inputs.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { narrowModel } from './narrow-model.ts';

/** What a territory is expected to need of a part and did not ask for; units. */
export interface LiftStory {
  readonly territory: string;
  /** Mean of its past months. */
  readonly expected: number;
  readonly asked: number;
  readonly stores: readonly { readonly store: string; readonly units: number }[];
}

/**
 * The lifts of a part by territory, with the gap that called for them.
 *
 * @param lines of the part, of all stores
 */
export function explainLifts(
  inputs: PlanInputs,
  policy: Policy,
  part: Part,
  lines: readonly PlanLine[],
): readonly LiftStory[] {
  const lifted = lines.filter((line) => line.lift > 0);
  if (lifted.length === 0) return [];
  const model = narrowModel(inputs, policy, part);
  return model.territories.flatMap((territory, t) => {
    const stores = lifted.filter((line) => line.territory === territory);
    if (stores.length === 0) return [];
    let sold = 0;
    model.historyStore.forEach((store, h) => {
      if (model.storeTerritory[store] === t) sold += model.historyUnits[h]!;
    });
    const asked = lines.reduce((sum, line) => sum + (line.territory === territory ? line.intent : 0), 0);
    return {
      territory,
      expected: sold / model.demandMonths,
      asked,
      stores: stores.map(({ store, lift }) => ({ store, units: lift })),
    };
  });
}
