import type { Issue } from '../domain/issue.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { issueAt } from './table.ts';

/** That there are more errors, or warnings, in all workbooks and between them than are told. */
export function leftUntold(isFull: boolean, untold: number, { errors }: ReadingLimits): readonly Issue[] {
  const nowhere = { file: null, sheet: null, cell: null, header: null };
  return [
    ...(isFull ? [issueAt(nowhere, null, { code: 'E106', params: { most: errors } })] : []),
    ...(untold > 0 ? [issueAt(nowhere, null, { code: 'W107', params: { more: untold } })] : []),
  ];
}
