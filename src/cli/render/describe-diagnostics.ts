import type { Issue } from '../../domain/issue.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeIssue } from '../messages/describe.ts';

/** Issues for programs: as they are, with their message and advice in the catalogue's language. */
export function describeDiagnostics(issues: readonly Issue[], catalogue: Catalogue): readonly object[] {
  return issues.map((issue) => {
    return { ...issue, ...describeIssue(issue, catalogue) };
  });
}
