import type { Approval } from '../domain/approval.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { findObstacles } from './find-obstacles.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io } from './io.ts';
import { isApproved } from './is-approved.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan } from './open-standing-plan.ts';
import { planFiles, type Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';

/** Whose word is for which plan. */
export interface ApprovalRequest extends Pick<InputRequest, 'month' | 'folder' | 'files'> {
  readonly by: string;
  /** The present date and time, ISO 8601 with its offset from UTC. */
  readonly at: string;
  /** Whether to take the place of another's approval. */
  readonly force: boolean;
  readonly describe: Describe;
}

/** An approved plan, or why it cannot be. */
export type ApprovalResult =
  | {
      readonly status: 'refused';
      /** What was changed in the workbook. */
      readonly issues: readonly Issue[];
      readonly reasons: readonly PlanFailure[];
    }
  | {
      readonly status: 'approved';
      readonly plan: SalesPlan;
      readonly revision: number;
      readonly approval: Approval;
      /** Whether the same person had approved it before, so that nothing was written. */
      readonly isUnchanged: boolean;
      readonly outputs: readonly string[];
    };

/**
 * Records who approves the plan of a month, when, and the digest of what it says, in both of its files. Refused where
 * the plan is not what it was built to be, or no longer fits its inputs.
 *
 * @throws PlanFailure F209, F210 where there is no plan; F102 where there are no inputs; kind `file`
 */
export async function approvePlan(
  request: ApprovalRequest,
  io: Io,
  report: ReportProgress,
): Promise<ApprovalResult> {
  const { folder } = await openPlan(request, io);
  return holdFolder(folder, io, report, (lock) => approve(request, io, lock));
}

async function approve(request: ApprovalRequest, io: Io, lock: FolderLock): Promise<ApprovalResult> {
  const { by, at, force, describe } = request;
  const standing = await openStandingPlan(request, io);
  const { plan, origin, content } = standing.written;
  const reasons = await findObstacles(standing, request, io);
  if (reasons.length > 0) return { status: 'refused', issues: standing.issues, reasons };
  const { revision, approval: given } = origin;
  if (given !== null && isApproved(standing)) {
    if (given.by === by) {
      return { status: 'approved', plan, revision, approval: given, isUnchanged: true, outputs: [] };
    }
    const other = new PlanFailure('data', 'F505', { by: given.by, at: given.at });
    if (!force) return { status: 'refused', issues: [], reasons: [other] };
  }
  const approval = { by, at, content };
  // What was agreed with the stores stays so, whoever approves it.
  const status = origin.status === 'confirmed' ? 'confirmed' : 'approved';
  const files = planFiles(
    { plan, origin: { ...origin, status, approval }, paths: standing.paths },
    describe,
    io,
  );
  await io.replaceFiles(files, { force: false, lock });
  const outputs = files.map(({ path }) => path);
  return { status: 'approved', plan, revision, approval, isUnchanged: false, outputs };
}
