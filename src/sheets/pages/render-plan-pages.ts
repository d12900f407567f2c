import type { Language } from '../../domain/language.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import type { Page } from '../page.ts';
import { wordsOf } from '../words/words-of.ts';
import { commitmentPages } from './commitment-pages.ts';
import { inputsPage } from './inputs-page.ts';
import { linePages } from './line-pages.ts';
import { mixPages } from './mix-pages.ts';
import { nameSheets } from './name-sheet.ts';
import { pageSource, type PageContext } from './page-context.ts';
import { shortagePages, stockPages } from './part-pages.ts';
import { problemPages } from './problem-pages.ts';
import { salespersonPages } from './salesperson-pages.ts';
import { summaryPage } from './summary-page.ts';

/**
 * The pages of the plan workbook in their order: summary, plan lines, shortages, mix, stock, commitments, problems,
 * inputs and policy, then one page per salesperson. Rows are made as they are asked for and may be asked for again.
 */
export function renderPlanPages(plan: SalesPlan, context: PageContext, language: Language): readonly Page[] {
  const words = wordsOf(language);
  const source = pageSource(plan, context, words);
  const nameSheet = nameSheets();
  const summaryName = nameSheet(words.pages.summary);
  const lines = linePages(source, nameSheet);
  const others = [
    ...lines,
    ...shortagePages(source, nameSheet),
    ...mixPages(source, nameSheet),
    ...stockPages(source, nameSheet),
    ...commitmentPages(source, nameSheet),
    ...problemPages(source, nameSheet),
    inputsPage(source, nameSheet(words.pages.inputs)),
    ...salespersonPages(source, nameSheet),
  ];
  return [summaryPage(source, summaryName, lines, others), ...others];
}
