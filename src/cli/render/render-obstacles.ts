import type { PlanFailure } from '../../domain/failure.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { renderFailure } from './render-failure.ts';
import { renderIssueReport } from './render-issue-report.ts';

/** Why a step of the month was refused: what was found in the files, then each reason. */
export function renderObstacles(
  { issues, reasons }: { readonly issues: readonly Issue[]; readonly reasons: readonly PlanFailure[] },
  catalogue: Catalogue,
  stream: Stream,
): string {
  const found = renderIssueReport(issues, catalogue, stream);
  const told = reasons.map((reason) => renderFailure(reason, catalogue, stream));
  return [...(found === '' ? [] : [found]), ...told].join('\n');
}
