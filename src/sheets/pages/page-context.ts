import type { Issue } from '../../domain/issue.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import type { PlanOrigin } from '../plan-document.ts';
import type { Words } from '../words/zh.ts';

/** What the pages show beside the plan itself. */
export interface PageContext extends PlanOrigin {
  /** A problem in the reader's language: what is wrong, and what to do about it. */
  readonly describe: (issue: Issue) => { readonly message: string; readonly help: string };
  /** Names of parts by part number; a part without one shows its number only. */
  readonly partNames?: ReadonlyMap<string, string>;
}

/** Everything that one page is made from. */
export interface PageSource {
  readonly plan: SalesPlan;
  readonly context: PageContext;
  readonly words: Words;
}
