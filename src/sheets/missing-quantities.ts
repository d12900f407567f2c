import type { Issue } from '../domain/issue.ts';
import { isBlank } from './cell-text.ts';
import { forecast } from './kinds/forecast.ts';
import type { SpreadRow } from './merged-cells.ts';
import { issueAt, type Table } from './table.ts';

/** Rows without a quantity of which fewer may each be a slip. */
const LEAST = 3;
/** Problems that are kept: more are told by no table. */
const MOST = 10_001;

/**
 * Rows of a table that have a day and no quantity. In an order form with all parts the day is filled in beforehand, and
 * whoever wants nothing leaves the quantity blank: where at least as many rows are so as are filled in, and all of them
 * have the same day, they want nothing. Else the quantity was forgotten.
 */
export class MissingQuantities {
  private readonly missing: Issue[] = [];
  private readonly days = new Set<string>();
  private rows = 0;
  private filled = 0;
  private isForm = true;

  /** Counts a row that has its quantity. */
  take(): void {
    this.filled += 1;
  }

  /** Takes a row without one, with what is to be told of it. */
  miss(issue: Issue, { own }: SpreadRow, { kind, columns }: Table): void {
    this.rows += 1;
    if (this.missing.length < MOST) this.missing.push(issue);
    const due = own[columns.get('due')?.column ?? 0];
    this.isForm &&= kind.name === forecast.name && !isBlank(due);
    if (this.isForm && this.days.size < 2) this.days.add(String(due!.value));
  }

  /** What is wrong with these rows: each of them, or one note of all. */
  issues(): readonly Issue[] {
    const [first] = this.missing;
    const isLeftBlank = this.isForm && this.days.size === 1 && this.rows >= Math.max(LEAST, this.filled);
    if (first === undefined || !isLeftBlank) return this.missing;
    const { file, sheet, cell, header } = first;
    const params = { rows: this.rows, why: 'blank' };
    return [issueAt({ file, sheet, cell, header }, null, { code: 'W227', params })];
  }
}
