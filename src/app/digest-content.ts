import type { LineEdit } from '../domain/line-edit.ts';
import { formatDay } from '../domain/month.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { renderPlanContent } from '../sheets/plan-document.ts';
import type { InputIo } from './io.ts';

/**
 * SHA-256 of what a plan says, lower-case hexadecimal. Plans with one digest are one plan to everybody who acts on them,
 * whatever became of them since: an approval is for a digest.
 */
export function digestContent(
  plan: SalesPlan,
  edits: readonly LineEdit[],
  io: Pick<InputIo, 'sha256'>,
): string {
  function* pieces(): Generator<string> {
    yield `${plan.month} ${formatDay(plan.asOf)} ${JSON.stringify(Object.entries(plan.policy).sort())}\n`;
    yield* renderPlanContent(plan, edits);
  }
  return io.sha256(pieces());
}
