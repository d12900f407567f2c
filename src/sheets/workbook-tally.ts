import { DEFAULT_READING_LIMITS, type ReadingLimits } from '../domain/reading-limits.ts';
import type { Header } from './header.ts';
import type { ReadRow } from './read-row.ts';
import type { Fields } from './sheet-kind.ts';
import { IssueList } from './issue-list.ts';
import type { Problem } from './reading.ts';

/**
 * What the sheets of a workbook hold that costs time and memory: counted over all of them, since many small sheets cost as
 * much as a large one.
 */
export class WorkbookTally {
  readonly limits: ReadingLimits;
  readonly issues: IssueList;
  /** Headers, and lines of words under them that are no rows of a table. */
  asides = 0;
  /** Cells above the first header of each sheet. */
  outside = 0;
  /** Rows of tables, those with months across once for each month. */
  quantities = 0;
  /** The most columns of months, or of names, under one header. */
  months = 0;
  private readonly names = new Set<unknown>();

  constructor(limits: ReadingLimits = DEFAULT_READING_LIMITS) {
    this.limits = limits;
    this.issues = new IssueList(limits);
  }

  /** Counts the columns of months, or of names, under a header. */
  countAcross({ months, across }: Pick<Header, 'months' | 'across'>): void {
    this.months = Math.max(this.months, months.length, across?.columns.length ?? 0);
  }

  /** Counts what the rows of tables say, and the names in them. */
  countRows(rows: readonly Pick<ReadRow, 'values'>[]): void {
    this.quantities += rows.length;
    const [first] = rows;
    if (first === undefined) return;
    const { store, territory, salesperson } = first.values as Fields;
    for (const name of [store, territory, salesperson]) if (name) this.names.add(name);
  }

  /** Why the workbook is not read further; null while it is. */
  get excess(): Problem | null {
    const { limits, issues } = this;
    if (this.months > limits.months)
      return { code: 'E108', params: { most: limits.months, months: this.months } };
    if (this.asides > limits.asides) return { code: 'E105', params: { most: limits.asides } };
    if (this.names.size > limits.names) return { code: 'E110', params: { most: limits.names } };
    if (issues.isFull) return { code: 'E106', params: { most: limits.errors } };
    return this.quantities > limits.quantities ? { code: 'E107', params: { most: limits.quantities } } : null;
  }
}
