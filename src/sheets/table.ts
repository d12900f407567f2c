import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellAddress, cellText } from './cell-text.ts';
import type { Fact, FactName, Facts } from './facts.ts';
import type { RawCell } from './raw-sheet.ts';
import type { Problem } from './reading.ts';
import type { Across, TableColumn } from './header.ts';
import type { SheetKind } from './sheet-kind.ts';

/** A table that was found in a sheet: where, what about, and what each column is. */
export interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly kind: SheetKind;
  /** Rows of the header, from 1. */
  readonly headerRows: readonly number[];
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** Columns that each hold one month, empty unless the table is spread out so. */
  readonly months: readonly (TableColumn & { readonly month: Month })[];
  /** Set where names stand across, one column for each. */
  readonly across?: Across;
  /** Columns of warehouses whose units are on hand together; `onHand` is the first of them. */
  readonly added?: readonly TableColumn[];
  /** All columns that are read: `columns`, then `months`, or those `across`; every row is asked for them. */
  readonly mapped: readonly TableColumn[];
  /** Columns with a title that are not read. */
  readonly unread: readonly TableColumn[];
  /** Those of the read ones that hold quantities. */
  readonly measured: readonly TableColumn[];
  /** What lines outside of the table said when it began. */
  readonly facts: Facts;
  /** Yuan in one unit of the table's amounts; null when nothing names their unit. */
  readonly yuan: number | null;
  /** The year that the sheet's name or the lines above the table speak of; null when they name none. */
  readonly year: number | null;
  /** Lines above the first table of the sheet, of which one may be its title. */
  readonly titles: readonly Fact[];
}

/** Where a value of a row stands: in a cell of the row, or in a line above the table. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  /** A1 address; null where no single cell is meant. */
  readonly cell: string | null;
  readonly header: string | null;
}

/** The quantity that stands in several columns of a row, month by month or name by name; null where it has one column. */
export function spreadField({
  kind,
  months,
  across,
}: Pick<Table, 'kind' | 'months' | 'across'>): string | null {
  if (months.length > 0) return kind.monthly;
  return across === undefined ? null : kind.measured[0]!;
}

/** The place of a field in a row of a table; `column` names the one meant of a row that has several of its quantity. */
export function placeOf(table: Table, row: number, field: string, column: TableColumn | null = null): Place {
  const isInTitle = field === 'month' || field === table.across?.field;
  const isAdded = column !== null && field === 'onHand';
  const at = isAdded
    ? column
    : (table.columns.get(field) ?? (isInTitle || spreadField(table) === field ? column : null));
  const { file, sheet } = table;
  if (at !== null && at !== undefined)
    return { file, sheet, cell: cellAddress(row, at.column), header: at.title };
  const fact: Fact | undefined = table.facts.get(field as FactName);
  if (fact) return { file, sheet, cell: cellAddress(fact.row, fact.cell.column), header: fact.label };
  return { file, sheet, cell: cellAddress(row, [...table.columns.values()][0]?.column ?? 1), header: null };
}

/** Characters of a text that are told: a cell may hold 32,767, and ten thousand rows the same ones. */
const LONGEST_TOLD = 1_000;

/** An issue from a problem and its place; the first letter of its code says how severe it is. Long texts end in `…`. */
export function issueAt(
  place: Pick<Issue, keyof Place>,
  value: RawCell | string | null | undefined,
  problem: Problem,
): Issue {
  const text =
    value === null || value === undefined ? null : typeof value === 'string' ? value : cellText(value);
  const { code, params = {} } = problem;
  return {
    code,
    severity: code.startsWith('E') ? 'error' : 'warning',
    ...place,
    header: place.header && shortened(place.header),
    value: text && shortened(text),
    params: Object.values(params).some(isLong) ? shortenAll(params) : params,
  };
}

function isLong(value: string | number): boolean {
  return typeof value === 'string' && value.length > LONGEST_TOLD;
}

function shortened(text: string): string {
  return isLong(text) ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}

function shortenAll(params: Issue['params']): Issue['params'] {
  const all = Object.entries(params).map(([name, value]) => {
    return [name, typeof value === 'string' ? shortened(value) : value] as const;
  });
  return Object.fromEntries(all);
}

/** How messages name a sheet, and what tells it from all others. */
export function sheetName({ file, sheet }: Pick<Issue, 'file' | 'sheet'>): string {
  return `${file} › ${sheet}`;
}

/** Whether two tables stand in one sheet. */
export function isSameSheet(a: Table, b: Table): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}
