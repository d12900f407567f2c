import { PlanFailure, type FailureCode } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { PlanOrigin } from '../sheets/plan-document.ts';
import type { RawWorkbook } from '../sheets/raw-sheet.ts';
import type { WrittenEdit } from '../sheets/read-edits.ts';
import { readPlanDocument } from '../sheets/read-plan-document.ts';
import { restorePlan } from '../sheets/restore-plan.ts';
import { readPlanStamp, reviewPlanWorkbook } from '../sheets/review-plan-workbook.ts';
import { digestContent } from './digest-content.ts';
import { digestPlan } from './digest-plan.ts';
import type { InputIo } from './io.ts';
import type { OutputPaths } from './name-outputs.ts';
import { MOST_PLAN_BYTES } from './read-plan-file.ts';
import { planPages, type Describe } from './plan-files.ts';

/** A plan as its JSON has it. */
interface Written {
  readonly plan: SalesPlan;
  readonly origin: PlanOrigin;
  readonly content: string;
  /** SHA-256 of the whole JSON. */
  readonly sha256: string;
}

/** The plan of a month as it lies in its folder, and what people have done with its workbook. */
export interface PlanFiles {
  /** Null where there is no JSON, or where it is no plan of the month. */
  readonly written: Written | null;
  /** Whether a workbook of a plan of the month is there. */
  readonly hasWorkbook: boolean;
  /** The workbook of another month's plan that stands there instead. */
  readonly otherPlan: { readonly file: string; readonly month: string } | null;
  /** What the planner wrote into the workbook; without one, what the JSON says. */
  readonly edits: readonly WrittenEdit[];
  /** What is wrong with that, and what was changed where nobody was asked to. */
  readonly issues: readonly Issue[];
  /** Whether both files are there, belong together, and nothing was changed but what planners write. */
  readonly isIntact: boolean;
}

/**
 * Opens the two files of a plan. A file that is missing, or that is no plan of the month, is as good as none.
 *
 * @throws PlanFailure kind `file` where the workbook cannot be read or is damaged
 */
export async function openPlanWorkbook(
  paths: OutputPaths,
  month: Month,
  describe: Describe,
  limits: ReadingLimits,
  io: Pick<InputIo, 'readText' | 'openWorkbook' | 'readSeal' | 'sha256'>,
): Promise<PlanFiles> {
  const written = await readWritten(paths.document, month, io);
  if (written !== null && (await isUntouched(written, paths, io))) {
    return { written, hasWorkbook: true, otherPlan: null, edits: [], issues: [], isIntact: true };
  }
  const workbook = await openIfThere(paths.workbook, limits, io);
  if (workbook === null) return withoutWorkbook(written, null);
  const stamp = await readPlanStamp(workbook);
  if (stamp !== null && stamp.month !== month) {
    return withoutWorkbook(written, { file: paths.workbook, month: stamp.month });
  }
  // Without the hidden page that says whose plan it is, which people and programs may remove, its tables tell a plan.
  const own = stamp === null || written?.content === stamp.content ? written : null;
  const pages = own && planPages(own.plan, own.origin, own.content, describe);
  const { edits, faults, changes, isPlan } = await reviewPlanWorkbook(workbook, pages);
  if (stamp === null && !isPlan) return withoutWorkbook(written, null);
  return {
    ...{ written, hasWorkbook: true, otherPlan: null, edits },
    issues: [...faults, ...changes, ...(own === null ? [notCompared(workbook)] : [])],
    isIntact: own !== null && stamp !== null && changes.length === 0,
  };
}

/** What the JSON says the planner had written. */
function withoutWorkbook(written: Written | null, otherPlan: PlanFiles['otherPlan']): PlanFiles {
  const edits = (written?.origin.edits ?? []).map((edit) => ({ edit, place: NOWHERE }));
  return { written, hasWorkbook: false, otherPlan, edits, issues: [], isIntact: false };
}

/** There is no file, or one of another kind: whether it may be replaced is asked when it would be. */
const NO_WORKBOOK = new Set<FailureCode>(['F201', 'F204', 'F206']);
const NOWHERE = { file: '', sheet: '', cell: null, header: null };

async function readWritten(
  path: string,
  month: Month,
  io: Pick<InputIo, 'readText' | 'sha256'>,
): Promise<Written | null> {
  const text = await io.readText(path, MOST_PLAN_BYTES);
  if (text === null) return null;
  try {
    const restored = restorePlan(readPlanDocument(text, path));
    if (restored.plan.month !== month) return null;
    const content = digestContent(restored.plan, restored.origin.edits, io);
    return { ...restored, content, sha256: io.sha256([text]) };
  } catch (error) {
    if (error instanceof PlanFailure && error.code === 'F209') return null;
    throw error;
  }
}

/**
 * Whether a workbook without edits is as it was written beside this JSON, which its seal says without reading it. Cells
 * of edits may have to be named: then it is read.
 */
async function isUntouched(
  { plan, origin, content }: Written,
  { workbook }: OutputPaths,
  io: Pick<InputIo, 'readSeal' | 'sha256'>,
): Promise<boolean> {
  if (origin.edits.length > 0) return false;
  return (await io.readSeal(workbook)) === digestPlan(plan, origin, content, io);
}

async function openIfThere(
  path: string,
  limits: ReadingLimits,
  io: Pick<InputIo, 'openWorkbook'>,
): Promise<RawWorkbook | null> {
  try {
    return await io.openWorkbook(path, limits);
  } catch (error) {
    if (error instanceof PlanFailure && NO_WORKBOOK.has(error.code)) return null;
    throw error;
  }
}

/** Without the JSON that it was written with nobody can say what else was changed in a workbook. */
function notCompared({ file }: RawWorkbook): Issue {
  const nowhere = { sheet: null, cell: null, header: null, value: null };
  return { code: 'W506', severity: 'warning', file, ...nowhere, params: {} };
}
