import type { Part, PartNo, PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import { buildPlan } from '../engine/build-plan.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';
import { countLocks, readStandingLocks, type LockCount } from './read-standing-locks.ts';
import { refuseUnknownName } from './refuse-unknown-name.ts';
import { tellPartStory, type PartStory } from './tell-part-story.ts';

/** Whose numbers to explain. */
export interface PartRequest extends InputRequest {
  readonly partNo: string;
  /** One store; null: all of them. */
  readonly store: string | null;
}

/** The story of a part, or the errors because of which there is no plan. */
export type PartExplanation =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | (LockCount & {
      readonly status: 'told';
      readonly story: PartStory;
    });

/**
 * Plans the month of a request around the locks of the plan that stands in its folder, writes nothing, and tells how the
 * numbers of a part came about.
 *
 * @throws PlanFailure F112 where the month has no such part or store; kind `usage` or `file` as for a build
 */
export async function explainPart(
  request: PartRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<PartExplanation> {
  const { inputs, policy, issues, monthFolder } = await readMonth(request, io, report);
  if (inputs === null) return { status: 'refused', issues };
  const part = findPart(inputs, request.partNo);
  if (request.store !== null) refuseUnknownStore(inputs, request.store);
  const locks = await readStandingLocks(monthFolder, inputs, io);
  report({ step: 'plan' });
  const plan = buildPlan({ ...inputs, locks }, policy);
  return {
    status: 'told',
    ...countLocks(locks, plan),
    story: tellPartStory(inputs, plan, part, request.store),
  };
}

function findPart({ parts }: PlanInputs, partNo: string): Part {
  const names = parts.map((known) => known.partNo);
  refuseUnknownName('partNo', partNo, names);
  return parts[names.indexOf(partNo as PartNo)]!;
}

function refuseUnknownStore({ stores }: PlanInputs, store: string): void {
  refuseUnknownName(
    'store',
    store,
    stores.map((known) => known.store),
  );
}
