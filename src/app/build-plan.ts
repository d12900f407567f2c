import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { isSamePolicy, type Policy } from '../domain/policy.ts';
import { buildPlan } from '../engine/build-plan.ts';
import { explainGoals } from '../sheets/pages/explain-goals.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { wordsOf } from '../sheets/words/words-of.ts';
import { carryAnswers } from './carry-answers.ts';
import { collectInputs } from './collect-inputs.ts';
import { findCurrentPlan, type CurrentPlan } from './find-current-plan.ts';
import { findVoidedAnswers, type VoidedAnswers } from './find-voided-answers.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io, OutputFile } from './io.ts';
import { isGood, judgeIssues, type Standard } from './judge-issues.ts';
import {
  approvedBefore,
  isConfirmed,
  isSamePlan,
  standingAsAgreed,
  type ApprovedBefore,
  type ReplacedPlan,
} from './judge-standing-plan.ts';
import { keepHistory } from './keep-history.ts';
import { nameOutputs, type OutputPaths } from './name-outputs.ts';
import { openEdits, type EditsRequest } from './open-edits.ts';
import { openPlanWorkbook, type PlanFiles } from './open-plan-workbook.ts';
import { orderEdits } from './order-edits.ts';
import { planFiles } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth, type MonthReading } from './read-month.ts';
import { readCompanyPolicy, readLimitsOf } from './read-policy-file.ts';
import { refuseInput } from './refuse-input.ts';
import { tellAnswers, type AnswersBefore } from './tell-answers.ts';
import { promisedLocks } from './promised-locks.ts';
import { locksOf, placeLocks, settleEdits } from './settle-edits.ts';
import { summarisePlan, type PlanSummary } from './summarise-plan.ts';

/** Which plan to make, and what to do with it. */
export interface BuildRequest extends InputRequest, EditsRequest {
  /** A folder or an .xlsx file; null: the month's folder. */
  readonly output: string | null;
  /** Whether to plan without writing. */
  readonly dryRun: boolean;
  /** Which warnings there may be; errors are told whatever it says. */
  readonly standard: Standard;
  /** Whether to overwrite files that are not plans of ours. */
  readonly force: boolean;
  /** Whether a plan that stands there and was made from the same is left as it is, without planning again. */
  readonly keepCurrent?: boolean;
  /** Whether to make a plan by which answers become void that nobody has taken over. */
  readonly askAgain?: boolean;
  /** The language of what is told. */
  readonly language: Language;
  /** The language of the workbook; null: that of the inputs. */
  readonly workbookLanguage: Language | null;
}

/** A plan with the files that hold it (none after a dry run), or the errors because of which there is none. */
export type BuildResult =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly status: 'planned';
      readonly plan: SalesPlan;
      /** The plan document in short, for programs. */
      readonly summary: PlanSummary;
      /** Everything that was found in the data and while planning. */
      readonly issues: readonly Issue[];
      /** What every goal has reached, in words; a line that begins with a space belongs to the one above. */
      readonly goals: readonly string[];
      /** What was taken over from the plan before. */
      readonly edits: { readonly locks: number; readonly remarks: number };
      /** Null where nobody had approved the plan before. */
      readonly approved: ApprovedBefore | null;
      /** The approved or confirmed plan that this one has taken the place of; null where nothing such was replaced. */
      readonly replaced: ReplacedPlan | null;
      /** Answers of stores to the plan before; null where there were none. */
      readonly answered: AnswersBefore | null;
      readonly outputs: readonly string[];
      /** Whether the plan that stands there is this one already, so that nothing was written. */
      readonly isUnchanged: boolean;
      /** Copies of the plan before, as people left it. */
      readonly kept: readonly string[];
    };

/**
 * Makes the sales plan of a month: reads and checks the inputs, takes over what the planner wrote into the plan before,
 * plans around it, keeps the plan before in `history`, and writes the workbook and the JSON, all or none. A plan that
 * says what the one before says leaves everything as it is, and so does one that would be made of what a confirmed plan
 * was made of: the answers of the stores are in that. Any error in the data: no plan, and nothing is written.
 * Where salespeople have written answers that are not taken over yet, and that would be to nothing in the new plan, it is
 * not written unless the request says so. From its beginning to its end no other run may write into the folder of the
 * outputs; a dry run needs no such care.
 *
 * @throws PlanFailure kind `usage` or `file`; F404 where the plan would take the place of an input, also by force; F508 for
 * such answers
 */
export async function buildMonthPlan(
  request: BuildRequest,
  io: Io,
  report: ReportProgress,
): Promise<BuildResult> {
  if (request.dryRun) return planMonth(request, io, report, null);
  const { monthFolder } = await collectInputs(request, io);
  const { folder } = nameOutputs(request, monthFolder, io);
  return holdFolder(folder, io, report, (lock) => planMonth(request, io, report, lock));
}

