import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { SalesPlan } from '../domain/plan.ts';
import { buildPlan } from '../engine/build-plan.ts';
import { explainGoals } from '../sheets/pages/explain-goals.ts';
import type { PageContext } from '../sheets/pages/page-context.ts';
import { renderPlanPages } from '../sheets/pages/render-plan-pages.ts';
import { renderPlanDocument } from '../sheets/plan-document.ts';
import { wordsOf } from '../sheets/words/words-of.ts';
import { collectInputs } from './collect-inputs.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io, OutputFile } from './io.ts';
import { isGood, judgeIssues, type Standard } from './judge-issues.ts';
import { nameOutputs } from './name-outputs.ts';
import type { ReportProgress } from './progress.ts';
import { readMonth, type MonthReading } from './read-month.ts';
import { summarisePlan, type PlanSummary } from './summarise-plan.ts';

/** Which plan to make, and what to do with it. */
export interface BuildRequest extends InputRequest {
  /** A folder or an .xlsx file; null: the month's folder. */
  readonly output: string | null;
  /** Whether to plan without writing. */
  readonly dryRun: boolean;
  /** Which warnings there may be; errors are told whatever it says. */
  readonly standard: Standard;
  /** Whether to overwrite files that are not plans of ours. */
  readonly force: boolean;
  /** The language of the workbook. */
  readonly language: Language;
  /** A problem in that language. */
  readonly describe: PageContext['describe'];
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
      readonly outputs: readonly string[];
    };

/**
 * Makes the sales plan of a month: reads and checks the inputs, plans, writes the workbook and the JSON, both or none.
 * Any error in the data: no plan, and nothing is written. From its beginning to its end no other run may write into the
 * folder of the outputs; a dry run needs no such care.
 *
 * @throws PlanFailure kind `usage` or `file`
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
  const month = await readMonth(request, io, report);
  if (month.inputs === null) return { status: 'refused', issues: judge(month.issues, request).issues };
  report({ step: 'plan' });
  const plan = buildPlan(month.inputs, month.policy);
  const { issues, good } = judge([...month.issues, ...plan.notes], request);
  if (!good) return { status: 'refused', issues };
  const context = contextOf(request, month);
  const files = request.dryRun ? [] : planFiles(request, month, plan, context, io);
  if (files.length > 0) report({ step: 'write' });
  await lock?.confirm();
  await io.replaceFiles(files, { force: request.force });
  return {
    status: 'planned',
    plan,
    summary: summarisePlan(plan, context),
    issues,
    goals: explainGoals(plan, wordsOf(request.language)),
    outputs: files.map(({ path }) => path),
  };
}

/** The problems by the request's standard: a plan that is refused must say all of its errors. */
function judge(
  found: readonly Issue[],
  { standard }: BuildRequest,
): { readonly issues: readonly Issue[]; readonly good: boolean } {
  const judgement = judgeIssues(found, standard);
  return { issues: [...judgement.shown, ...judgement.hidden], good: isGood(judgement) };
}

function contextOf({ language, describe }: BuildRequest, { sources, issues }: MonthReading): PageContext {
  return {
    ...{ status: 'draft', revision: 1, language, approval: null, edits: [] },
    ...{ inputs: sources, diagnostics: issues, describe, content: '' },
  };
}

/** The workbook first: it is what a person may hold open. */
function planFiles(
  request: BuildRequest,
  { monthFolder }: MonthReading,
  plan: SalesPlan,
  context: PageContext,
  io: Io,
): readonly OutputFile[] {
  const { workbook, document } = nameOutputs(request, monthFolder, io);
  const pages = renderPlanPages(plan, context, request.language);
  const title = wordsOf(request.language).title(plan.month);
  return [
    { path: workbook, write: (path) => io.writeWorkbook(path, pages, { title }) },
    { path: document, write: (path) => io.writeText(path, renderPlanDocument(plan, context)) },
  ];
}
