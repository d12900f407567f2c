import { groupBy } from '../domain/group-by.ts';
import type { LineAnswer } from '../domain/answer.ts';
import { PlanFailure } from '../domain/failure.ts';
import type { Issue } from '../domain/issue.ts';
import { formatDay } from '../domain/month.ts';
import { compareText } from '../domain/order.ts';
import type { PlanLine } from '../domain/plan.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { lineKeyOf, writeLineKey, type LineKey } from '../sheets/line-key.ts';
import {
  readAnswers,
  type AnswersReading,
  type PlanToAgree,
  type WrittenAnswer,
} from '../sheets/read-answers.ts';
import { readDispatchStamp } from '../sheets/read-dispatch.ts';
import { issueAt, type Place } from '../sheets/table.ts';
import type { InputIo } from './io.ts';
import { linesToAgree } from './lines-to-agree.ts';
import type { StandingPlan } from './open-standing-plan.ts';

/** Lines of a salesperson that nobody has answered. */
export interface Unanswered {
  readonly salesperson: string;
  readonly territory: string;
  readonly lines: number;
  /** Which lines these are. */
  readonly open: readonly LineKey[];
}

/** What the stores said to a plan. */
export interface GatheredAnswers {
  /** Answers that the plan does not hold yet. */
  readonly answers: readonly LineAnswer[];
  /** Answers that it holds, with what was added to them since. */
  readonly amended: readonly LineAnswer[];
  /** Keys of the open lines that some workbook shows as they are … */
  readonly shown: ReadonlySet<string>;
  /** … and of those beside which somebody has written something. */
  readonly filled: ReadonlySet<string>;
  readonly missing: readonly Unanswered[];
  readonly issues: readonly Issue[];
  /** Workbooks that cannot be read. */
  readonly failures: readonly PlanFailure[];
  readonly places: { placeOf(issue: Issue): Issue };
}

/** Reads workbooks of answers, and holds each answer against the line of the plan that it is for. */
export async function gatherAnswers(
  files: readonly string[],
  standing: StandingPlan['written'],
  limits: ReadingLimits,
  io: Pick<InputIo, 'openWorkbook'>,
): Promise<GatheredAnswers> {
  const { open: lines, answered } = linesToAgree(standing);
  const { asOf, month } = standing.plan;
  const toAgree = { asOf, month, revision: standing.origin.revision, lines, answered };
  const amended: LineAnswer[] = [];
  const shown = new Set<string>();
  const filled = new Set<string>();
  const issues: Issue[] = [];
  const failures: PlanFailure[] = [];
  const written = new Map<string, WrittenAnswer>();
  for (const path of files) {
    const read = await readWorkbook(path, standing.content, toAgree, limits, io);
    if (read instanceof PlanFailure) {
      failures.push(read);
      continue;
    }
    issues.push(...read.issues);
    amended.push(...read.amended);
    for (const key of read.shown) shown.add(key);
    for (const key of read.filled) filled.add(key);
    for (const answer of read.answers) {
      const twice = addAnswer(written, answer);
      if (twice !== null) issues.push(twice);
    }
  }
  const answers = [...lines].flatMap(([key, line]) => {
    const answer = written.get(key);
    return answer === undefined ? [] : [answerOf(line, answer)];
  });
  const missing = countMissing([...lines].flatMap(([key, line]) => (written.has(key) ? [] : [line])));
  const places = { placeOf: (issue: Issue): Issue => placeOf(issue, written) };
  return { answers, amended, shown, filled, missing, issues, failures, places };
}

const NOWHERE = { sheet: null, cell: null, header: null };

/** The answers of a workbook, or why it cannot be read; one of another month has none to this plan. */
async function readWorkbook(
  path: string,
  content: string,
  plan: PlanToAgree,
  limits: ReadingLimits,
  io: Pick<InputIo, 'openWorkbook'>,
): Promise<AnswersReading | PlanFailure> {
  try {
    const workbook = await io.openWorkbook(path, limits);
    const stamp = await readDispatchStamp(workbook);
    if (stamp === null || stamp.month === plan.month) {
      const isOfPlan = stamp?.content === content && stamp.revision === plan.revision;
      return await readAnswers(workbook, plan, { isOfPlan, revision: stamp?.revision ?? null });
    }
    const params = { wanted: plan.revision, month: stamp.month };
    const issue = issueAt({ ...NOWHERE, file: workbook.file }, null, { code: 'E514', params });
    return { answers: [], amended: [], shown: new Set(), filled: new Set(), issues: [issue] };
  } catch (error) {
    if (error instanceof PlanFailure) return error;
    throw error;
  }
}

/** A workbook may be read in two copies, which does no harm as long as they say the same. */
function addAnswer(written: Map<string, WrittenAnswer>, answer: WrittenAnswer): Issue | null {
  const key = writeLineKey(answer.line);
  const first = written.get(key);
  if (first === undefined) {
    written.set(key, answer);
    return null;
  }
  const isSame = (['agreed', 'agreedDate', 'reason', 'remark'] as const).every(
    (field) => first[field] === answer[field],
  );
  if (isSame) return null;
  const { store, partNo } = answer.line;
  const { file, sheet, cell } = first.place;
  const params = { store, partNo, otherAt: `${file} › ${sheet}!${cell}` };
  return issueAt(answer.place, String(answer.agreed), { code: 'E512', params });
}

function answerOf(line: PlanLine, { agreed, agreedDate, reason, remark }: WrittenAnswer): LineAnswer {
  const { salesperson, plan: proposed } = line;
  return { ...lineKeyOf(line), salesperson, proposed, agreed, agreedDate, reason, remark };
}

function countMissing(lines: readonly PlanLine[]): readonly Unanswered[] {
  const people = groupBy(lines, ({ territory, salesperson }) => JSON.stringify([territory, salesperson]));
  return [...people]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => {
      const { salesperson, territory } = own[0]!;
      return { salesperson, territory, lines: own.length, open: own.map(lineKeyOf) };
    });
}

/**
 * What the engine has to say of an answer stands at its cell, the day at that of the date; of a line that nobody touched,
 * at an answer for its part. Who answers has locked nothing: a quantity beyond the stock is told in other words.
 */
function placeOf(issue: Issue, written: ReadonlyMap<string, WrittenAnswer>): Issue {
  const { store, partNo, due = null, limit, most } = issue.params;
  const all = [...written.values()].filter(({ line }) => line.partNo === partNo);
  const own = all.find(
    ({ line }) => line.store === store && (line.due === null ? null : formatDay(line.due)) === due,
  );
  const answer = own ?? all[0];
  const place: Place | null | undefined = issue.code === 'E517' ? answer?.datePlace : answer?.place;
  const placed = { ...issue, ...place };
  if (issue.code !== 'E402' || limit !== 'stock' || most === undefined) return placed;
  const line = { ...(store === undefined ? {} : { store }), ...(partNo === undefined ? {} : { partNo }) };
  return { ...placed, code: 'E520', params: { ...line, ...(due === null ? {} : { due }), most } };
}
