import type { Language } from '../domain/language.ts';
import type { Month } from '../domain/month.ts';
import type { Cause, PlanDiff } from '../domain/plan-diff.ts';
import { renderDiffPages } from '../sheets/pages/diff-pages.ts';
import { diffWordsOf } from '../sheets/words/diff-words.ts';
import { stampPage } from '../sheets/pages/stamp-page.ts';
import { restorePlan } from '../sheets/restore-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { describePlanDiff } from './describe-plan-diff.ts';
import { digestContent } from './digest-content.ts';
import { findPlan, findPlanBefore } from './find-plan.ts';
import type { Io } from './io.ts';
import { openPlan, type OpenedPlan } from './open-plan.ts';

/** Which plans to compare, and where to write what differs. */
export interface DiffRequest {
  /** The company's folder. */
  readonly folder: string;
  /** With it, revisions have names, and plans that are not named are the present one and the one before it. */
  readonly month: Month | null;
  /** The plans, the older one first: two of them, or less where there is a month. */
  readonly names: readonly string[];
  /** The workbook to write; null: none. */
  readonly output: string | null;
  /** Whether to overwrite a file that is not ours. */
  readonly force: boolean;
  /** The language of the workbook. */
  readonly language: Language;
  /** A cause in that language. */
  readonly describeCause: (cause: Cause) => string;
}

/** What differs, the same for programs, and the two files. */
export interface DiffResult {
  readonly diff: PlanDiff;
  readonly document: object;
  readonly files: { readonly before: string; readonly after: string };
}

/**
 * Finds two plans, compares them, and writes the workbook of what differs where one is asked for.
 *
 * @throws PlanFailure kind `file` where a plan cannot be found or read, or the workbook not be written
 */
export async function diffPlans(request: DiffRequest, io: Io): Promise<DiffResult> {
  const [before, after] = await findPair(request, io);
  const plans = [restorePlan(before.document), restorePlan(after.document)] as const;
  const diff = comparePlans(...plans);
  const files = { before: before.path, after: after.path };
  const { output, language, describeCause, force } = request;
  if (output !== null) {
    const words = diffWordsOf(language);
    const [content, other] = plans.map(({ plan, origin }) => digestContent(plan, origin.edits, io));
    const stamp = stampPage([
      ['diff:before:content', content!],
      ['diff:after:content', other!],
    ]);
    const pages = [...renderDiffPages(diff, words, describeCause), stamp];
    const title = words.title(diff.before.month, diff.after.month);
    const write = (path: string): Promise<void> => io.writeWorkbook(path, pages, { title });
    await io.replaceFiles([{ path: output, write }], { force });
  }
  return { diff, document: describePlanDiff(diff, files), files };
}

type FoundPlan = Pick<OpenedPlan, 'document' | 'path'>;

async function findPair(
  { names: [first, second], folder, month }: DiffRequest,
  io: Io,
): Promise<readonly [FoundPlan, FoundPlan]> {
  const place = { folder, month };
  if (first !== undefined && second !== undefined) {
    return [await findPlan(first, place, io), await findPlan(second, place, io)];
  }
  if (month === null) throw new Error('two plans must be named where no month is');
  const present = await openPlan({ month, folder }, io);
  const before =
    first === undefined ? findPlanBefore({ month, folder }, present, io) : findPlan(first, place, io);
  return [await before, present];
}
