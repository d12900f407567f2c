import type { Language } from '../../domain/language.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import type { Page } from '../page.ts';
import { wordsOf } from '../words/words-of.ts';
import { addedPage } from './added-page.ts';
import { commitmentPages } from './commitment-pages.ts';
import { inputsPage } from './inputs-page.ts';
import { linePages } from './line-pages.ts';
import { LISTS_PAGE, listsPage } from './lists-page.ts';
import { META_PAGE, metaPage } from './meta-page.ts';
import { mixPages } from './mix-pages.ts';
import { nameSheets } from './name-sheet.ts';
import { pageSource, type PageContext } from './page-context.ts';
import { shortagePages, stockPages } from './part-pages.ts';
import { problemPages } from './problem-pages.ts';
import { salespersonPages } from './salesperson-pages.ts';
import { summaryPage } from './summary-page.ts';

/**
 * The pages of the plan workbook in their order: summary, plan lines, added lines, shortages, mix, stock, commitments,
 * problems, inputs and policy, then one page per salesperson, and the hidden ones. Rows are made as they are asked for and may be asked for again.
 */
export function renderPlanPages(plan: SalesPlan, context: PageContext, language: Language): readonly Page[] {
  const words = wordsOf(language);
  const source = pageSource(plan, context, words);
  const nameSheet = nameSheets();
  for (const fixed of [LISTS_PAGE, META_PAGE]) nameSheet(fixed);
  const summaryName = nameSheet(words.pages.summary);
  const lines = linePages(source, nameSheet);
  const lists = listsPage(source);
  const others = [
    ...lines,
    addedPage(source, nameSheet(words.pages.added), lists),
    ...shortagePages(source, nameSheet),
    ...mixPages(source, nameSheet),
    ...stockPages(source, nameSheet),
    ...commitmentPages(source, nameSheet),
    ...problemPages(source, nameSheet),
    inputsPage(source, nameSheet(words.pages.inputs)),
    ...salespersonPages(source, nameSheet),
  ];
  return [summaryPage(source, summaryName, lines, others), ...others, lists.page, metaPage(source)];
}
