import type { Achievement } from '../domain/achievement.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import type { Store } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import { parseDay, type Day } from '../domain/month.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { Reliability } from '../domain/reliability.ts';
import { describeAchievement, type AchievementOrigin } from '../sheets/achievement-document.ts';
import type { RawWorkbook } from '../sheets/raw-sheet.ts';
import type { ActualsTask } from '../sheets/gather-actuals.ts';
import { readActuals } from '../sheets/read-actuals.ts';
import { achievementFiles } from './achievement-files.ts';
import { assembleAchievement } from './assemble-achievement.ts';
import { findUnreadFiles } from './find-unread-files.ts';
import { holdFolder } from './hold-folder.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo, Io, OutputFile } from './io.ts';
import { isApproved } from './is-approved.ts';
import { keepCopy } from './keep-copy.ts';
import { learnSoFar } from './learn-so-far.ts';
import { listActualFiles } from './list-actual-files.ts';
import { openPlan } from './open-plan.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import { openWorkbooks } from './open-workbooks.ts';
import type { Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { raiseFailures } from './raise-failures.ts';
import { readAchievement } from './read-achievement.ts';
import { readLimitsOf } from './read-policy-file.ts';
import { readYear } from './read-year.ts';

/** Which plan to hold which sales against, and as of when. */
export interface TrackRequest extends Pick<InputRequest, 'month' | 'folder' | 'files'> {
  /** Files of actual sales, or folders of them; none: `actuals` beside the plan. */
  readonly actuals: readonly string[];
  /** The last day whose sales count. */
  readonly today: Day;
  /** Whether nothing is to be written. */
  readonly dryRun: boolean;
  /** Whether to overwrite files that are not ours. */
  readonly force: boolean;
  /** The language of the workbook; null: that of the plan's. */
  readonly language: Language | null;
  readonly describe: Describe;
}

/** How the plan is achieved, or what is wrong with the sales. */
export type TrackResult =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly status: 'tracked';
      readonly achievement: Achievement;
      readonly origin: AchievementOrigin;
      /** What the months that are over teach, this one among them where it is. */
      readonly learnt: Reliability;
      /** The same for programs. */
      readonly document: object;
      /** Warnings. */
      readonly issues: readonly Issue[];
      readonly outputs: readonly string[];
      /** Copies of what was tracked before, where that tells of more. */
      readonly kept: readonly string[];
    };

/**
 * Holds actual sales against the plan of a month and writes how it is achieved, as a workbook and as JSON beside the plan;
 * what was tracked of the month before is replaced, and kept in `history` where it told of more. With sales of a few days, of weeks or of the whole month alike.
 *
 * @throws PlanFailure F209, F210 where there is no plan; F114 where there are no sales; F214; kind `file`; AggregateError
 * of them where several files of sales cannot be read
 */
export async function trackPlan(request: TrackRequest, io: Io, report: ReportProgress): Promise<TrackResult> {
  const { folder } = await openPlan(request, io);
  if (request.dryRun) return track(request, io, report, null);
  return holdFolder(folder, io, report, (lock) => track(request, io, report, lock));
}

async function track(
  request: TrackRequest,
  io: Io,
  report: ReportProgress,
  lock: FolderLock | null,
): Promise<TrackResult> {
  const standing = await openStandingPlan(request, io);
  const { plan, origin: planned, content } = standing.written;
  const { month, today, force } = request;
  const { places, files: actuals } = await listActualFiles(request.actuals, standing.paths.folder, io);
  const workbooks = await openActuals(actuals, request, io);
  const year = await readYear(request, io);
  const tracked = await readTracked(request, io);
  const task = { month, today, tracked, stores: storesOf(plan, year.stores), parts: plan.parts };
  const { sales, sources, issues: found } = await readActuals(workbooks, task);
  const unread = await findUnreadFiles(places, io);
  // A dry run takes the place of nothing.
  const issues = [...found.filter(({ code }) => code !== 'W361' || !request.dryRun), ...unread];
  if (issues.some(({ severity }) => severity === 'error')) return { status: 'refused', issues };
  const achievement = await assembleAchievement(standing.written, sales, year, request, io);
  const origin: AchievementOrigin = {
    language: request.language ?? planned.language,
    plan: {
      file: io.fileName(standing.paths.document),
      revision: planned.revision,
      status: isApproved(standing) ? planned.status : 'draft',
      content,
    },
    actuals: sources,
  };
  const document = describeAchievement(achievement, origin);
  const learnt = await learnSoFar(achievement, request.folder, io);
  const result = { status: 'tracked', achievement, origin, learnt, document, issues } as const;
  if (request.dryRun) return { ...result, outputs: [], kept: [] };
  report({ step: 'write' });
  const files = achievementFiles(achievement, origin, learnt, standing.paths.folder, io);
  const copies = issues.some(({ code }) => code === 'W361') ? await copiesOf(files, standing, io) : [];
  await io.replaceFiles([...copies, ...files], { force, lock });
  return {
    ...result,
    ...{ outputs: files.map(({ path }) => path), kept: copies.map(({ path }) => path) },
  };
}

/** Sales that cannot be read would look unsold: every file must open. */
async function openActuals(
  files: readonly string[],
  { folder }: TrackRequest,
  io: InputIo,
): Promise<readonly RawWorkbook[]> {
  const limits = await readLimitsOf({ folder, policyFile: null }, io);
  const opened = await openWorkbooks(files, limits, io);
  const workbooks: RawWorkbook[] = [];
  const failures: PlanFailure[] = [];
  for (const one of opened) {
    if (one instanceof PlanFailure) failures.push(one);
    else workbooks.push(one);
  }
  raiseFailures(failures);
  return workbooks;
}

/** What was tracked of the month before; a file that is no achievement of ours says nothing of that. */
async function readTracked(request: TrackRequest, io: InputIo): Promise<ActualsTask['tracked']> {
  try {
    const before = await readAchievement(request, io);
    return before && { units: before.company.unitsSold, today: parseDay(before.today)! };
  } catch (error) {
    if (error instanceof PlanFailure && error.code === 'F214') return null;
    throw error;
  }
}

/** Copies of what was tracked before, as far as it lies where the new files will. */
async function copiesOf(
  files: readonly OutputFile[],
  { paths: { folder } }: StandingPlan,
  io: Io,
): Promise<readonly OutputFile[]> {
  const there = new Set(await io.listFolder(folder));
  const old = files.filter(({ path }) => there.has(io.fileName(path)));
  return Promise.all(old.map(({ path }) => keepCopy(path, folder, io)));
}

/** The stores of the plan, and those that only the inputs know. */
function storesOf({ lines }: SalesPlan, others: readonly Store[]): readonly Store[] {
  const known = new Map(others.map((store) => [store.store, store]));
  for (const { store, territory, salesperson } of lines) {
    known.set(store, { store, territory, salesperson, priority: null });
  }
  return [...known.values()];
}
