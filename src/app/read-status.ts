import { PlanFailure } from '../domain/failure.ts';
import { parseDay, type Day, type Month } from '../domain/month.ts';
import type {
  AnswerFacts,
  KindFacts,
  MonthStatus,
  PlanFacts,
  SenderFacts,
  StatusFacts,
} from '../domain/month-status.ts';
import type { Issue } from '../domain/issue.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { gatherAnswers } from './gather-answers.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputIo } from './io.ts';
import { isApproved } from './is-approved.ts';
import { judgeStatus } from './judge-status.ts';
import { listAnswerFiles } from './list-answer-files.ts';
import { openStandingPlan, type StandingPlan } from './open-standing-plan.ts';
import type { Describe } from './plan-files.ts';
import type { ReportProgress } from './progress.ts';
import { surveyMonth, type MonthReading } from './read-month.ts';
import { readCalendarOf, readLimitsOf } from './read-policy-file.ts';
import { readAchievement } from './read-achievement.ts';

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
  /** The first error of each workbook, and workbooks that cannot be read. */
  readonly errors: readonly Issue[];
  readonly failures: readonly PlanFailure[];
  /** What was sold so far; null: nobody has tracked it. */
  readonly achievement: { readonly rate: number | null; readonly today: string } | null;
}

/**
 * Looks at a month's folder and says where its work stands. Nothing is written, and nobody is kept out meanwhile.
 *
 * @throws PlanFailure of the policy file; kind `file` where a plan or a workbook of answers cannot be read
 */
export async function readStatus(
  request: StatusRequest,
  io: StatusIo,
  report: ReportProgress,
): Promise<StatusResult> {
  const { month, folder, today } = request;
  const calendar = await readCalendarOf({ folder, policyFile: null }, io);
  const standing = await orNone(['F210'], openStandingPlan(request, io));
  const wanted = { month, folder, files: [], asOf: null, policyFile: null, settings: [] };
  const reading = await orNone(['F102'], surveyMonth(wanted, io, report));
  const errors = (reading?.issues ?? []).filter(({ severity }) => severity === 'error');
  const plan = standing && (await planFacts(standing, reading !== null, request, io));
  const failures = reading?.failures ?? [];
  const achieved = await readAchievement(request, io);
  const facts: StatusFacts = {
    ...{ month, hasInputs: reading !== null, plan, errors: errors.length + failures.length },
    senders: reading === null ? [] : await senderFacts(reading, standing, errors, io),
    inventory: kindFacts('inventory', reading, errors),
    annual: kindFacts('annual', reading, errors),
  };
  return {
    ...{ status: judgeStatus(facts, calendar, today), plan, failures },
    errors: errors.filter(({ file }, i) => errors.findIndex((each) => each.file === file) === i),
    achievement: achieved && { rate: achieved.company.rate, today: achieved.today },
  };
}

/** What is read, or null where that fails with one of these codes: there is nothing yet. */
async function orNone<T>(codes: readonly string[], work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PlanFailure && codes.includes(error.code)) return null;
    throw error;
  }
}

async function senderFacts(
  { files: paths, senders }: MonthReading,
  standing: StandingPlan | null,
  errors: readonly Issue[],
  io: StatusIo,
): Promise<readonly SenderFacts[]> {
  const days = new Map<string, Day | null>();
  for (const path of paths) days.set(io.fileName(path), dayOrNull(await io.changedOn(path)));
  const hasList = senders.some(({ isListed }) => isListed);
  const found = senders.map(({ salesperson, territory, isListed, files }): SenderFacts => ({
    ...{ salesperson, territory, isExpected: isListed || !hasList },
    files: files.map(({ file, rows }) => ({
      ...{ file, rows, changedOn: days.get(file) ?? null },
      errors: errors.filter((error) => error.file === file).length,
    })),
  }));
  if (hasList) return found;
  // Without a store list those are waited for whose stores the plan has.
  const known = new Set(found.map(keyOf));
  const planned = (standing?.written.plan.stores ?? []).filter((store) => !known.has(keyOf(store)));
  const silent = new Map(planned.map((store) => [keyOf(store), store]));
  return [
    ...found,
    ...[...silent.values()].map(({ salesperson, territory }) => {
      return { salesperson, territory, isExpected: true, files: [] };
    }),
  ];
}

function keyOf({ salesperson, territory }: Pick<SenderFacts, 'salesperson' | 'territory'>): string {
  return JSON.stringify([territory, salesperson]);
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : parseDay(text);
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

async function planFacts(
  standing: StandingPlan,
  hasInputs: boolean,
  { month, folder }: StatusRequest,
  io: StatusIo,
): Promise<PlanFacts> {
  const { plan, origin } = standing.written;
  const stale = hasInputs
    ? await findStaleInputs({ ...origin, policy: plan.policy }, { month, folder, files: [] }, io)
    : [];
  const files = await listAnswerFiles([], standing.paths.folder, io);
  const limits = await readLimitsOf({ folder, policyFile: null }, io);
  const isConfirmed = origin.status === 'confirmed';
  const { missing, issues } = isConfirmed
    ? { missing: [], issues: [] }
    : await gatherAnswers(files, standing.written, limits, io);
  const left = new Map(missing.map((own) => [keyOf(own), own.lines]));
  const lines = new Map<string, AnswerFacts>();
  for (const { negotiate, salesperson, territory } of isConfirmed ? [] : plan.lines) {
    if (!negotiate) continue;
    const key = keyOf({ salesperson, territory });
    const count = (lines.get(key)?.lines ?? 0) + 1;
    lines.set(key, { salesperson, territory, lines: count, missing: left.get(key) ?? 0 });
  }
  return {
    ...{ revision: origin.revision, isConfirmed, stale, approval: origin.approval },
    isApproved: isApproved(standing),
    isChanged: !standing.hasWorkbook || !standing.isIntact,
    waitingEdits: holdsOtherEdits(standing) ? standing.edits.length || 1 : 0,
    // Workbooks of an earlier revision have not been handed out for this one.
    isDispatched: files.length > issues.filter(({ code }) => code === 'E514').length,
    answers: [...lines.values()],
    wrongAnswers: issues.filter(({ code }) => code !== 'E514').length,
  };
}
