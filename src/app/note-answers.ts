import type { LineAnswer } from '../domain/answer.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { writeLineKey } from '../sheets/line-key.ts';
import { amendAnswers } from './amend-answers.ts';
import type { GatheredAnswers } from './gather-answers.ts';
import type { Io } from './io.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { orderEdits } from './order-edits.ts';
import type { Describe } from './plan-files.ts';
import { writeRevision, type WrittenRevision } from './write-revision.ts';

/**
 * Writes answers down beside a plan that is out of date: each is a lock, around which the next build plans by the inputs
 * of then. The lines stay as the stores were asked about them, so that answers may go on coming in. What the planner has
 * locked otherwise since the plan was made stays the planner's. Nobody has approved the outcome.
 */
export async function noteAnswers(
  standing: StandingPlan,
  { answers, amended }: Pick<GatheredAnswers, 'answers' | 'amended'>,
  describe: Describe,
  io: Io,
  lock: FolderLock,
): Promise<WrittenRevision> {
  const { plan, origin } = standing.written;
  const noted = {
    ...origin,
    ...({ status: 'confirmed', approval: null } as const),
    ...{
      answers: [...amendAnswers(origin.answers, amended), ...answers],
      edits: lockAgreed(standing, answers),
    },
  };
  return writeRevision(standing, plan, noted, describe, io, lock);
}

/** What the planner has written into the workbook by now, and the agreed quantities. */
function lockAgreed({ edits, written }: StandingPlan, answers: readonly LineAnswer[]): readonly LineEdit[] {
  const before = new Map(written.origin.edits.map((edit) => [writeLineKey(edit), edit.quantity]));
  const kept = new Map(edits.map(({ edit }) => [writeLineKey(edit), edit]));
  for (const { store, partNo, due, agreed } of answers) {
    const key = writeLineKey({ store, partNo, due });
    const { quantity = null, remark = null } = kept.get(key) ?? {};
    const isNew = quantity !== null && quantity !== before.get(key);
    kept.set(key, { store, partNo, due, quantity: isNew ? quantity : agreed, remark });
  }
  return orderEdits(kept.values());
}
