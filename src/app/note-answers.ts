import type { LineAnswer } from '../domain/answer.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { compareText } from '../domain/order.ts';
import { writeLineKey } from '../sheets/line-key.ts';
import { amendAnswers } from './amend-answers.ts';
import type { GatheredAnswers } from './gather-answers.ts';
import type { Io } from './io.ts';
import { keepHistory } from './keep-history.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { orderEdits } from './order-edits.ts';
import { planFiles, type Describe } from './plan-files.ts';

/** The next revision of a plan, which says what it said and knows the answers, and what was written. */
export interface NotedAnswers {
  readonly revision: number;
  readonly outputs: readonly string[];
  readonly kept: readonly string[];
}

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
): Promise<NotedAnswers> {
  const { plan, origin } = standing.written;
  const { revision, copies } = await keepHistory(standing.paths, standing, io);
  const noted = {
    ...origin,
    ...({ status: 'confirmed', revision, approval: null } as const),
    ...{
      answers: [...amendAnswers(origin.answers, amended), ...answers],
      edits: lockAgreed(standing, answers),
    },
  };
  const outputs = planFiles({ plan, origin: noted, paths: standing.paths }, describe, io);
  await io.replaceFiles([...copies, ...outputs], { force: false, lock });
  return { revision, outputs: outputs.map(({ path }) => path), kept: copies.map(({ path }) => path) };
}

/** What the planner has written into the workbook by now, and the agreed quantities. */
function lockAgreed({ edits, written }: StandingPlan, answers: readonly LineAnswer[]): readonly LineEdit[] {
  const before = new Map(written.origin.edits.map((edit) => [writeLineKey(edit), edit.quantity]));
  const kept = new Map(orderEdits(edits).map((edit) => [writeLineKey(edit), edit]));
  for (const { store, partNo, due, agreed } of answers) {
    const key = writeLineKey({ store, partNo, due });
    const { quantity = null, remark = null } = kept.get(key) ?? {};
    const isNew = quantity !== null && quantity !== before.get(key);
    kept.set(key, { store, partNo, due, quantity: isNew ? quantity : agreed, remark });
  }
  return [...kept].sort(([a], [b]) => compareText(a, b)).map(([, edit]) => edit);
}
