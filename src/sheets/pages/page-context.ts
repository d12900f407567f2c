import type { Issue } from '../../domain/issue.ts';
import type { LineEdit } from '../../domain/line-edit.ts';
import type { SalesPlan } from '../../domain/plan.ts';
import { writeLineKey } from '../line-key.ts';
import type { PlanOrigin } from '../plan-document.ts';
import type { Words } from '../words/zh.ts';

/** What the pages show beside the plan itself. */
export interface PageContext extends PlanOrigin {
  /** SHA-256 of the plan's content, lower-case hexadecimal: by it a workbook is known as that of its plan. */
  readonly content: string;
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
  /** What the planner wrote beside lines, by the text of the line's key. */
  readonly edits: ReadonlyMap<string, LineEdit>;
}

/** Joins what pages are made from. */
export function pageSource(plan: SalesPlan, context: PageContext, words: Words): PageSource {
  const named = plan.parts.filter(({ name }) => name !== '');
  return {
    ...{ plan, context, words },
    partNames: new Map(named.map(({ partNo, name }) => [partNo, name])),
    edits: new Map(context.edits.map((edit) => [writeLineKey(edit), edit])),
  };
}
