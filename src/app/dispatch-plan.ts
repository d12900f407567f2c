import { dueDay } from '../domain/calendar.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { dispatchPages, splitByPerson, type Portfolio } from '../sheets/pages/dispatch-pages.ts';
import { readDispatchState, type DispatchState } from '../sheets/read-dispatch.ts';
import { dispatchWordsOf } from '../sheets/words/dispatch-words.ts';
import { holdFolder } from './hold-folder.ts';
import type { Io, OutputFile } from './io.ts';
import { isApproved } from './is-approved.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import type { Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { readCalendarOf, readLimitsOf } from './read-policy-file.ts';

/** Which plan to hand out, and where to. */
export interface DispatchRequest {
  readonly month: Month;
  /** The company's folder. */
  readonly folder: string;
  /** The folder for the workbooks; null: `dispatch` beside the plan. */
  readonly output: string | null;
  /** Whether to hand out a plan that is not approved, as a trial, and to replace workbooks that are filled in. */
  readonly force: boolean;
  /** The language of the workbooks; null: that of the plan's. */
  readonly language: Language | null;
  readonly describe: Describe;
}

/** A workbook for one salesperson. */
export interface DispatchedFile extends Omit<Portfolio, 'lines'> {
  readonly path: string;
  /** Lines to agree. */
  readonly lines: number;
  readonly stores: number;
  /** Whether it stays as it is, since somebody has filled it in. */
  readonly isKept: boolean;
}

/** The workbooks, or why there are none. */
export type DispatchResult =
  | {
      readonly status: 'refused';
      readonly issues: readonly Issue[];
      readonly reasons: readonly PlanFailure[];
    }
  | {
      readonly status: 'dispatched';
      readonly month: Month;
      readonly revision: number;
      readonly isTrial: boolean;
      readonly files: readonly DispatchedFile[];
    };

const FOLDER = 'dispatch';

/**
 * Writes one workbook for every salesperson who has lines to agree with the stores, all or none. Only an approved plan
 * is handed out; a workbook in which somebody has written answers stays as it is; both unless forced.
 *
 * @throws PlanFailure F209, F210 where there is no plan; kind `file`
 */
export async function dispatchPlan(
  request: DispatchRequest,
  io: Io,
  report: ReportProgress,
): Promise<DispatchResult> {
  const { folder } = await openPlan(request, io);
  return holdFolder(folder, io, report, (lock) => dispatch(request, io, lock));
}

async function dispatch(request: DispatchRequest, io: Io, lock: FolderLock): Promise<DispatchResult> {
  const standing = await openStandingPlan(request, io);
  const { month, force } = request;
  const isTrial = !isApproved(standing);
  if (isTrial && !force) {
    const reason = new PlanFailure('data', 'F506', { month });
    return { status: 'refused', issues: standing.issues, reasons: [reason] };
  }
  const folder = request.output ?? io.joinPath(standing.paths.folder, FOLDER);
  const drafts = await draftFiles(standing, folder, isTrial, request, io);
  const written = drafts.filter(({ file }) => force || !file.isKept);
  if (written.length > 0) await io.makeFolder(folder);
  // A workbook of ours that another program has saved bears the mark of that program.
  const areOurs = written.every(({ state }) => state !== 'foreign');
  await io.replaceFiles(
    written.map(({ output }) => output),
    { force: force || areOurs, ...(request.output === null ? { lock } : {}) },
  );
  const files = drafts.map(({ file }) => ({ ...file, isKept: file.isKept && !force }));
  return { status: 'dispatched', month, revision: standing.written.origin.revision, isTrial, files };
}

interface Draft {
  readonly file: DispatchedFile;
  readonly output: OutputFile;
  /** Of what lies there; null: nothing does. */
  readonly state: DispatchState | null;
}

async function draftFiles(
  { written }: StandingPlan,
  folder: string,
  isTrial: boolean,
  request: DispatchRequest,
  io: Io,
): Promise<readonly Draft[]> {
  const { month, language, describe } = request;
  const place = { folder: request.folder, policyFile: null };
  const limits = await readLimitsOf(place, io);
  const { plan, origin, content } = written;
  const spoken = language ?? origin.language;
  const words = dispatchWordsOf(spoken);
  const context = {
    ...{ ...origin, language: spoken, content },
    describe: (issue: Issue) => describe(issue, spoken),
  };
  const calendar = await readCalendarOf(place, io);
  const terms = { deadline: dueDay(month, 'agreement', calendar), isTrial };
  const portfolios = splitByPerson(plan);
  const namesakes = new Set(
    portfolios.map(({ salesperson }) => salesperson).filter((name, i, all) => all.indexOf(name) !== i),
  );
  return Promise.all(
    portfolios.map(async (portfolio): Promise<Draft> => {
      const { salesperson, territory, lines } = portfolio;
      const person = namesakes.has(salesperson) ? `${salesperson}-${territory}` : salesperson;
      const path = io.joinPath(folder, `${words.fileName}-${month}-${plainName(person)}.xlsx`);
      const state = await stateOf(path, limits, io);
      const pages = dispatchPages(portfolio, { plan, context }, terms, words);
      const title = words.title(salesperson, territory, month);
      const stores = new Set(lines.map(({ store }) => store)).size;
      return {
        state,
        file: {
          ...{ salesperson, territory, path, stores },
          lines: lines.length,
          isKept: state === 'filled',
        },
        output: { path, write: (temporary) => io.writeWorkbook(temporary, pages, { title }) },
      };
    }),
  );
}

async function stateOf(path: string, limits: ReadingLimits, io: Io): Promise<DispatchState | null> {
  try {
    return await readDispatchState(await io.openWorkbook(path, limits));
  } catch (error) {
    if (error instanceof PlanFailure && error.code === 'F201') return null;
    // What cannot be read as a workbook is nobody's answers; whether it may be replaced is asked when it would be.
    if (error instanceof PlanFailure && error.code !== 'F203') return 'foreign';
    throw error;
  }
}

/** A name that every file system takes. */
function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}
