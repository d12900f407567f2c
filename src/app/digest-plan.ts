import type { SalesPlan } from '../domain/plan.ts';
import { renderPlanDocument, type PlanOrigin } from '../sheets/plan-document.ts';
import type { InputIo } from './io.ts';

/**
 * SHA-256 of all that both files of a plan tell: what it says, what it was made of, who has approved it. Rows by line,
 * part and series are in `content` already.
 */
export function digestPlan(
  plan: SalesPlan,
  origin: PlanOrigin,
  content: string,
  io: Pick<InputIo, 'sha256'>,
): string {
  const rowless = { ...plan, lines: [], parts: [], series: [] };
  return io.sha256([content, ...renderPlanDocument(rowless, origin)]);
}
