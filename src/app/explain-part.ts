import type { Part, PlanInputs } from '../domain/inputs.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { buildPlan } from '../engine/build-plan.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';
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
  | { readonly status: 'told'; readonly story: PartStory };

/**
 * Plans the month of a request, writes nothing, and tells how the numbers of a part came about.
 *
 * @throws PlanFailure F112 where the month has no such part or store; kind `usage` or `file` as for a build
 */
export async function explainPart(
  request: PartRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<PartExplanation> {
  const { inputs, policy, issues } = await readMonth(request, io, report);
  if (inputs === null) return { status: 'refused', issues };
  const part = findPart(inputs, request.partNo);
  if (request.store !== null) refuseUnknownStore(inputs, request.store);
  report({ step: 'plan' });
  const plan = buildPlan(inputs, policy);
  return { status: 'told', story: tellPartStory(inputs, plan, part, request.store) };
}

function findPart({ parts }: PlanInputs, partNo: string): Part {
  const part = parts.find((known) => known.partNo === partNo);
  if (part !== undefined) return part;
  throw unknownName(
    'partNo',
    partNo,
    parts.map((known) => known.partNo),
  );
}

function refuseUnknownStore({ stores }: PlanInputs, store: string): void {
  const names = stores.map((known) => known.store);
  if (!names.includes(store)) throw unknownName('store', store, names);
}

function unknownName(field: 'partNo' | 'store', name: string, known: readonly string[]): PlanFailure {
  const nearest = nearestName(name, known);
  return new PlanFailure('usage', 'F112', { field, name, ...(nearest === null ? {} : { nearest }) });
}
