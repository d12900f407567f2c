import type { Issue } from '../../domain/issue.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import type { PlanOrigin } from '../plan-document.ts';
import type { Words } from '../words/zh.ts';

/** What the pages show beside the plan itself. */
export interface PageContext extends PlanOrigin {
  /** A problem in the reader's language: what is wrong, and what to do about it. */
  readonly describe: (issue: Issue) => { readonly message: string; readonly help: string };
}

/** Everything that one page is made from. */
export interface PageSource {
  readonly plan: SalesPlan;
  readonly context: PageContext;
  readonly words: Words;
  /** Names of the parts that have one, by part number. */
  readonly partNames: ReadonlyMap<string, string>;
}

/** Joins what pages are made from. */
export function pageSource(plan: SalesPlan, context: PageContext, words: Words): PageSource {
  const named = plan.parts.filter(({ name }) => name !== '');
  return { plan, context, words, partNames: new Map(named.map(({ partNo, name }) => [partNo, name])) };
}
