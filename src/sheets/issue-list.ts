import type { Issue, IssueCode } from '../domain/issue.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';

/** What says that there is more than is told. */
const ENDS: ReadonlySet<IssueCode> = new Set(['E105', 'E106', 'E107', 'W107', 'E108', 'E110']);

/** Gets problems as they are found, in their order. */
export interface IssueSink {
  readonly length: number;
  push(...issues: readonly Issue[]): number;
}

/**
 * The problems of a workbook, or those between workbooks, as many as the limits let be told: more fit no memory, and
 * nobody reads them. Behind one error more it takes nothing but what says so; further warnings are counted.
 */
export class IssueList implements IssueSink {
  readonly all: Issue[] = [];
  readonly limits: Pick<ReadingLimits, 'errors' | 'warnings'>;
  private errors = 0;
  private warnings = 0;

  constructor(limits: Pick<ReadingLimits, 'errors' | 'warnings'>) {
    this.limits = limits;
  }

  /** How many problems are kept. */
  get length(): number {
    return this.all.length;
  }

  /** Whether there are more errors than are told: what is found from here on says no more than that it is wrong. */
  get isFull(): boolean {
    return this.errors > this.limits.errors;
  }

  /** How many warnings were left out, since so many are kept already. */
  get untold(): number {
    return Math.max(0, this.warnings - this.limits.warnings);
  }

  /** Counts a problem of this code, if that is all that is done with it; false: it is to be pushed. */
  countOnly(code: IssueCode): boolean {
    if (ENDS.has(code)) return false;
    if (this.isFull) return true;
    if (code.startsWith('E') || this.warnings < this.limits.warnings) return false;
    this.warnings += 1;
    return true;
  }

  push(...issues: readonly Issue[]): number {
    for (const issue of issues) {
      if (ENDS.has(issue.code)) this.all.push(issue);
      if (this.isFull || ENDS.has(issue.code)) continue;
      const isOneMore =
        issue.severity === 'error'
          ? ++this.errors > this.limits.errors
          : ++this.warnings > this.limits.warnings;
      if (!isOneMore) this.all.push(issue);
    }
    return this.all.length;
  }
}

/** Tells a problem that is put into words only where it is kept: of a million warnings most are counted. */
export function tell(issues: IssueSink, code: IssueCode, put: () => Issue): void {
  if (issues instanceof IssueList && issues.countOnly(code)) return;
  issues.push(put());
}
