import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import { formatDay } from '../domain/month.ts';
import { isSamePlanning, type Policy } from '../domain/policy.ts';
import type { PlanDocument } from '../sheets/plan-document-schema.ts';
import { findStaleInputs } from './find-stale-inputs.ts';
import { findWaitingLocks } from './find-waiting-locks.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';
import type { InputRequest } from './input-request.ts';
import type { InputIo } from './io.ts';
import { isGood, judgeIssues, type Standard } from './judge-issues.ts';
import type { OutputPaths } from './name-outputs.ts';
import type { EditsRequest } from './open-edits.ts';
import { openPlanWorkbook, type PlanFiles } from './open-plan-workbook.ts';
import { readLimitsOf, readPolicyFile } from './read-policy-file.ts';
import { readPresentPlan } from './read-present-plan.ts';

/** Which plan is asked for. */
interface CurrentRequest extends InputRequest, EditsRequest {
  readonly standard: Standard;
  /** The language of the workbook; null: any. */
  readonly workbookLanguage: Language | null;
}

/** A plan that stands where it belongs, with its workbook as it was written but for what is built in. */
export type CurrentPlan = PlanFiles & { readonly written: NonNullable<PlanFiles['written']> };

/**
 * The plan that stands where a build would put it, if the build had nothing to change: it was made of these very inputs
 * by this policy in this language, is good by the standard, and nobody has changed its files or written into them since.
 * Null: it takes a build to know. What is cheap to see is looked at first.
 *
 * @throws PlanFailure as the build would
 */
export async function findCurrentPlan(
  request: CurrentRequest,
  paths: OutputPaths,
  io: InputIo,
): Promise<CurrentPlan | null> {
  const { month, describe, standard } = request;
  const document = await readPresentPlan(paths.document, io);
  if (document === null || !isAsAsked(document, await readPolicyFile(request, io), request)) return null;
  const { inputs, diagnostics, policy } = document;
  // The document's schema leaves codes open; ours wrote them.
  const origin = { inputs, policy, diagnostics: diagnostics as readonly Issue[] };
  if ((await findStaleInputs(origin, request, io)).length > 0) return null;
  const present = await openPlanWorkbook(paths, month, describe, await readLimitsOf(request, io), io);
  const { written, isIntact, issues } = present;
  if (written === null || !isIntact || holdsOtherEdits(present)) return null;
  if (findWaitingLocks(written).length > 0) return null;
  const found = [...written.origin.diagnostics, ...issues, ...written.plan.notes];
  return isGood(judgeIssues(found, standard)) ? { ...present, written } : null;
}

/** Whether a plan is of the month, policy, language and day that are asked for; edits of other files are another plan's. */
function isAsAsked(
  document: PlanDocument,
  policy: Policy,
  { month, asOf, workbookLanguage, from, fresh }: CurrentRequest,
): boolean {
  return (
    document.month === month &&
    isSamePlanning(policy, document.policy) &&
    (workbookLanguage === null || document.language === workbookLanguage) &&
    (asOf === null || document.asOf === formatDay(asOf)) &&
    from === null &&
    !fresh
  );
}
