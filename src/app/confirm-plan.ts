import type { LineAnswer } from '../domain/answer.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { amendAnswers } from './amend-answers.ts';
import { findObstacles } from './find-obstacles.ts';
import { gatherAnswers, type Unanswered } from './gather-answers.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io } from './io.ts';
import { isApproved } from './is-approved.ts';
import { isOpenToAnswers } from './is-open-to-answers.ts';
import { listAnswerFiles } from './list-answer-files.ts';
import { nameUnanswered } from '../domain/name-unanswered.ts';
import { noteAnswers } from './note-answers.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import { planAroundAnswers } from './plan-around-answers.ts';
import { planFiles, type Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { raiseFailures } from './raise-failures.ts';
import { readLimitsOf } from './read-policy-file.ts';
import { writeConfirmedPlan, type WrittenPlan } from './write-confirmed-plan.ts';
import type { WrittenRevision } from './write-revision.ts';

/** Which answers to read, and what to do without the others. */
export interface ConfirmRequest extends Pick<InputRequest, 'month' | 'folder' | 'files'> {
  /** Workbooks of answers, or folders of them; none: `dispatch` beside the plan. */
  readonly answers: readonly string[];
  /** Whether lines that nobody answered may keep the plan. */
  readonly partial: boolean;
  readonly describe: Describe;
}

/** The confirmed plan, or why there is none. */
export type ConfirmResult =
  | {
      readonly status: 'refused';
      readonly issues: readonly Issue[];
      readonly reasons: readonly PlanFailure[];
      /** Lines without an answer, by salesperson. */
      readonly missing: readonly Unanswered[];
    }
  | {
      /** There is no answer that the plan does not hold already. */
      readonly status: 'unchanged';
      readonly plan: SalesPlan;
      readonly revision: number;
      readonly needsApproval: boolean;
      /** Lines to whose answer a remark or a reason was added; the plan says what it said. */
      readonly amended: number;
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly missing: readonly Unanswered[];
      readonly outputs: readonly string[];
    }
  | (WrittenPlan & {
      readonly status: 'confirmed';
      readonly before: SalesPlan;
      readonly plan: SalesPlan;
      /** New ones, and how many lines had been answered before. */
      readonly answers: readonly LineAnswer[];
      readonly answeredBefore: number;
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly missing: readonly Unanswered[];
    })
  | (WrittenRevision & {
      /** The plan is out of date: what was agreed waits for the next build, which plans around it. */
      readonly status: 'noted';
      readonly plan: SalesPlan;
      readonly answers: readonly LineAnswer[];
      readonly answeredBefore: number;
      /** Why the plan is out of date: F503, F504. */
      readonly reasons: readonly PlanFailure[];
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly missing: readonly Unanswered[];
    });

/**
 * Reads the answers of the stores to an approved plan, plans what they refused again with the least change to all else,
 * and writes the confirmed plan as the next revision, to be approved unless the policy keeps the approval of the one
 * before; that is kept in `history`. Answers may come in several rounds: each takes the new ones over, leaves alone what
 * was agreed before, and keeps the lines that are still open exactly as their stores are being asked about them.
 *
 * Answers to a plan whose inputs, policy or locks were changed since are taken as what they are, answers to the lines that
 * stores were asked about: nothing is planned again until the next build, which must plan by what has changed anyhow, and
 * does so around what was agreed. So nobody has to choose between new inputs and the answers.
 *
 * @throws PlanFailure F209, F210 where there is no plan; F102 where there are no inputs; kind `file`;
 * AggregateError of them where several workbooks of answers cannot be read
 */
export async function confirmPlan(
  request: ConfirmRequest,
  io: Io,
  report: ReportProgress,
): Promise<ConfirmResult> {
  const { folder } = await openPlan(request, io);
  return holdFolder(folder, io, report, (lock) => confirm(request, io, report, lock));
}

async function confirm(
  request: ConfirmRequest,
  io: Io,
  report: ReportProgress,
  lock: FolderLock,
): Promise<ConfirmResult> {
  const standing = await openStandingPlan(request, io);
  const obstacles = await findObstacles(standing, request, io);
  const isOutdated = obstacles.some(({ code }) => code === 'F503' || code === 'F504');
  const closed = findClosed(standing, obstacles, isOutdated, request);
  if (closed.length > 0) return refuse(standing.issues, closed);
  const { files, unread } = await listAnswerFiles(request.answers, standing.paths.folder, io);
  const limits = await readLimitsOf({ folder: request.folder, policyFile: null }, io);
  const gathered = await gatherAnswers(files, standing.written, limits, io);
  const { answers, amended, places, missing } = gathered;
  const issues = [...(isOutdated ? standing.issues : []), ...unread, ...gathered.issues];
  raiseFailures(gathered.failures);
  if (issues.some(isError)) return refuse(issues, [], missing);
  if (isOutdated && answers.length === 0) return refuse(issues, obstacles, missing);
  if (missing.length > 0 && !request.partial) {
    const names = nameUnanswered(missing).join(', ');
    return refuse(issues, [new PlanFailure('data', 'F507', { names })], missing);
  }
  const { plan: before, origin } = standing.written;
  const told = { answers, answeredBefore: origin.answers.length, issues, missing };
  if (isOutdated) {
    report({ step: 'write' });
    const noted = await noteAnswers(standing, gathered, request.describe, io, lock);
    return { status: 'noted', plan: before, reasons: obstacles, ...told, ...noted };
  }
  if (answers.length === 0 && origin.status === 'confirmed') {
    const needsApproval = !isApproved(standing);
    const outputs = await amend(standing, amended, request, io, lock);
    const { revision } = origin;
    return {
      ...{ status: 'unchanged', plan: before, revision, needsApproval, issues, missing, outputs },
      amended: amended.length,
    };
  }
  const plan = await planAroundAnswers(standing.written, answers, request, io, report);
  if (!('notes' in plan)) return refuse([...issues, ...plan], [], missing);
  const faults = plan.notes.filter(isError).map((fault) => places.placeOf(fault));
  if (faults.length > 0) return refuse([...issues, ...faults], [], missing);
  report({ step: 'write' });
  return {
    status: 'confirmed',
    before,
    plan,
    ...told,
    ...(await writeConfirmedPlan(standing, plan, gathered, request, io, lock)),
  };
}

/** Why no answers to a plan are taken at all; empty where they are. */
function findClosed(
  standing: StandingPlan,
  obstacles: readonly PlanFailure[],
  isOutdated: boolean,
  { month }: ConfirmRequest,
): readonly PlanFailure[] {
  // What the planner wrote cannot be read, and would be lost.
  if (isOutdated) return standing.issues.some(isError) ? obstacles : [];
  return isOpenToAnswers(standing) ? obstacles : [new PlanFailure('data', 'F506', { month })];
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function refuse(
  issues: readonly Issue[],
  reasons: readonly PlanFailure[],
  missing: readonly Unanswered[] = [],
): ConfirmResult {
  return { status: 'refused', issues, reasons, missing };
}

/** Writes what was added to answers into the files of the plan, which is the same plan all the same, approved or not. */
async function amend(
  { paths, written: { plan, origin } }: StandingPlan,
  amended: readonly LineAnswer[],
  { describe }: ConfirmRequest,
  io: Io,
  lock: FolderLock,
): Promise<readonly string[]> {
  if (amended.length === 0) return [];
  const answers = amendAnswers(origin.answers, amended);
  const outputs = planFiles({ plan, origin: { ...origin, answers }, paths }, describe, io);
  await io.replaceFiles(outputs, { force: false, lock });
  return outputs.map(({ path }) => path);
}
