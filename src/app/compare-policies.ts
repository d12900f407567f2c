import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import type { Kpis } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { buildPlan } from '../engine/build-plan.ts';
import { kpisItem } from '../sheets/plan-document-kpis.ts';
import type { PlanDocument } from '../sheets/plan-document-schema.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth } from './read-month.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { countLocks, readStandingLocks, type LockCount } from './read-standing-locks.ts';

/** Which policies to try; the request's own settings hold in all of them. */
export interface ComparisonRequest extends InputRequest {
  /** The settings, `name=value`, of each policy that stands beside the present one. */
  readonly scenarios: readonly (readonly string[])[];
}

/** A policy and the numbers of the plan that it makes. */
export interface Scenario {
  /** What is set in it; nothing in the present policy. */
  readonly settings: readonly string[];
  readonly policy: Policy;
  readonly kpis: Kpis;
  /** The numbers as the plan's document has them. */
  readonly document: PlanDocument['kpis'];
}

/** The scenarios, the present policy first, or the errors because of which there is no plan. */
export type Comparison =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | (LockCount & {
      readonly status: 'compared';
      readonly month: string;
      readonly asOf: string;
      readonly scenarios: readonly Scenario[];
    });

/**
 * Reads the inputs of a month once, with what past months teach if any policy wants to know, and plans by the present
 * policy and by every other one, around the locks of the plan that stands in the folder; writes nothing.
 *
 * @throws PlanFailure kind `usage` or `file`; of a wrong setting before any workbook is opened
 */
export async function comparePolicies(
  request: ComparisonRequest,
  io: InputIo,
  report: ReportProgress,
): Promise<Comparison> {
  const tried: Pick<Scenario, 'settings' | 'policy'>[] = [];
  for (const settings of [[], ...request.scenarios]) {
    const all = [...request.settings, ...settings];
    tried.push({ settings, policy: await readPolicyFile({ ...request, settings: all }, io) });
  }
  const isPastWanted = tried.some(({ policy }) => policy.intentReliability !== 'off');
  const wish = isPastWanted ? ['intentReliability=warn'] : [];
  const { inputs, issues, monthFolder } = await readMonth(
    { ...request, settings: [...request.settings, ...wish] },
    io,
    report,
  );
  if (inputs === null) return { status: 'refused', issues };
  const locks = await readStandingLocks(monthFolder, inputs, io);
  report({ step: 'plan' });
  const plans = tried.map(({ policy }) => buildPlan({ ...inputs, locks }, policy));
  return {
    ...{ status: 'compared', month: inputs.month, asOf: formatDay(inputs.asOf) },
    ...countLocks(locks, plans[0]!),
    scenarios: tried.map((scenario, i) => {
      const { kpis } = plans[i]!;
      return { ...scenario, kpis, document: kpisItem(kpis) };
    }),
  };
}
