import type { PlanFiles } from './open-plan-workbook.ts';
import { holdsOtherEdits } from './holds-other-edits.ts';

/**
 * Whether the plan as it lies in its folder is the one that was approved: its content is what the approval is for, and
 * its workbook shows that content, with no edit that the plan was not made around. Everyone who acts on a plan asks this.
 */
export function isApproved(files: PlanFiles): boolean {
  const approval = files.written?.origin.approval ?? null;
  if (approval === null || approval.content !== files.written?.content) return false;
  return (
    files.isIntact && !files.issues.some(({ severity }) => severity === 'error') && !holdsOtherEdits(files)
  );
}
