import type { Issue } from '../../domain/issue.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { countIssues, renderIssues } from './render-issues.ts';

/** All problems and, under them, how many there are; empty where there are none. */
export function renderIssueReport(issues: readonly Issue[], catalogue: Catalogue, stream: Stream): string {
  if (issues.length === 0) return '';
  const count = paintFor(stream).bold(countIssues(issues, catalogue));
  return `${renderIssues(issues, catalogue, stream)}\n${count}\n`;
}
