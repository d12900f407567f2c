import type { FolderLock } from '../domain/folder-lock.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { Io } from './io.ts';
import { keepHistory } from './keep-history.ts';
import type { StandingPlan } from './open-standing-plan.ts';
import { planFiles, type Describe } from './plan-files.ts';

/** The number of a plan that was written in the place of another, its files, and the copies of those before. */
export interface WrittenRevision {
  readonly revision: number;
  readonly outputs: readonly string[];
  readonly kept: readonly string[];
}

/** Writes a plan as the next revision of the one that stands, and that one into `history`. */
export async function writeRevision(
  standing: StandingPlan,
  plan: SalesPlan,
  origin: PlanOrigin,
  describe: Describe,
  io: Io,
  lock: FolderLock,
): Promise<WrittenRevision> {
  const { paths } = standing;
  const { revision, copies } = await keepHistory(paths, standing, io);
  const outputs = planFiles({ plan, origin: { ...origin, revision }, paths }, describe, io);
  await io.replaceFiles([...copies, ...outputs], { force: false, lock });
  return { revision, outputs: outputs.map(({ path }) => path), kept: copies.map(({ path }) => path) };
}
