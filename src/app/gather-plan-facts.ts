import type { PlanFailure } from '../domain/failure.ts';
import type { Month } from '../domain/month.ts';
import type { AnswerFacts, PlanFacts } from '../domain/month-status.ts';
import { compareText } from '../domain/order.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { gatherAnswers } from './gather-answers.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputIo } from './io.ts';
import { isApproved } from './is-approved.ts';
import { listAnswerFiles } from './list-answer-files.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { readLimitsOf } from './read-policy-file.ts';
import { senderKey } from './gather-sender-facts.ts';

/** How a plan stands in its folder, with the workbooks of answers that cannot be read. */
export async function gatherPlanFacts(
  standing: StandingPlan,
  hasInputs: boolean,
  { month, folder }: { readonly month: Month; readonly folder: string },
  io: InputIo,
): Promise<{ readonly plan: PlanFacts; readonly failures: readonly PlanFailure[] }> {
  const { plan, origin } = standing.written;
  const stale = hasInputs
    ? await findStaleInputs({ ...origin, policy: plan.policy }, { month, folder, files: [] }, io)
    : [];
  const files = await listAnswerFiles([], standing.paths.folder, io);
  const limits = await readLimitsOf({ folder, policyFile: null }, io);
  const isConfirmed = origin.status === 'confirmed';
  const { missing, issues, failures } = isConfirmed
    ? { missing: [], issues: [], failures: [] }
    : await gatherAnswers(files, standing.written, limits, io);
  const left = new Map(missing.map((own) => [senderKey(own), own.lines]));
  const lines = new Map<string, AnswerFacts>();
  for (const { negotiate, salesperson, territory } of isConfirmed ? [] : plan.lines) {
    if (!negotiate) continue;
    const key = senderKey({ salesperson, territory });
    const count = (lines.get(key)?.lines ?? 0) + 1;
    lines.set(key, { salesperson, territory, lines: count, missing: left.get(key) ?? 0 });
  }
  const facts: PlanFacts = {
    ...{ revision: origin.revision, isConfirmed, stale, approval: origin.approval },
    isApproved: isApproved(standing),
    isChanged: !standing.hasWorkbook || !standing.isIntact,
    waitingEdits: holdsOtherEdits(standing) ? standing.edits.length || 1 : 0,
    // Workbooks of an earlier revision have not been handed out for this one.
    isDispatched: files.length > issues.filter(({ code }) => code === 'E514').length,
    answers: [...lines].sort(([a], [b]) => compareText(a, b)).map(([, own]) => own),
    wrongAnswers: issues.filter(({ code }) => code !== 'E514').length + failures.length,
  };
  return { plan: facts, failures };
}
