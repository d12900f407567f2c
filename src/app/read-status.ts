import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import { lastDay, parseDay, type Day, type Month } from '../domain/month.ts';
import type {
  AchievementFacts,
  KindFacts,
  MonthStatus,
  PlanFacts,
  StatusFacts,
} from '../domain/month-status.ts';
import type { Reliability } from '../domain/reliability.ts';
import type { AchievementDocument } from '../sheets/achievement-document-schema.ts';
import { findLastOwners } from './find-last-owners.ts';
import { gatherPlanFacts } from './gather-plan-facts.ts';
import { gatherSenderFacts } from './gather-sender-facts.ts';
import type { InputIo } from './io.ts';
import { judgeStatus } from './judge-status.ts';
import { learnSoFar } from './learn-so-far.ts';
import { measureSoFar } from './measure-so-far.ts';
import { openStandingPlan } from './open-standing-plan.ts';
import type { Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { readAchievement } from './read-achievement.ts';
import { surveyMonth, type MonthReading } from './read-month.ts';
import { readPastMonths } from './read-past-months.ts';
import { readCalendarOf, readPolicyFile } from './read-policy-file.ts';

/** Which month is asked for, and as of which day. */
export interface StatusRequest {
  readonly month: Month;
  /** The company's folder. */
  readonly folder: string;
  readonly today: Day;
  readonly describe: Describe;
}

/** What reading a status needs of the machine; nothing is written. */
export type StatusIo = InputIo & {
  /** The day on which a file was last changed, `YYYY-MM-DD`; null: there is no such file. */
  changedOn(path: string): Promise<string | null>;
};

/** Where a month stands, with what there is to say of it. */
export interface StatusResult {
  readonly status: MonthStatus;
  readonly plan: PlanFacts | null;
  /** The first error of each workbook. */
  readonly errors: readonly Issue[];
  /** Files of any sort that cannot be read: of the rest all is told. */
  readonly failures: readonly PlanFailure[];
  /** What was sold so far; null: nobody has tracked it. */
  readonly achievement: AchievementFacts | null;
  /** What the months that are over teach, as far as the policy wants to know and their files can be read; null: none can. */
  readonly reliability: Reliability | null;
}

/**
 * Looks at a month's folder and says where its work stands. Nothing is written, and nobody is kept out meanwhile. What
 * cannot be read is told beside what can.
 *
 * @throws PlanFailure of the policy file; F113 where there is no such folder
 */
export async function readStatus(
  request: StatusRequest,
  io: StatusIo,
  report: ReportProgress,
): Promise<StatusResult> {
  const { month, folder, today } = request;
  // An empty folder is a beginning; one that is not there has most likely another name.
  if ((await io.listFolder(folder)) === null) throw new PlanFailure('usage', 'F113', { path: folder, month });
  const calendar = await readCalendarOf({ folder, policyFile: null }, io);
  const failures: PlanFailure[] = [];
  const orTell = tellInto(failures);
  const standing = await orTell(orNone('F210', openStandingPlan(request, io)));
  const isPlanUnreadable = failures.length > 0;
  // What past months teach is read below; here a damaged one of them would hide the inputs.
  const settings = ['intentReliability=off'];
  const wanted = { month, folder, files: [], asOf: null, policyFile: null, settings };
  const reading = await orNone('F102', surveyMonth(wanted, io, report));
  const errors = (reading?.issues ?? []).filter(({ severity }) => severity === 'error');
  const found = standing && (await orTell(gatherPlanFacts(standing, reading !== null, request, io)));
  failures.push(...(reading?.failures ?? []), ...(found?.failures ?? []));
  const tracked = await orTell(readAchievement(request, io));
  const achievement = tracked && measureSoFar(tracked, standing);
  const damaged: PlanFailure[] = [];
  const learnt = await orTell(learn(tracked, request, io, (failure) => damaged.push(failure)));
  failures.push(...damaged);
  const reliability = damaged.length > 0 && learnt?.months.length === 0 ? null : learnt;
  const served = standing?.written.plan.stores ?? (await findLastOwners(request, io));
  const facts: StatusFacts = {
    ...{ month, hasInputs: reading !== null, plan: found?.plan ?? null, isPlanUnreadable },
    hasFolder: (await io.listFolder(io.joinPath(folder, month))) !== null,
    senders: reading === null ? [] : await gatherSenderFacts(reading, served, errors, io),
    inventory: kindFacts('inventory', reading, errors),
    annual: kindFacts('annual', reading, errors),
    ...{ errors: errors.length + (reading?.failures.length ?? 0), unreadable: failures.length },
    isMeasured: achievement !== null && achievement.isOfPlan && achievement.today >= lastDay(month),
  };
  return {
    ...{ status: judgeStatus(facts, calendar, today), plan: facts.plan },
    errors: errors.filter(({ file }, i) => errors.findIndex((each) => each.file === file) === i),
    ...{ failures, achievement, reliability },
  };
}

/** What is read, or null where that fails with this code: there is nothing yet. */
async function orNone<T>(code: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PlanFailure && error.code === code) return null;
    throw error;
  }
}

/** What is read, or null where a file cannot be: that is kept, to be told. */
function tellInto(failures: PlanFailure[]): <T>(work: Promise<T>) => Promise<T | null> {
  return async (work) => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof PlanFailure) || error.kind !== 'file') throw error;
      failures.push(error);
      return null;
    }
  };
}

/** What past months teach, this one among them where it is over. */
async function learn(
  tracked: AchievementDocument | null,
  { month, folder }: StatusRequest,
  io: StatusIo,
  onDamaged: (failure: PlanFailure) => void,
): Promise<Reliability> {
  if (tracked !== null) {
    const own = { ...tracked.reliability, months: [month] };
    return learnSoFar({ month, today: parseDay(tracked.today)!, reliability: own }, folder, io, onDamaged);
  }
  const policy = await readPolicyFile({ folder, policyFile: null, settings: [] }, io);
  return (await readPastMonths({ month, folder }, policy, io, onDamaged)).reliability;
}

function kindFacts(
  kind: 'inventory' | 'annual',
  reading: MonthReading | null,
  errors: readonly Issue[],
): KindFacts {
  const sources = reading?.sources ?? [];
  const own = sources.filter((source) => source.kind === kind);
  // A workbook that holds forecasts, too, is not at fault for this table alone.
  const forecasts = new Set(sources.flatMap(({ kind: each, file }) => (each === 'forecast' ? [file] : [])));
  const files = new Set(own.map(({ file }) => file).filter((file) => !forecasts.has(file)));
  return {
    isThere: own.length > 0,
    isOld: kind === 'inventory' && (reading?.issues ?? []).some(({ code }) => code === 'W338'),
    errors: errors.filter(({ file }) => file !== null && files.has(file)).length,
  };
}
