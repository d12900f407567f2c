import type { Part, PlanInputs } from '../domain/inputs.ts';
import type { Policy } from '../domain/policy.ts';
import { indexInputs } from '../engine/index-inputs.ts';
import type { Model } from '../engine/model.ts';

/** What the engine knows of one part: its model has this part alone, at place 0, and all stores. */
export function narrowModel(inputs: PlanInputs, policy: Policy, part: Part): Model {
  const ofPart = <T extends Pick<Part, 'partNo'>>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.partNo === part.partNo);
  const { lots, intents, history } = inputs;
  const narrow = { lots: ofPart(lots), intents: ofPart(intents), history: ofPart(history) };
  return indexInputs(
    { ...inputs, ...narrow, parts: [part], commitments: [], targets: [], locks: [] },
    policy,
  );
}
