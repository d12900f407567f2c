import type { Page } from '../page.ts';
import { cell } from './cells.ts';
import { HIDDEN_PAGE } from './hidden-page.ts';
import type { PageSource } from './page-context.ts';

/** The same in every workbook, so that it is found. */
export const META_PAGE = 'plan-meta';

/** The hidden page by which the program knows which plan a workbook shows: names in A, values in B. */
export function metaPage({ plan, context }: PageSource): Page {
  const facts = [
    ['plan:month', plan.month],
    ['plan:revision', String(context.revision)],
    ['plan:language', context.language],
    ['plan:content', context.content],
  ];
  return {
    ...HIDDEN_PAGE,
    name: META_PAGE,
    columns: [{ width: 16 }, { width: 68 }],
    rows: facts.map((row) => row.map((text) => cell(text, 'plain'))),
  };
}
