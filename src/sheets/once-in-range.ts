import { columnOf } from './cell-text.ts';
import type { IssueSink } from './issue-list.ts';
import type { SpreadRow } from './merged-cells.ts';

/**
 * Takes the problems of a row, and of those with the cells of one merged range each code once: people see one cell, however
 * many rows it covers.
 */
export function onceInRange(issues: IssueSink, { toldAt }: SpreadRow): IssueSink {
  if (toldAt === null) return issues;
  return {
    get length() {
      return issues.length;
    },
    push: (...found) => {
      for (const issue of found) {
        const told = issue.cell === null ? null : toldAt(columnOf(issue.cell));
        if (told?.has(issue.code)) continue;
        told?.add(issue.code);
        issues.push(issue);
      }
      return issues.length;
    },
  };
}
