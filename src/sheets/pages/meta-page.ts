import type { Page } from '../page.ts';
import type { PageSource } from './page-context.ts';
import { stampPage } from './stamp-page.ts';

/** The hidden page by which the program knows which plan a workbook shows. */
export function metaPage({ plan, context }: PageSource): Page {
  return stampPage([
    ['plan:month', plan.month],
    ['plan:revision', String(context.revision)],
    ['plan:language', context.language],
    ['plan:content', context.content],
  ]);
}
