import type { Issue } from '../domain/issue.ts';

/** Errors that are kept where nobody says how many: more fit no memory, and nobody reads them. */
export const MOST_ERRORS = 100_000;

/** Gets problems as they are found, in their order. */
export interface IssueSink {
  readonly length: number;
  push(...issues: readonly Issue[]): number;
}

/** The problems of a sheet, or those between sheets. Once it holds as many errors as are kept, it takes nothing more. */
export class IssueList implements IssueSink {
  readonly all: Issue[] = [];
  private errors = 0;

  /** How many problems are kept. */
  get length(): number {
    return this.all.length;
  }

  /** Whether problems were, or could be, left out: what is found from here on says no more than that it is wrong. */
  get isFull(): boolean {
    return this.errors > MOST_ERRORS;
  }

  push(...issues: readonly Issue[]): number {
    for (const issue of issues) {
      if (this.isFull) break;
      if (issue.severity === 'error') this.errors += 1;
      this.all.push(issue);
    }
    return this.all.length;
  }
}
