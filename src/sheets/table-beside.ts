import type { Issue } from '../domain/issue.ts';
import { cellsBetween } from './cells-between.ts';
import { cellAddress, isBlank } from './cell-text.ts';
import type { Beside } from './find-header-alone.ts';
import type { SpreadRow } from './merged-cells.ts';
import { hasTotal, isTotal } from './row-role.ts';
import { issueAt, type Table } from './table.ts';
import { nameKey } from './text.ts';

/** Labels that are kept: a summary has no more. */
const MOST_LABELS = 1_000;

/** A summary on the right of a table, which is read without it. */
export class TableBeside {
  private readonly beside: Beside;
  private readonly table: Table;
  private readonly labels = new Set<string>();
  private rows = 0;
  /** Whether a label came twice. */
  private isList = false;
  /** Whether the two do not have the same rows, or only one has a total in one. */
  private isUneven = false;

  /** @param table the table that it stands beside */
  constructor(beside: Beside, table: Table) {
    this.beside = beside;
    this.table = table;
  }

  /** A row of the sheet without what stands in it of the summary. */
  without(row: SpreadRow): SpreadRow {
    const { column } = this.beside;
    const label = row.own[column];
    const cells = row.raw.cells.filter((cell) => !isBlank(cell));
    const [isLeft, isRight] = [
      cells.some((cell) => cell.column < column),
      cells.some((cell) => cell.column >= column),
    ];
    if (isRight) this.rows += 1;
    this.isUneven ||= isLeft !== isRight;
    if (label?.type !== 'text' || isBlank(label)) return cellsBetween(row, 1, column);
    if (!isTotal(label.value)) this.learn(nameKey(label.value));
    else if (!hasTotal(cells.filter((cell) => cell.column < column))) this.isUneven = true;
    return cellsBetween(row, 1, column);
  }

  /** A summary has a row for each of its labels; what names one twice is a list. */
  private learn(label: string): void {
    if (this.labels.has(label)) this.isList = true;
    if (this.labels.size < MOST_LABELS) this.labels.add(label);
  }

  private get isSummary(): boolean {
    const { is } = this.beside;
    return !this.isList && (is === 'summary' || (is === 'short' && this.isUneven));
  }

  /** That it was left out; or, where it is none, that nobody can say which of the two is meant, or whether it is one table. */
  get issue(): Issue {
    const { file, sheet, headerRows, columns } = this.table;
    const { column, title, field } = this.beside;
    const row = headerRows.at(-1)!;
    const place = { file, sheet, cell: cellAddress(row, column), header: title };
    if (this.isSummary)
      return issueAt(place, title, { code: 'W227', params: { rows: this.rows, why: 'otherTable' } });
    const other = field === null ? null : columns.get(field)!;
    const params =
      other === null ? {} : { field: field!, other: `${cellAddress(row, other.column)} ${other.title}` };
    return issueAt(place, title, { code: 'E103', params });
  }
}
