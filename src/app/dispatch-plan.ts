import { dueDay } from '../domain/calendar.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { lineKeyOf, writeLineKey } from '../sheets/line-key.ts';
import {
  dispatchPages,
  splitByPerson,
  type GivenAnswer,
  type Portfolio,
} from '../sheets/pages/dispatch-pages.ts';
import { readDispatchState, type DispatchState } from '../sheets/read-dispatch.ts';
import { dispatchWordsOf } from '../sheets/words/dispatch-words.ts';
import { findObstacles } from './find-obstacles.ts';
import { gatherAnswers } from './gather-answers.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { Io, OutputFile } from './io.ts';
import { isOpenToAnswers } from './is-open-to-answers.ts';
import { keepCopy } from './keep-copy.ts';
import { linesToAgree } from './lines-to-agree.ts';
import { nameDispatchFiles } from './name-dispatch-files.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import type { Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { readCalendarOf, readLimitsOf } from './read-policy-file.ts';

/** Which plan to hand out, and where to. */
export interface DispatchRequest extends Pick<InputRequest, 'month' | 'folder' | 'files'> {
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
  /**
   * Where the workbook before is kept: somebody had filled it in for a plan that has changed since. What still holds of
   * that stands in the new one. Null: there was none.
   */
  readonly before: string | null;
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
 * Writes one workbook for every salesperson who has lines to agree with the stores, all or none; lines that were answered
 * are not asked about again. Only an approved plan is handed out, and what the answers so far have made of one, as long as
 * inputs and policy are what it was made of. A workbook in which somebody has written answers stays as it is while it shows
 * every open line as the plan has it, else what still holds goes over into a new one, and the old one into `history`; all
 * of it unless forced.
 *
 * @throws PlanFailure F209, F210 where there is no plan; F102 where there are no inputs; kind `file`
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
  const isOpen = isOpenToAnswers(standing);
  const obstacles = isOpen ? await findObstacles(standing, request, io) : [];
  const isTrial = !isOpen || obstacles.length > 0;
  if (isTrial && !force) {
    const reasons = isOpen ? obstacles : [new PlanFailure('data', 'F506', { month })];
    return { status: 'refused', issues: standing.issues, reasons };
  }
  const folder = request.output ?? io.joinPath(standing.paths.folder, FOLDER);
  const drafts = await draftFiles(standing, folder, isTrial, request, io);
  const written = drafts.filter(({ file }) => !file.isKept);
  if (written.length > 0) await io.makeFolder(folder);
  // A workbook of ours that another program has saved bears the mark of that program.
  const areOurs = written.every(({ state }) => state !== 'foreign');
  const copies = written.flatMap(({ copy }) => (copy === null ? [] : [copy]));
  await io.replaceFiles([...copies, ...written.map(({ output }) => output)], {
    force: force || areOurs,
    ...(request.output === null ? { lock } : {}),
  });
  const files = drafts.map(({ file }) => file);
  return { status: 'dispatched', month, revision: standing.written.origin.revision, isTrial, files };
}

interface Draft {
  readonly file: DispatchedFile;
  readonly output: OutputFile;
  /** The copy of a workbook that was filled in and is replaced; null: of nothing. */
  readonly copy: OutputFile | null;
  /** Of what lies there; null: nothing does. */
  readonly state: DispatchState | null;
}

async function draftFiles(
  standing: StandingPlan,
  folder: string,
  isTrial: boolean,
  request: DispatchRequest,
  io: Io,
): Promise<readonly Draft[]> {
  const { month, language, describe, force } = request;
  const place = { folder: request.folder, policyFile: null };
  const limits = await readLimitsOf(place, io);
  const { written } = standing;
  const { plan, origin, content } = written;
  const spoken = language ?? origin.language;
  const words = dispatchWordsOf(spoken);
  const context = {
    ...{ ...origin, language: spoken, content },
    describe: (issue: Issue) => describe(issue, spoken),
  };
  const calendar = await readCalendarOf(place, io);
  const terms = { deadline: dueDay(month, 'agreement', calendar), isTrial };
  const portfolios = splitByPerson(linesToAgree(written).open.values());
  const there = new Set(await io.listFolder(folder));
  const names = nameDispatchFiles(portfolios, spoken, month, there);
  return Promise.all(
    portfolios.map(async (portfolio): Promise<Draft> => {
      const { salesperson, territory, lines } = portfolio;
      const path = io.joinPath(folder, names.get(portfolio)!);
      const state = await stateOf(path, limits, io);
      const filled = state === 'filled' && !force;
      const outdated = filled ? await readOutdated(path, portfolio, written, limits, io) : null;
      const copy = outdated === null ? null : await keepCopy(path, standing.paths.folder, io);
      const pages = dispatchPages(portfolio, { plan, context }, terms, words, outdated ?? new Map());
      const title = words.title(salesperson, territory, month);
      const stores = new Set(lines.map(({ store }) => store)).size;
      const isKept = filled && outdated === null;
      return {
        ...{ state, copy },
        file: {
          ...{ salesperson, territory, path, stores, isKept },
          ...{ lines: lines.length, before: copy === null ? null : copy.path },
        },
        output: { path, write: (temporary) => io.writeWorkbook(temporary, pages, { title }) },
      };
    }),
  );
}

/**
 * What still holds of a workbook that is filled in and no longer shows every open line of its salesperson as the plan has
 * it, by the keys of the lines; null where it does.
 */
async function readOutdated(
  path: string,
  { lines }: Portfolio,
  written: StandingPlan['written'],
  limits: ReadingLimits,
  io: Io,
): Promise<ReadonlyMap<string, GivenAnswer> | null> {
  const { answers, shown, issues } = await gatherAnswers([path], written, limits, io);
  const isWhole = lines.every((line) => shown.has(writeLineKey(lineKeyOf(line))));
  if (isWhole && !issues.some(({ code }) => code === 'E514')) return null;
  return new Map(answers.map((answer) => [writeLineKey(answer), answer]));
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
