import type { Language } from '../../domain/language.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import type { Page } from '../page.ts';
import { wordsOf } from '../words/words-of.ts';
import { addedPage } from './added-page.ts';
import { commitmentPages } from './commitment-pages.ts';
import { inputsPage } from './inputs-page.ts';
import { linePages } from './line-pages.ts';
import { LISTS_PAGE, listsPage } from './lists-page.ts';
import { metaPage } from './meta-page.ts';
import { mixPages } from './mix-pages.ts';
import { nameSheets } from './name-sheet.ts';
import { pageSource, type PageContext } from './page-context.ts';
import { problemPages } from './problem-pages.ts';
import { salespersonPages } from './salesperson-pages.ts';
import { shortagePages } from './shortage-pages.ts';
import { stockPages } from './stock-pages.ts';
import { META_PAGE } from './stamp-page.ts';
import { summaryPage } from './summary-page.ts';
import { targetsPage } from './targets-page.ts';

/**
 * The pages of the plan workbook in their order: summary, targets, plan lines, added lines, shortages, stock, commitments,
 * mix, problems, inputs and policy, then one page per salesperson, and the hidden ones. Rows are made as they are asked for
 * and may be asked for again.
 */
export function renderPlanPages(plan: SalesPlan, context: PageContext, language: Language): readonly Page[] {
  const words = wordsOf(language);
  const source = pageSource(plan, context, words);
  const nameSheet = nameSheets();
  for (const fixed of [LISTS_PAGE, META_PAGE]) nameSheet(fixed);
  const summaryName = nameSheet(words.pages.summary);
  const targetsName = nameSheet(words.pages.targets);
  const lists = listsPage(source);
  const lines = linePages(source, nameSheet);
  const added = addedPage(source, nameSheet(words.pages.added), lists);
  const shortages = shortagePages(source, nameSheet);
  const stock = stockPages(source, nameSheet);
  const commitments = commitmentPages(source, nameSheet);
  const mix = mixPages(source, nameSheet);
  const problems = problemPages(source, nameSheet);
  const inputs = inputsPage(source, nameSheet(words.pages.inputs));
  const people = salespersonPages(source, lines, nameSheet);
  const targets = targetsPage(source, targetsName, lines, people);
  const others: readonly Page[] = [
    ...[targets.page, ...lines, added, ...shortages, ...stock, ...commitments, ...mix, ...problems, inputs],
    ...people.flatMap(({ pages }) => pages),
  ];
  const links = { lines, targets, shortages, commitments, stock };
  const summary = summaryPage(source, summaryName, links, others);
  return [summary, ...others, lists.page, metaPage(source)];
}
