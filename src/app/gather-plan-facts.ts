import type { PlanFailure } from '../domain/failure.ts';
import type { Month } from '../domain/month.ts';
import type { AnswerFacts, PlanFacts } from '../domain/month-status.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { compareText } from '../domain/order.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { findStalePolicy } from './find-stale-policy.ts';
import { findWaitingLocks } from './find-waiting-locks.ts';
import { gatherAnswers, type Unanswered } from './gather-answers.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputIo } from './io.ts';
import { isApproved } from './is-approved.ts';
import { linesToAgree, type LinesToAgree } from './lines-to-agree.ts';
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
  const staleInputs = hasInputs
    ? await findStaleInputs({ ...origin, policy: plan.policy }, { month, folder, files: [] }, io)
    : [];
  const stale = [...staleInputs, ...(await findStalePolicy(standing.written, folder, io))];
  const { files } = await listAnswerFiles([], standing.paths.folder, io);
  const limits = await readLimitsOf({ folder, policyFile: null }, io);
  const toAgree = linesToAgree(standing.written);
  const { open } = toAgree;
  const gathered = await gatherAnswers(files, standing.written, limits, io);
  const { filled, missing, shown, failures } = gathered;
  const waitingLocks = findWaitingLocks(standing.written).length;
  const errors = gathered.issues.filter(({ severity }) => severity === 'error');
  const facts: PlanFacts = {
    ...{ revision: origin.revision, isConfirmed: origin.status === 'confirmed', stale },
    ...{ approval: origin.approval, open: open.size, arrived: filled.size },
    isApproved: isApproved(standing),
    isChanged: !standing.hasWorkbook || !standing.isIntact,
    waitingEdits: holdsOtherEdits(standing) ? standing.edits.length || 1 : waitingLocks,
    isDispatched: [...open.keys()].every((key) => shown.has(key)),
    answers: countByPerson(toAgree, plan, missing),
    wrongAnswers: errors.length + failures.length,
  };
  return { plan: facts, failures };
}

/** Lines that stores were or are asked about, by salesperson, and those of them without an answer anywhere. */
function countByPerson(
  { open, answered }: LinesToAgree,
  { stores }: SalesPlan,
  missing: readonly Unanswered[],
): readonly AnswerFacts[] {
  const territoryOf = new Map(stores.map(({ store, territory }) => [store, territory]));
  const settled = [...answered.values()].map(({ store, salesperson }) => {
    return { salesperson, territory: territoryOf.get(store) ?? '' };
  });
  const left = new Map(missing.map((own) => [senderKey(own), own.lines]));
  const lines = new Map<string, AnswerFacts>();
  for (const { salesperson, territory } of [...settled, ...open.values()]) {
    const key = senderKey({ salesperson, territory });
    const count = (lines.get(key)?.lines ?? 0) + 1;
    lines.set(key, { salesperson, territory, lines: count, missing: left.get(key) ?? 0 });
  }
  return [...lines].sort(([a], [b]) => compareText(a, b)).map(([, own]) => own);
}
