import type { Issue } from '../domain/issue.ts';

/** Errors that are kept where nobody says how many: more fit no memory, and nobody reads them. */
export const MOST_ERRORS = 100_000;
/** Warnings of a list that are kept; of those beyond the number is. */
export const MOST_WARNINGS = 100_000;

/** Gets problems as they are found, in their order. */
export interface IssueSink {
  readonly length: number;
  push(...issues: readonly Issue[]): number;
}

/** The problems of a sheet, or those between sheets. Once it holds as many errors as are kept, it takes nothing more; of warnings it takes so many, and counts the others. */
export class IssueList implements IssueSink {
  readonly all: Issue[] = [];
  private errors = 0;
  private warnings = 0;

  /** How many problems are kept. */
  get length(): number {
    return this.all.length;
  }

  /** Whether problems were, or could be, left out: what is found from here on says no more than that it is wrong. */
  get isFull(): boolean {
    return this.errors > MOST_ERRORS;
  }

  /** How many warnings were left out, since so many are kept already. */
  get untold(): number {
    return Math.max(0, this.warnings - MOST_WARNINGS);
  }

  push(...issues: readonly Issue[]): number {
    for (const issue of issues) {
      if (this.isFull) break;
      if (issue.severity === 'error') this.errors += 1;
      else if (++this.warnings > MOST_WARNINGS) continue;
      this.all.push(issue);
    }
    return this.all.length;
  }
}
