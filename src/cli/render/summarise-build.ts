import type { BuildResult } from '../../app/build-plan.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { describeDiagnostics } from './describe-diagnostics.ts';

/** The result of a build for programs, short: the plan itself stands in the files that it names. */
export function summariseBuild(result: BuildResult, catalogue: Catalogue): object {
  const diagnostics = describeDiagnostics(result.issues, catalogue);
  if (result.status === 'refused') return { status: 'refused', outputs: [], diagnostics };
  const { status, summary, outputs, isUnchanged, edits, kept } = result;
  return { status, outputs, isUnchanged, edits, kept, ...summary, diagnostics };
}
