import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellAddress } from './cell-text.ts';
import { ColumnSums } from './column-sums.ts';
import { contradictedPeriods, periodsOf, type Period } from './contradicted-periods.ts';
import { contradictedSums } from './contradicted-sums.ts';
import { contradictedTotals, seriesGroup, type ContradictedTotal } from './contradicted-totals.ts';
import { isMeant, saysOtherwise, type DoubtfulColumn } from './doubtful-column.ts';
import type { ColumnSum, Header } from './header.ts';
import type { IssueSink } from './issue-list.ts';
import type { SpreadRow } from './merged-cells.ts';
import { MissingQuantities } from './missing-quantities.ts';
import { PartOfWhole } from './part-of-whole.ts';
import type { RowReading } from './read-row.ts';
import { rivalColumns } from './rival-columns.ts';
import { SameRows } from './same-rows.ts';
import type { Fields } from './sheet-kind.ts';
import { issueAt, type Table } from './table.ts';
import { unknownClass, unknownNumbers } from './unknown-numbers.ts';
import { unreadQuantities } from './unread-quantities.ts';

/** Follows the rows under a header, to tell what only several of them show. */
export class FollowedRows {
  private readonly sums = new ColumnSums();
  /** Totals that contradict the rows above them: they may be those of the rows below. */
  private openTotals: readonly ContradictedTotal[] = [];
  private readonly wholes = new PartOfWhole();
  private readonly missing = new MissingQuantities();
  /** The first row that was left out since it holds no targets or units, and how many there are. */
  private leftOut: Issue | null = null;
  private leftRows = 0;
  /** The first row with a remark by which it may not count, and how many have one. */
  private doubted: Issue | null = null;
  private doubtedRows = 0;
  private sound = true;
  /** Rows that are hidden, and hold quantities. */
  private hidden = 0;
  /** Columns that change what is read, where anything stands in them. */
  private doubtful: readonly DoubtfulColumn[];
  /** Columns that hold sums of months. */
  private readonly periods: readonly Period[];
  /** Columns that hold sums of others beside them. */
  private readonly sumColumns: readonly ColumnSum[];
  private readonly same: SameRows;
  private readonly issues: IssueSink;
  private readonly month: Month | null;

  constructor(header: Header, table: Table, { issues, month }: { issues: IssueSink; month: Month | null }) {
    this.issues = issues;
    this.month = month;
    this.periods = periodsOf(table);
    this.same = new SameRows(table);
    this.sumColumns = header.sums ?? [];
    const rivals = rivalColumns(header, table).filter(({ unless }) => unless !== null);
    // That nobody can say which of two targets is meant is told of the first month that has two.
    const isTold = header.rivals.some(({ field, isTwin }) => isTwin && field === header.kind.monthly);
    const known = [...rivals, ...unreadQuantities(table, isTold ? null : month)];
    const told = new Set(known.map(({ column }) => column));
    const unknown = [...unknownNumbers(table), ...unknownClass(table)];
    this.doubtful = [...known, ...unknown.filter(({ column }) => !told.has(column))];
  }

  /** Takes a row of the table, as it was read. */
  take(row: SpreadRow, { rows, fields, quantities, doubts = [] }: RowReading, table: Table): void {
    for (const issue of contradictedPeriods(row, quantities, this.periods, table)) this.issues.push(issue);
    for (const issue of contradictedSums(row, table, this.sumColumns)) this.issues.push(issue);
    this.doubted ??= doubts[0] ?? null;
    this.doubtedRows += Math.min(1, doubts.length);
    this.sound &&= rows.length > 0;
    this.missing.take();
    this.same.take(row, rows);
    if (row.raw.hidden && rows.length > 0) this.hidden += 1;
    if (this.doubtful.length > 0) this.tellDoubtful(row);
    if (table.kind.name === 'annual') this.tellPart(row, fields ?? null, table);
    this.sums.add(quantities, seriesGroup(table, fields));
  }

  /** Takes a total row with what it writes; where rows were refused, nobody can say whether it contradicts its column. */
  takeTotal(row: SpreadRow, quantities: RowReading['quantities'], table: Table): void {
    this.same.part();
    if (table.kind.name === 'annual') this.tellPart(row, null, table);
    if (this.sums.isRunning(quantities, table)) return;
    this.settleTotals();
    if (this.sound) this.openTotals = contradictedTotals(row, quantities, table, this.sums);
    this.sums.closeTotal();
  }

  /** Takes a row that has a day and no quantity. */
  miss(issue: Issue, row: SpreadRow, table: Table): void {
    this.missing.miss(issue, row, table);
  }

  /** Takes a row that was left out, since it holds no targets of an annual plan, or computes something of the others. */
  leaveOut(issue: Issue): void {
    this.leftOut ??= issue;
    this.leftRows += 1;
  }

  /** Says that a line between the rows, as headings of blocks are, parts those below it from those above. */
  part(): void {
    this.same.part();
  }

  /** Says that a row was refused before it was read. */
  refuse(): void {
    this.sound = false;
  }

  /** Tells what no further row can settle. */
  end({ file, sheet, kind }: Pick<Table, 'file' | 'sheet' | 'kind'>): void {
    this.settleTotals();
    for (const issue of [...this.missing.issues(), ...this.same.issues()]) this.issues.push(issue);
    const why = kind.name === 'annual' ? 'noTarget' : 'computed';
    if (this.leftOut !== null) this.issues.push(withRows(this.leftOut, this.leftRows, why));
    if (this.doubted !== null) this.issues.push(withRows(this.doubted, this.doubtedRows, 'remark'));
    if (this.hidden === 0) return;
    const place = { file, sheet, cell: null, header: null };
    this.issues.push(issueAt(place, null, { code: 'W236', params: { rows: this.hidden } }));
  }

  /** Says which totals contradict the rows above them and those below, up to the next total: some write them first. */
  private settleTotals(): void {
    for (const { column, written, issue } of this.openTotals)
      if (!this.sums.agreesSince(column, written)) this.issues.push(issue);
    this.openTotals = [];
  }

  /** Says once of each column that changes what is read that something stands in it. */
  private tellDoubtful(row: SpreadRow): void {
    const filled = this.doubtful.filter((column) => saysOtherwise(row, column, this.month));
    if (filled.length === 0) return;
    const meant = filled.filter((column) => isMeant(row, column));
    const others = meant.filter(({ only }) => only === 'otherNumbers');
    for (const column of meant) if (!others.slice(1).includes(column)) this.issues.push(column.issue);
    this.doubtful = this.doubtful.filter(
      (column) => !filled.includes(column) && (others.length === 0 || column.only !== 'otherNumbers'),
    );
  }

  /** Says of a row of an annual plan that it is a part of one that counts itself. */
  private tellPart(row: SpreadRow, fields: Fields | null, table: Table): void {
    const part = this.wholes.take(table, row, fields);
    if (part === null) return;
    const { file, sheet, mapped } = table;
    const header = mapped.find(({ column }) => column === part.column)?.title ?? null;
    const place = { file, sheet, cell: cellAddress(row.row, part.column), header };
    const params = { counted: 'ofWhich', allowed: '合计, total' };
    this.issues.push(issueAt(place, part, { code: 'E211', params }));
  }
}

/** Of several rows it is said once, at the first, how many they are. */
function withRows(issue: Issue, rows: number, why: string): Issue {
  return rows === 1 ? issue : { ...issue, params: { rows, why } };
}
