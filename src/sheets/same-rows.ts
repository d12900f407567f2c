import type { Issue } from '../domain/issue.ts';
import { cellAddress, cellText } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { ReadRow } from './read-row.ts';
import { issueAt, type Table } from './table.ts';
import { bareTitle } from './text.ts';

/** Kinds of tables of which two rows that say the same are hardly two things; that a store bought the same twice is usual. */
const KINDS: ReadonlySet<string> = new Set(['inventory', 'inTransit', 'commitments']);
/** Columns that number the rows. */
const NUMBERED = /^(?:序号?|行号|项次|no\.?|#|item no\.?|line(?: no\.?)?)$/i;
/** Rows between two lines that are remembered: a list may be long. */
const MOST_KEPT = 20_000;

/**
 * Finds rows of stock, lots and promises that say the same as one above them in every column, whether it is read or not:
 * one that was pasted twice counts twice. Below another line between the rows, they may be of another place.
 */
export class SameRows {
  private readonly fields: readonly string[];
  private readonly unread: readonly number[];
  /** What columns said last: a blank cell may mean the same again. */
  private readonly said: string[];
  private readonly rows = new Map<string, number>();
  private readonly table: Table;
  private first: { readonly row: number; readonly of: number } | null = null;
  private again = 0;

  constructor(table: Table) {
    this.table = table;
    this.fields = KINDS.has(table.kind.name) ? [...table.kind.measured] : [];
    this.unread = table.unread
      .filter(({ title }) => !NUMBERED.test(bareTitle(title)))
      .map(({ column }) => column);
    this.said = this.unread.map(() => '');
  }

  take(row: SpreadRow, [read, ...more]: readonly ReadRow[]): void {
    if (this.fields.length === 0 || read === undefined || more.length > 0) return;
    const values = read.values as Readonly<Record<string, unknown>>;
    let text = Object.values(values).join('\n');
    for (const [i, column] of this.unread.entries()) {
      this.said[i] = cellText(row.below(column)).trim() || this.said[i]!;
      text += `\n${this.said[i]!}`;
    }
    if (!this.fields.some((field) => Number(values[field]) > 0)) return;
    const of = this.rows.get(text);
    if (of !== undefined) {
      this.first ??= { row: row.row, of };
      this.again += 1;
    } else if (this.rows.size < MOST_KEPT) this.rows.set(text, row.row);
  }

  /** Says that another line stands between the rows above and those below. */
  part(): void {
    this.rows.clear();
  }

  /** Tells the first row that says the same as another one, and how many do. */
  issues(): readonly Issue[] {
    if (this.first === null) return [];
    const { file, sheet, columns } = this.table;
    const field = this.fields.find((name) => columns.has(name))!;
    const { column, title } = columns.get(field)!;
    const place = { file, sheet, cell: cellAddress(this.first.row, column), header: title };
    const other = cellAddress(this.first.of, column);
    return [issueAt(place, null, { code: 'W237', params: { other, rows: this.again } })];
  }
}
