import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { Page } from '../sheets/page.ts';
import type { PageContext } from '../sheets/pages/page-context.ts';
import { renderPlanPages } from '../sheets/pages/render-plan-pages.ts';
import { renderPlanDocument, type PlanOrigin } from '../sheets/plan-document.ts';
import { wordsOf } from '../sheets/words/words-of.ts';
import { digestContent } from './digest-content.ts';
import { digestPlan } from './digest-plan.ts';
import type { Io, OutputFile } from './io.ts';
import type { OutputPaths } from './name-outputs.ts';

/** What a problem says and advises in a language. */
export type Describe = (issue: Issue, language: Language) => ReturnType<PageContext['describe']>;

/** The pages of a plan's workbook, in its language. */
export function planPages(
  plan: SalesPlan,
  origin: PlanOrigin,
  content: string,
  describe: Describe,
): readonly Page[] {
  const { language } = origin;
  const context = { ...origin, content, describe: (issue: Issue) => describe(issue, language) };
  return renderPlanPages(plan, context, language);
}

/** The two files of a plan: the workbook first, since it is what a person may hold open. */
export function planFiles(
  {
    plan,
    origin,
    paths,
  }: { readonly plan: SalesPlan; readonly origin: PlanOrigin; readonly paths: OutputPaths },
  describe: Describe,
  io: Pick<Io, 'writeWorkbook' | 'writeText' | 'sha256'>,
): readonly OutputFile[] {
  const title = wordsOf(origin.language).title(plan.month);
  const content = digestContent(plan, origin.edits, io);
  const pages = planPages(plan, origin, content, describe);
  const seal = digestPlan(plan, origin, content, io);
  return [
    { path: paths.workbook, write: (path) => io.writeWorkbook(path, pages, { title, seal }) },
    { path: paths.document, write: (path) => io.writeText(path, renderPlanDocument(plan, origin)) },
  ];
}
