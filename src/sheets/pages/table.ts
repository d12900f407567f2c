import type { CellStyle, Page, PageRow, PageValue } from '../page.ts';

/** A title over several columns that stand side by side, and the look of it and of their own titles. */
export interface Band {
  readonly title: string;
  readonly style: Extract<CellStyle, 'header' | `header-${string}`>;
}

/** A column of a table of `T`, and how a cell of it is made. */
export interface TableColumn<T> {
  readonly title: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly band?: Band;
  readonly style: CellStyle | ((item: T) => CellStyle);
  readonly value: (item: T) => PageValue;
  /** A live formula for the value; `at` addresses the cell of another column in the same row, by its key. */
  readonly formula?: (at: (key: string) => string) => string;
  /** Whether the column has a total: its values are then numbers with at most two decimals. */
  readonly total?: boolean;
}

/** Items that follow each other with the same text come under a heading of that text with their subtotals. */
export interface Grouping<T> {
  readonly textOf: (item: T) => string;
  /** Whether they fold away under their heading; at most one level does. */
  readonly folds?: boolean;
  /** Whether each group begins on a printed page of its own. */
  readonly breaks?: boolean;
}

/** A page that is one table under a title; its items may be a million. */
export interface Table<T> {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Rows between the notes and the totals, and rows after the last item. */
  readonly head?: readonly PageRow[];
  readonly tail?: readonly PageRow[];
  /** Columns by key, in their order; a null column is left out. */
  readonly columns: Readonly<Record<string, TableColumn<T> | null>>;
  readonly items: readonly T[];
  /** From the outermost level in. */
  readonly groupBy?: readonly Grouping<T>[];
  /** Columns that stay in sight. */
  readonly freeze: number;
  readonly landscape?: boolean;
  readonly tabColour: Page['tabColour'];
}
