import { columnLetters } from '../sheets/cell-text.ts';
import { SHEET_KINDS } from '../sheets/kinds/all.ts';
import { readTables } from '../sheets/read-tables.ts';
import type { SheetReading, TableRows } from '../sheets/sheet-reading.ts';
import type { RawSheet, RawWorkbook } from '../sheets/raw-sheet.ts';
import { WorkbookTally } from '../sheets/workbook-tally.ts';

/** What the program sees in a workbook. */
export interface Inspection {
  readonly file: string;
  readonly sheets: readonly SheetInspection[];
}

export interface SheetInspection {
  readonly name: string;
  readonly visibility: RawSheet['visibility'];
  readonly tables: readonly TableInspection[];
  /** Whether so much is wrong with this sheet, or those before, that it was not read to its end. */
  readonly isCut: boolean;
  /** The header that a sheet without tables nearly has: a code word for its kind, code words for what it lacks. */
  readonly nearly: {
    readonly kind: string;
    readonly row: number;
    readonly missing: readonly string[];
  } | null;
  /** The first rows that hold something, each cell as text under the letters of its column. */
  readonly firstRows: readonly {
    readonly row: number;
    readonly cells: Readonly<Record<string, string>>;
  }[];
}

export interface TableInspection {
  /** What the table was taken for: a code word. */
  readonly kind: string;
  readonly headerRows: readonly number[];
  /** Rows of data under the header. */
  readonly rows: number;
  /** The columns that are read: the letters of each, its title, and the field (a code word) or month it holds; of names across, what they name. */
  readonly columns: readonly {
    readonly column: string;
    readonly title: string;
    readonly field: string;
  }[];
}

/**
 * Reads a workbook sheet by sheet, as if it were an input of no particular month, and says what was recognised.
 *
 * @throws PlanFailure kind `file` where the workbook is damaged
 */
export async function inspectWorkbook(workbook: RawWorkbook): Promise<Inspection> {
  const sheets: SheetInspection[] = [];
  const tally = new WorkbookTally(workbook.limits);
  for (const sheet of workbook.sheets) {
    sheets.push(describeSheet(await readTables(sheet, workbook.file, null, SHEET_KINDS, tally)));
  }
  return { file: workbook.file, sheets };
}

function describeSheet({ sheet, tables, isCut, nearly, preview }: SheetReading): SheetInspection {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tables: joinTables(tables),
    isCut,
    nearly: nearly && { kind: nearly.kind.name, row: nearly.row, missing: nearly.missing },
    firstRows: preview.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries([...cells].map(([column, text]) => [columnLetters(column), text])),
    })),
  };
}

/** Tables under one header, which the reader keeps apart where lines between them name another store, are one. */
function joinTables(tables: readonly TableRows[]): readonly TableInspection[] {
  const joined = new Map<string, TableInspection>();
  for (const { table, lines } of tables) {
    const key = table.headerRows.join();
    const before = joined.get(key);
    joined.set(key, {
      kind: table.kind.name,
      headerRows: table.headerRows,
      rows: lines + (before?.rows ?? 0),
      columns: describeColumns(table),
    });
  }
  return [...joined.values()];
}

function describeColumns({ columns, months, across }: TableRows['table']): TableInspection['columns'] {
  return [
    ...[...columns].map(([field, column]) => ({ ...column, field })),
    ...months.map(({ month, ...column }) => ({ ...column, field: month })),
    ...(across?.columns ?? []).map(({ column, title }) => ({ column, title, field: across!.field })),
  ]
    .sort((a, b) => a.column - b.column)
    .map(({ column, title, field }) => ({ column: columnLetters(column), title, field }));
}
