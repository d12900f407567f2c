import type { SalesPlan } from '../domain/plan.ts';
import { renderPlanDocument, type PlanOrigin } from '../sheets/plan-document.ts';
import type { PlanDocument } from '../sheets/plan-document-schema.ts';

/** What a plan document holds apart from its rows by line, part and series. */
export type PlanSummary = Pick<
  PlanDocument,
  | 'month'
  | 'asOf'
  | 'revision'
  | 'language'
  | 'policy'
  | 'inputs'
  | 'kpis'
  | 'territories'
  | 'commitments'
  | 'certificates'
>;

/** The plan document in short, by the writer of the whole: its names and units are the contract's. */
export function summarisePlan(plan: SalesPlan, origin: PlanOrigin): PlanSummary {
  const rowless = { ...plan, lines: [], parts: [], series: [] };
  const document = JSON.parse([...renderPlanDocument(rowless, origin)].join('')) as PlanDocument;
  const { month, asOf, revision, language, policy, inputs, kpis, territories, commitments, certificates } =
    document;
  return { month, asOf, revision, language, policy, inputs, kpis, territories, commitments, certificates };
}
