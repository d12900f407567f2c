import type { Lock, PlanInputs } from '../domain/inputs.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { restorePlan } from '../sheets/restore-plan.ts';
import type { InputIo } from './io.ts';
import { nameOutputs } from './name-outputs.ts';
import { promisedLocks } from './promised-locks.ts';
import { readPresentPlan } from './read-present-plan.ts';
import { locksOf, settleEdits } from './settle-edits.ts';

/** How many lines the plan in the folder holds at a fixed quantity. */
export interface LockCount {
  readonly locks: number;
  /** Those of them that the inputs of now do not allow, so that they were left out; a build would refuse them. */
  readonly unmet: number;
}

const NOWHERE = { file: '', sheet: '', cell: null, header: null };

/**
 * The locks around which the plan of a month was made that stands in its folder, what stores agreed to among them, as the
 * inputs of now allow them; none where there is no plan.
 */
export async function readStandingLocks(
  monthFolder: string,
  inputs: PlanInputs,
  io: Pick<InputIo, 'readText' | 'joinPath' | 'fileName'>,
): Promise<readonly Lock[]> {
  const { document: path } = nameOutputs({ output: null, month: inputs.month }, monthFolder, io);
  const document = await readPresentPlan(path, io);
  if (document?.month !== inputs.month) return [];
  const { edits: held, answers } = restorePlan(document).origin;
  const edits = held.map((edit) => ({ edit, place: NOWHERE }));
  return promisedLocks(locksOf(settleEdits(edits, inputs).edits), answers);
}

/** Counts the locks around which a plan was made. */
export function countLocks(locks: readonly Lock[], { notes }: Pick<SalesPlan, 'notes'>): LockCount {
  return { locks: locks.length, unmet: notes.filter(({ code }) => code === 'E402').length };
}
