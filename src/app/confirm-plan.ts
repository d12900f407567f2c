import type { LineAnswer } from '../domain/answer.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { LineEdit } from '../domain/line-edit.ts';
import { compareText } from '../domain/order.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { linesByKey, writeLineKey } from '../sheets/line-key.ts';
import { digestContent } from './digest-content.ts';
import { findObstacles } from './find-obstacles.ts';
import { gatherAnswers, type Unanswered } from './gather-answers.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io } from './io.ts';
import { isApproved } from './is-approved.ts';
import { isOpenToAnswers } from './is-open-to-answers.ts';
import { keepHistory } from './keep-history.ts';
import { listAnswerFiles } from './list-answer-files.ts';
import { noteAnswers, type NotedAnswers } from './note-answers.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import { planAroundAnswers } from './plan-around-answers.ts';
import { planFiles, type Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { raiseFailures } from './raise-failures.ts';
import { readCompanyPolicy, readLimitsOf } from './read-policy-file.ts';

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
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly missing: readonly Unanswered[];
    }
  | {
      readonly status: 'confirmed';
      readonly before: SalesPlan;
      readonly plan: SalesPlan;
      readonly revision: number;
      /** Whether it is to be approved before anybody acts on it. */
      readonly needsApproval: boolean;
      /** New ones, and how many lines had been answered before. */
      readonly answers: readonly LineAnswer[];
      readonly answeredBefore: number;
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly missing: readonly Unanswered[];
      readonly outputs: readonly string[];
      readonly kept: readonly string[];
    }
  | (NotedAnswers & {
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
  const { answers, places, missing } = gathered;
  const issues = [...(isOutdated ? standing.issues : []), ...unread, ...gathered.issues];
  raiseFailures(gathered.failures);
  if (issues.some(isError)) return refuse(issues, [], missing);
  if (isOutdated && answers.length === 0) return refuse(issues, obstacles, missing);
  if (missing.length > 0 && !request.partial) {
    const names = missing.map(({ salesperson, lines }) => `${salesperson} ${lines}`).join(', ');
    return refuse(issues, [new PlanFailure('data', 'F507', { names })], missing);
  }
  const { plan: before, origin } = standing.written;
  const told = { answers, answeredBefore: origin.answers.length, issues, missing };
  if (isOutdated) {
    report({ step: 'write' });
    const noted = await noteAnswers(standing, answers, request.describe, io, lock);
    return { status: 'noted', plan: before, reasons: obstacles, ...told, ...noted };
  }
  if (answers.length === 0 && origin.status === 'confirmed') {
    const needsApproval = !isApproved(standing);
    return { status: 'unchanged', plan: before, revision: origin.revision, needsApproval, issues, missing };
  }
  const plan = await planAroundAnswers(standing.written, answers, request, io, report);
  const faults = plan.notes.filter(isError).map((fault) => places.placeOf(fault));
  if (faults.length > 0) return refuse([...issues, ...faults], [], missing);
  report({ step: 'write' });
  return {
    status: 'confirmed',
    before,
    plan,
    ...told,
    ...(await write(standing, plan, answers, request, io, lock)),
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

type Written = Pick<
  Extract<ConfirmResult, { status: 'confirmed' }>,
  'revision' | 'needsApproval' | 'outputs' | 'kept'
>;

async function write(
  standing: StandingPlan,
  plan: SalesPlan,
  answers: readonly LineAnswer[],
  { describe, folder }: ConfirmRequest,
  io: Io,
  lock: FolderLock,
): Promise<Written> {
  const { origin } = standing.written;
  const all = [...origin.answers, ...answers];
  const edits = keepAnswers(origin.edits, all, plan);
  const approval =
    origin.approval !== null && (await needsNoApproval(standing, folder, io))
      ? { ...origin.approval, content: digestContent(plan, edits, io) }
      : null;
  const { revision, copies } = await keepHistory(standing.paths, standing, io);
  const outputs = planFiles(
    {
      plan,
      origin: { ...origin, ...{ status: 'confirmed', revision, approval, answers: all }, edits },
      paths: standing.paths,
    },
    describe,
    io,
  );
  await io.replaceFiles([...copies, ...outputs], { force: false, lock });
  const needsApproval = approval === null;
  return {
    revision,
    needsApproval,
    outputs: outputs.map(({ path }) => path),
    kept: copies.map(({ path }) => path),
  };
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
  return [...kept].sort(([a], [b]) => compareText(a, b)).map(([, edit]) => edit);
}
