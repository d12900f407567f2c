/**
 * A worksheet on its way out: content and looks in the terms of a person who reads it, not of a file format.
 * The workbook room turns it into .xlsx; rows come from an iterable, so that a million need no memory.
 */

/** The looks of a cell, by what it means. */
export type CellStyle =
  | 'title'
  | 'heading'
  | 'note'
  /** Text that stands free, outside a table. */
  | 'plain'
  | 'header'
  | 'label'
  | 'link'
  | 'text'
  /** Long text that breaks into lines inside its column. */
  | 'wrapped'
  | 'integer'
  /** A quantity of the ledger: most are zero, and a zero shows as a dash. */
  | 'ledger'
  | 'money'
  | 'percent'
  | 'date'
  | 'total-text'
  | 'total-integer'
  | 'total-money'
  | 'total-percent'
  | 'good'
  | 'warning'
  | 'bad';

/** A cell's value. Numbers are finite; dates are days since 1970-01-01; money is in yuan. */
export type PageValue =
  | null
  | string
  | number
  | { readonly day: number }
  /** Excel formula without `=`, and the value it has: both are written. */
  | { readonly formula: string; readonly cached: number | string }
  /** Text that leads to a cell of this workbook. */
  | { readonly text: string; readonly sheet: string; readonly cell: string };

export interface PageCell {
  readonly value: PageValue;
  readonly style: CellStyle;
}

/** The cells of one row from column A on; null leaves a cell empty and bare. */
export type PageRow = readonly (PageCell | null)[];

export interface PageColumn {
  /** Width in characters of the default font; a Chinese character counts two. */
  readonly width: number;
}

export interface Page {
  /** Sheet name: at most 31 characters, none of `[]:*?/\!'`, unique without regard to case. */
  readonly name: string;
  readonly columns: readonly PageColumn[];
  /** At most 1,048,576 rows: what is longer is laid out on several pages, since only its maker can address it. */
  readonly rows: Iterable<PageRow>;
  /** Rows and columns that stay in sight when scrolling. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Header row with filter buttons (counted from 1) over the first `columns` columns and its last data row. */
  readonly filter: { readonly row: number; readonly columns: number; readonly lastRow: number } | null;
  /** Merged ranges as A1 texts, for titles and notes over a table. */
  readonly merges: readonly string[];
  readonly print: {
    readonly landscape: boolean;
    /** Rows repeated on every printed page, counted from 1; null for none. */
    readonly titleRows: { readonly first: number; readonly last: number } | null;
  };
  readonly tabColour: 'blue' | 'green' | 'orange' | 'red' | 'grey';
}

/** A cell of somebody's workbook to be coloured and commented. */
export interface CellMark {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly severity: 'error' | 'warning';
  /** What the comment says; several marks of one cell share its comment. */
  readonly text: string;
}

/** A problem on the list before the sheets of somebody's workbook. */
export interface ListedProblem {
  readonly severity: 'error' | 'warning';
  /** A text for every column of the list. */
  readonly texts: readonly string[];
  /** The cell that the second text leads to. */
  readonly link: { readonly sheet: string; readonly cell: string } | null;
}

/** What is added to a copy of somebody's workbook. */
export interface Annotation {
  /** The author of the comments. */
  readonly author: string;
  readonly marks: readonly CellMark[];
  readonly listing: {
    /** Sheet name, as that of a page; a number is added where the workbook has such a sheet. */
    readonly name: string;
    readonly title: string;
    readonly note: string;
    readonly columns: readonly (PageColumn & { readonly title: string })[];
    readonly problems: readonly ListedProblem[];
  };
}
