import { compareText } from '../domain/order.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { linesByKey } from '../sheets/line-key.ts';
import { gatherAnswers } from './gather-answers.ts';
import type { InputIo } from './io.ts';
import { linesToAgree } from './lines-to-agree.ts';
import { listAnswerFiles } from './list-answer-files.ts';
import type { PlanFiles } from './open-plan-workbook.ts';

/** A salesperson, and how many of their filled-in lines a new plan has otherwise. */
export interface VoidedAnswers {
  readonly salesperson: string;
  readonly lines: number;
}

/**
 * Lines of the plan that stands there beside which salespeople have written what stores answered, that nobody has taken
 * over yet, and that a new plan has otherwise, so that the answers would be to nothing; by salesperson. Workbooks that
 * cannot be read are left to `plan confirm`.
 */
export async function findVoidedAnswers(
  { written }: Pick<PlanFiles, 'written'>,
  { lines }: SalesPlan,
  folder: string,
  limits: ReadingLimits,
  io: Pick<InputIo, 'listFolder' | 'joinPath' | 'openWorkbook'>,
): Promise<readonly VoidedAnswers[]> {
  if (written === null) return [];
  const { files } = await listAnswerFiles([], folder, io);
  if (files.length === 0) return [];
  const { filled } = await gatherAnswers(files, written, limits, io);
  const { open } = linesToAgree(written);
  const now = linesByKey(lines);
  const counts = new Map<string, number>();
  for (const key of filled) {
    const line = open.get(key)!;
    if (isSameOffer(line, now.get(key))) continue;
    counts.set(line.salesperson, (counts.get(line.salesperson) ?? 0) + 1);
  }
  return [...counts]
    .map(([salesperson, count]) => ({ salesperson, lines: count }))
    .toSorted((a, b) => compareText(a.salesperson, b.salesperson));
}

/** Whether a store is asked the same about a line: units, day and supply. */
function isSameOffer(before: PlanLine, now: PlanLine | undefined): boolean {
  const offerOf = ({ due, intent, plan, negotiate, pegs }: PlanLine): string =>
    JSON.stringify([due, intent, plan, negotiate, pegs]);
  return now !== undefined && offerOf(before) === offerOf(now);
}
