import type { Cause, PlanDiff } from '../../domain/plan-diff.ts';
import type { Page } from '../page.ts';
import type { DiffWords } from '../words/diff-words.ts';
import { diffLinePages } from './diff-line-pages.ts';
import { diffSummaryPage } from './diff-summary-page.ts';
import { nameSheets } from './name-sheet.ts';

/** The workbook of what differs between two plans: a summary, and the changed lines with what they were. */
export function renderDiffPages(
  diff: PlanDiff,
  words: DiffWords,
  describeCause: (cause: Cause) => string,
): readonly Page[] {
  const nameSheet = nameSheets();
  const summary = diffSummaryPage(diff, nameSheet(words.pages.summary), words, describeCause);
  return [summary, ...diffLinePages(diff, words, describeCause, nameSheet)];
}
