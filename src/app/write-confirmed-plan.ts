import type { LineAnswer } from '../domain/answer.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { linesByKey, writeLineKey } from '../sheets/line-key.ts';
import { amendAnswers } from './amend-answers.ts';
import { digestContent } from './digest-content.ts';
import type { GatheredAnswers } from './gather-answers.ts';
import type { Io } from './io.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { orderEdits } from './order-edits.ts';
import type { Describe } from './plan-files.ts';
import { readCompanyPolicy } from './read-policy-file.ts';
import { writeRevision, type WrittenRevision } from './write-revision.ts';

/** The revision that was written. */
export interface WrittenPlan extends WrittenRevision {
  /** Whether it is to be approved before anybody acts on it. */
  readonly needsApproval: boolean;
}

/**
 * Writes a confirmed plan as the next revision, and the one before into `history`; the approval of that stays where the
 * policy says so. What every store has said yes to is a lock of the next build.
 */
export async function writeConfirmedPlan(
  standing: StandingPlan,
  plan: SalesPlan,
  { answers, amended }: Pick<GatheredAnswers, 'answers' | 'amended'>,
  { describe, folder }: { readonly describe: Describe; readonly folder: string },
  io: Io,
  lock: FolderLock,
): Promise<WrittenPlan> {
  const { origin } = standing.written;
  const all = [...amendAnswers(origin.answers, amended), ...answers];
  const edits = keepAnswers(origin.edits, all, plan);
  const approval =
    origin.approval !== null && (await needsNoApproval(standing, folder, io))
      ? { ...origin.approval, content: digestContent(plan, edits, io) }
      : null;
  const confirmed = { ...origin, ...({ status: 'confirmed', approval, answers: all, edits } as const) };
  const written = await writeRevision(standing, plan, confirmed, describe, io, lock);
  return { ...written, needsApproval: approval === null };
}

/** As the company's policy says, where it says otherwise than when the plan was made; else as the plan was made. */
async function needsNoApproval(
  { written: { plan, origin } }: StandingPlan,
  folder: string,
  io: Io,
): Promise<boolean> {
  const { confirmNeedsApproval: now } = await readCompanyPolicy(folder, io);
  const { confirmNeedsApproval: before } = origin.companyPolicy ?? plan.policy;
  return (now === before ? plan.policy.confirmNeedsApproval : now) === 'no';
}

/** Edits by which the next build holds to what every store has said yes to; the planner's remarks stay. */
function keepAnswers(
  edits: readonly LineEdit[],
  answers: readonly LineAnswer[],
  { lines }: SalesPlan,
): readonly LineEdit[] {
  const planned = linesByKey(lines);
  const kept = new Map(edits.map((edit) => [writeLineKey(edit), edit]));
  for (const { store, partNo, due } of answers) {
    const key = writeLineKey({ store, partNo, due });
    const remark = kept.get(key)?.remark ?? null;
    kept.set(key, { store, partNo, due, quantity: planned.get(key)?.plan ?? 0, remark });
  }
  return orderEdits(kept.values());
}
