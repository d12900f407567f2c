import type { Issue } from '../domain/issue.ts';
import { cellsBetween } from './cells-between.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import type { Beside } from './find-header-alone.ts';
import type { SpreadRow } from './merged-cells.ts';
import { isTotal } from './row-role.ts';
import { issueAt, type Table } from './table.ts';
import { nameKey } from './text.ts';

/** Labels that are kept: a summary has no more. */
const MOST_LABELS = 1_000;

/** A summary on the right of a table, which is read without it. */
export class TableBeside {
  private readonly column: number;
  private readonly title: string;
  private readonly field: string;
  private readonly table: Table;
  private readonly labels = new Set<string>();
  private rows = 0;
  private isSummary: boolean;

  /** @param table the table that it stands beside */
  constructor({ column, title, isSummary, field }: Beside, table: Table) {
    this.field = field;
    this.isSummary = isSummary;
    this.column = column;
    this.title = title;
    this.table = table;
  }

  /** A row of the sheet without what stands in it of the summary. */
  without(row: SpreadRow): SpreadRow {
    const label = row.own[this.column];
    if (row.raw.cells.some((cell) => cell.column >= this.column && !isBlank(cell))) this.rows += 1;
    if (label?.type === 'text' && !isBlank(label) && !isTotal(label.value)) this.learn(nameKey(label.value));
    return cellsBetween(row, 1, this.column);
  }

  /** A summary has a row for each of its labels; what names one twice is a list. */
  private learn(label: string): void {
    if (this.labels.has(label)) this.isSummary = false;
    if (this.labels.size < MOST_LABELS) this.labels.add(label);
  }

  /** That it was left out; or, where it is none, that nobody can say which of the two is meant. */
  get issue(): Issue {
    const { file, sheet, headerRows, columns } = this.table;
    const row = headerRows.at(-1)!;
    const place = { file, sheet, cell: cellAddress(row, this.column), header: this.title };
    if (this.isSummary)
      return issueAt(place, this.title, { code: 'W227', params: { rows: this.rows, why: 'otherTable' } });
    const { field } = this;
    const other = columns.get(field)!;
    const params = { field, other: `${cellAddress(row, other.column)} ${other.title}` };
    return issueAt(place, this.title, { code: 'E103', params });
  }
}