async function planMonth(
  request: BuildRequest,
  io: Io,
  report: ReportProgress,
  lock: FolderLock | null,
): Promise<BuildResult> {
  if (request.keepCurrent) {
    const { monthFolder } = await collectInputs(request, io);
    const current = await findCurrentPlan(request, nameOutputs(request, monthFolder, io), io);
    if (current !== null) return tellCurrent(current, request);
  }
  const month = await readMonth(request, io, report);
  const paths = nameOutputs(request, month.monthFolder, io);
  if (request.force) await refuseInput(paths.workbook, month.files, io);
  const limits = await readLimitsOf(request, io);
  const present = await openPlanWorkbook(paths, request.month, request.describe, limits, io);
  const written = await openEdits(request, present, limits, io);
  const found = [...month.issues, ...written.issues];
  if (month.inputs === null) return { status: 'refused', issues: judge(found, request).issues };
  const { edits, issues: moved } = settleEdits(written.edits, month.inputs);
  const company = await companyPolicyOf(request, month.policy, io);
  const bare = originOf(request, month, edits, present, company);
  if (isConfirmed(present, month, bare)) return tellCurrent(present, request);
  report({ step: 'plan' });
  const locks = promisedLocks(locksOf(edits), present.written?.origin.answers ?? []);
  const plan = buildPlan({ ...month.inputs, locks }, month.policy);
  const { issues, good } = judge(
    [...found, ...moved, ...placeLocks(plan.notes, edits, month.inputs)],
    request,
  );
  if (!good) return { status: 'refused', issues };
  const before = present.written;
  const answers = before === null ? [] : carryAnswers(before, plan, edits);
  const origin = { ...bare, answers };
  const isUnchanged = !request.dryRun && isSamePlan(plan, origin, present, io);
  if (!request.dryRun && !isUnchanged && !request.askAgain) {
    refuseVoided(await findVoidedAnswers(present, plan, paths.folder, limits, io), request);
  }
  const files =
    request.dryRun || isUnchanged ? NO_FILES : await filesOf(plan, origin, paths, present, request, io);
  const all = [...files.copies, ...files.outputs];
  if (all.length > 0) report({ step: 'write' });
  await io.replaceFiles(all, { force: request.force, lock });
  return {
    status: 'planned',
    plan,
    summary: summarisePlan(plan, { ...origin, revision: files.revision ?? origin.revision }),
    issues,
    goals: explainGoals(plan, wordsOf(request.language)),
    isUnchanged,
    edits: countEdits(edits),
    approved: approvedBefore(plan, origin, present),
    replaced: files.outputs.length > 0 ? standingAsAgreed(present) : null,
    answered: tellAnswers(before?.origin.answers ?? [], answers),
    outputs: files.outputs.map(({ path }) => path),
    kept: files.copies.map(({ path }) => path),
  };
}

function refuseVoided(voided: readonly VoidedAnswers[], { month }: BuildRequest): void {
  if (voided.length === 0) return;
  const names = voided.map(({ salesperson, lines }) => `${salesperson} ${lines}`).join(', ');
  throw new PlanFailure('data', 'F508', { names, month });
}

/** A plan that stands, as the build that changes nothing tells of it. */
function tellCurrent({ written, edits, issues }: CurrentPlan, request: BuildRequest): BuildResult {
  const { plan, origin } = written;
  return {
    status: 'planned',
    plan,
    summary: summarisePlan(plan, origin),
    issues: judge([...origin.diagnostics, ...issues, ...plan.notes], request).issues,
    goals: explainGoals(plan, wordsOf(request.language)),
    edits: countEdits(edits),
    ...{ approved: null, replaced: null, answered: null, outputs: [], isUnchanged: true, kept: [] },
  };
}

function countEdits(edits: readonly WrittenEdit[]): { readonly locks: number; readonly remarks: number } {
  return { locks: locksOf(edits).length, remarks: edits.filter(({ edit }) => edit.remark !== null).length };
}

/** The company's policy of now; where a build names another policy file, a damaged one is not its business. */
async function companyPolicyOf(
  { folder, policyFile }: BuildRequest,
  inForce: Policy,
  io: Pick<Io, 'readText' | 'joinPath'>,
): Promise<Policy> {
  try {
    return await readCompanyPolicy(folder, io);
  } catch (error) {
    if (policyFile === null || !(error instanceof PlanFailure)) throw error;
    return inForce;
  }
}

/** The problems by the request's standard: a plan that is refused must say all of its errors. */
function judge(
  found: readonly Issue[],
  { standard }: BuildRequest,
): { readonly issues: readonly Issue[]; readonly good: boolean } {
  const judgement = judgeIssues(found, standard);
  return { issues: [...judgement.shown, ...judgement.hidden], good: isGood(judgement) };
}

/** What goes with the plan; what was found in the workbook before belongs to that one. */
function originOf(
  { workbookLanguage }: BuildRequest,
  { sources, past, issues, language, policy }: MonthReading,
  edits: readonly WrittenEdit[],
  { written }: PlanFiles,
  companyPolicy: Policy,
): PlanOrigin {
  return {
    ...{ status: 'draft', revision: written?.origin.revision ?? 1, approval: null },
    ...{ language: workbookLanguage ?? language, diagnostics: issues },
    inputs: [...sources, ...past.sources],
    ...{ edits: orderEdits(edits.map(({ edit }) => edit)), answers: [] },
    ...(isSamePolicy(companyPolicy, policy) ? {} : { companyPolicy }),
  };
}

interface Files {
  /** Null where nothing is written. */
  readonly revision: number | null;
  readonly outputs: readonly OutputFile[];
  readonly copies: readonly OutputFile[];
}

const NO_FILES: Files = { revision: null, outputs: [], copies: [] };

async function filesOf(
  plan: SalesPlan,
  origin: PlanOrigin,
  paths: OutputPaths,
  present: PlanFiles,
  { describe }: BuildRequest,
  io: Io,
): Promise<Files> {
  const { revision, copies } = await keepHistory(paths, present, io);
  return {
    revision,
    copies,
    outputs: planFiles({ plan, origin: { ...origin, revision }, paths }, describe, io),
  };
}
