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
  /** Titles over what is inside and outside of the stores' intents, and over what people fill in. */
  | 'header-pull'
  | 'header-push'
  | 'header-input'
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
  /** Of a group inside a group. */
  | 'subtotal-text'
  | 'subtotal-integer'
  | 'subtotal-money'
  | 'good'
  | 'warning'
  | 'bad'
  /** A cell that people fill in: coloured, and open on a protected page. */
  | 'input-integer'
  | 'input-date'
  | 'input-text'
  | 'input-money'
  /** The few numbers of a month that a page opens with, and the words under them. */
  | 'figure-money'
  | 'figure-percent'
  | 'figure-integer'
  | 'figure-label';

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
  /** Whether people do not see it. */
  readonly hidden?: boolean;
}

/** Rows of a page, counted from 1, both ends included. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** What may be typed into a range of cells; anything else is refused by the spreadsheet, with these words. */
export interface Validation {
  /** A1 range; no two ranges of a page overlap. */
  readonly range: string;
  readonly allow:
    /** A text of a list; `source` names its cells as a formula does, on a page of their own. */
    | { readonly kind: 'list'; readonly source: string }
    /** A whole number; `most` null: without an upper end. */
    | { readonly kind: 'whole'; readonly least: number; readonly most: number | null }
    /** Days since 1970-01-01. */
    | { readonly kind: 'date'; readonly first: number; readonly last: number }
    | { readonly kind: 'formula'; readonly formula: string };
  /** Shown when the cell is chosen. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Shown when something else was typed. */
  readonly error: { readonly title: string; readonly text: string };
}

/** How a spreadsheet makes the numbers of a range plain to see. */
export type RangeMark =
  | { readonly kind: 'bars'; readonly range: string; readonly colour: ChartColour }
  /** Three icons; a number gets the second from `middle` on, the third from `high` on. */
  | {
      readonly kind: 'icons';
      readonly range: string;
      readonly set: 'lights' | 'arrows';
      readonly middle: number;
      readonly high: number;
    }
  /** A style where a formula of the range's first cell is true. */
  | {
      readonly kind: 'formula';
      readonly range: string;
      readonly formula: string;
      readonly style: 'good' | 'warning' | 'bad';
    };

export type ChartColour = 'blue' | 'green' | 'orange' | 'red' | 'grey' | 'purple' | 'light-blue';

/** The cells of one row or column that a chart shows: their address as a formula has it, and what they hold. */
export interface ChartCells<T extends string | number> {
  readonly range: string;
  readonly cached: readonly T[];
}

/** A native chart over cells of the workbook. */
export interface PageChart {
  /** The cells that it covers, rows and columns counted from 1. */
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly title: string;
  /** Bars lie, columns stand; `stacked` ones add up, and a ring shows parts of a whole. */
  readonly kind: 'bars' | 'columns' | 'stacked-bars' | 'stacked-columns' | 'line' | 'ring';
  readonly numbers: 'money' | 'percent' | 'integer';
  readonly series: readonly {
    readonly name: string;
    readonly categories: ChartCells<string>;
    readonly values: ChartCells<number>;
    readonly colour: ChartColour;
  }[];
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
    /** A4 where nothing is said. */
    readonly paper?: 'A3' | 'A4';
    /** Rows repeated on every printed page, counted from 1; null for none. */
    readonly titleRows: RowRange | null;
    /** Whether all of it stands on one printed page, however small; else it is fitted to the width alone. */
    readonly onePage?: boolean;
    /** Rows after which a new printed page begins, ascending. */
    readonly breaks?: readonly number[];
  };
  /** Rows that fold away under the row above them, ascending, none over another. */
  readonly groups?: readonly RowRange[];
  /**
   * Whether cells are locked but for those in an input style. Without a password: it keeps people from slips, not from
   * what they mean to do. Filters, sorting, widths and new columns stay allowed.
   */
  readonly locked?: boolean;
  readonly validations?: readonly Validation[];
  readonly marks?: readonly RangeMark[];
  readonly charts?: readonly PageChart[];
  /** Comments on cells, by A1 address. */
  readonly comments?: readonly { readonly cell: string; readonly text: string }[];
  /** Whether the sheet is in the tabs; `list` pages hold what dropdowns offer, and are not. */
  readonly visibility?: 'visible' | 'hidden';
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

/** By what the marks of an earlier copy are known, in whatever language it was written. */
export interface EarlierMarks {
  /** Whether a sheet of that name may list problems. */
  isListing(name: string): boolean;
  /** The comment that the cell of a listed problem got, by the texts of its row; null where the row lists none. */
  commentOf(texts: readonly string[]): string | null;
  /** Whether a comment begins as those of marks do. */
  isOwn(comment: string): boolean;
}

/** What is added to a copy of somebody's workbook. */
export interface Annotation {
  /** The author of the comments. */
  readonly author: string;
  readonly marks: readonly CellMark[];
  readonly earlier: EarlierMarks;
  readonly listing: {
    /** Sheet name, as that of a page; a number is added where the workbook has such a sheet. */
    readonly name: string;
    readonly title: string;
    readonly note: string;
    readonly columns: readonly (PageColumn & { readonly title: string })[];
    readonly problems: readonly ListedProblem[];
    /** What the last text of a problem goes on with where its cell has a thread, which shows no comment of ours. */
    readonly threaded: string;
  };
}
