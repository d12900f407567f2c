import type { Issue } from '../../domain/issue.ts';
import type { CommandContext } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { describeDiagnostics } from '../render/describe-diagnostics.ts';
import { renderIssueReport } from '../render/render-issue-report.ts';
import { safeJson } from '../render/safe-text.ts';

/** Ends a command whose inputs hold errors: there is nothing to tell but these. */
export function refuseMonth(
  issues: readonly Issue[],
  { json }: { readonly json?: true },
  { terminal, catalogue, end }: CommandContext,
): void {
  terminal.err.write(renderIssueReport(issues, catalogue, terminal.err));
  if (json) {
    const diagnostics = describeDiagnostics(issues, catalogue);
    terminal.out.write(`${safeJson({ status: 'refused', diagnostics }, 2)}\n`);
  }
  end(EXIT.dataErrors);
}
