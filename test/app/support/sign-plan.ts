import { approvePlan, type ApprovalRequest, type ApprovalResult } from '../../../src/app/approve-plan.ts';
import { catalogueOf } from '../../../src/cli/messages/catalogue-of.ts';
import { describeIssue } from '../../../src/cli/messages/describe.ts';
import type { Month } from '../../../src/domain/month.ts';
import { machine } from '../../../src/machine.ts';
import type { PlannedFolder } from './planned-folder.ts';

/** Approves the plan of a folder as the general manager does. */
export function signPlan(
  company: PlannedFolder,
  more: Partial<ApprovalRequest> = {},
): Promise<ApprovalResult> {
  const request: ApprovalRequest = {
    ...{ month: '2026-12' as Month, folder: company.folder, files: [], force: false },
    ...{ by: '陈建国', at: '2026-12-09T17:00:00+08:00' },
    describe: (issue, language) => describeIssue(issue, catalogueOf(language)),
    ...more,
  };
  return approvePlan(request, machine, () => undefined);
}
