import type { Issue } from '../domain/issue.ts';
import type { actuals } from './kinds/actuals.ts';
import type { forecast } from './kinds/forecast.ts';
import type { TableRows } from './sheet-reading.ts';
import type { Problem } from './reading.ts';
import type { TableColumn } from './header.ts';
import type { SheetKind } from './sheet-kind.ts';
import { issueAt, placeOf, type Table } from './table.ts';

/** A checked row of a table, and where it stands. */
export interface Entry<Row> {
  readonly table: Table;
  readonly row: number;
  readonly column: TableColumn | null;
  readonly values: Row;
}

/** A row of a forecast. */
export type ForecastEntry = Entry<(typeof forecast)['row']['_output']>;

/** A row of actual sales. */
export type ActualsEntry = Entry<(typeof actuals)['row']['_output']>;

/** The rows of all tables of a kind, in the order of workbooks, sheets and rows. */
export function* entriesOf<Row>(tables: readonly TableRows[], kind: SheetKind<Row>): Generator<Entry<Row>> {
  for (const { table, rows } of tables) {
    if (table.kind.name !== kind.name) continue;
    // A row of a table that learned its unit below still names the table that it was read in.
    for (const read of rows) yield (read.table === table ? read : { ...read, table }) as Entry<Row>;
  }
}

/** An issue with one field of an entry. */
export function entryIssue<Row>(entry: Entry<Row>, field: keyof Row & string, problem: Problem): Issue {
  const value = entry.values[field];
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  return issueAt(placeOf(entry.table, entry.row, field, entry.column), shown, problem);
}

/** Where a field of an entry stands, for messages that speak of another cell. */
export function placeText<Row>(entry: Entry<Row>, field: keyof Row & string): string {
  const { file, sheet, cell } = placeOf(entry.table, entry.row, field, entry.column);
  return `${file} › ${sheet}!${cell}`;
}
