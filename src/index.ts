/**
 * What other programs may use of `plan`: read workbooks, plan, write. The same functions as the command line calls;
 * what each computes, throws and leaves to its caller is said where it is defined.
 */
export { PlanFailure, type FailureCode, type FailureKind } from './domain/failure.ts';
export type { PlanInputs } from './domain/inputs.ts';
export type { Issue, IssueCode } from './domain/issue.ts';
export { fenFromYuan, yuanFromFen, type Fen } from './domain/money.ts';
export { formatDay, parseDay, parseMonth, type Day, type Month } from './domain/month.ts';
export type { SalesPlan } from './domain/plan.ts';
export { DEFAULT_POLICY, type Policy } from './domain/policy.ts';
export { buildPlan } from './engine/build-plan.ts';
export type { Page } from './sheets/page.ts';
export type { PageContext } from './sheets/pages/page-context.ts';
export { renderPlanPages } from './sheets/pages/render-plan-pages.ts';
export { renderPlanDocument, type PlanOrigin } from './sheets/plan-document.ts';
export type { AchievementDocument } from './sheets/achievement-document-schema.ts';
export type { PlanDocument } from './sheets/plan-document-schema.ts';
export { readPolicy } from './sheets/policy-schema.ts';
export type { RawSheet, RawWorkbook } from './sheets/raw-sheet.ts';
export { readInputs, type InputsReading } from './sheets/read-inputs.ts';
export { readAchievementDocument } from './sheets/read-achievement-document.ts';
export { readPlanDocument } from './sheets/read-plan-document.ts';
export { openWorkbook } from './workbook/open-workbook.ts';
export { replaceFiles } from './workbook/replace-files.ts';
export { writeText } from './workbook/write-text.ts';
export { writeWorkbook } from './workbook/write-workbook.ts';
