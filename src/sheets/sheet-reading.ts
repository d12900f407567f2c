import type { Issue } from '../domain/issue.ts';
import type { PreviewRow } from './preview-row.ts';
import type { RawSheet } from './raw-sheet.ts';
import type { ReadRow, RefusedRow } from './read-row.ts';
import type { PartialHeader } from './header.ts';
import type { Table } from './table.ts';

/** What is said of a row beside what is read of it. */
export interface RowWords {
  /** The last line above it that holds one text alone. */
  readonly heading: string | null;
  /** What stands in the columns that are not read, in their order. */
  readonly texts: readonly string[];
}

/** A table with its rows, checked one by one. */
export interface TableRows {
  readonly table: Table;
  readonly rows: readonly ReadRow[];
  /** Rows of sums over other rows, in tables spread over months: they count only where nothing else is. */
  readonly totals: readonly ReadRow[];
  /** What could be read of the rows that were refused. */
  readonly refused: readonly RefusedRow[];
  /** How many rows of the sheet belong to the table, refused ones too. */
  readonly lines: number;
  /** What is said of the rows of an annual plan, by their numbers in the sheet, as far as it is kept. */
  readonly words?: ReadonlyMap<number, RowWords>;
  /** The warehouses that the rows of a list of stock name, as far as they are kept. */
  readonly places?: ReadonlySet<string>;
  /** The last line above the table that holds one text alone. */
  readonly heading?: string | null;
}

/** A table whose rows are being read. */
export interface OpenTable {
  readonly table: Table;
  readonly rows: ReadRow[];
  readonly totals: ReadRow[];
  readonly refused: RefusedRow[];
  /** As `RowContext` says. */
  readonly repeated: Set<string>;
  readonly words: Map<number, RowWords>;
  readonly places: Set<string>;
  readonly heading: string | null;
  lines: number;
}

/** A table of which no row was read yet. */
export function openTable(table: Table, heading: string | null): OpenTable {
  const lists = { rows: [], totals: [], refused: [] };
  return { table, ...lists, repeated: new Set(), words: new Map(), places: new Set(), heading, lines: 0 };
}

/** What a sheet holds. */
export interface SheetReading {
  readonly sheet: RawSheet;
  readonly tables: readonly TableRows[];
  readonly issues: readonly Issue[];
  /** Whether so much is wrong that the sheet was not read to its end: the last of `issues` says what. */
  readonly isCut: boolean;
  /** Set when the sheet holds no table, but a row that nearly is a header. */
  readonly nearly: (PartialHeader & { readonly row: number }) | null;
  /** How many rows outside of all tables hold both words and numbers, as rows of data do. */
  readonly strange: number;
  /** Whether no header began in so many cells that none was looked for any more: the rows below were not read. */
  readonly isGivenUp: boolean;
  /** The first rows that hold something, as text by column, for people to look at. */
  readonly preview: readonly PreviewRow[];
}

/**
 * The tables of a sheet: a note below the only one may name the unit of its amounts, `注：单位为万元`.
 *
 * @param unit yuan in one unit of amounts, as the lines of the sheet say; null where none does
 */
export function withUnitBelow(tables: readonly OpenTable[], unit: number | null): readonly OpenTable[] {
  const [only] = tables;
  if (only === undefined || tables.length > 1 || only.table.yuan !== null || unit === null) return tables;
  return [{ ...only, table: { ...only.table, yuan: unit } }];
}
