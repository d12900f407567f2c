import type { TitleMonth } from './month-title.ts';
import type { SheetKind } from './sheet-kind.ts';

/** The titles over one column: one, or two where the header has two rows, the upper first. */
export interface ColumnTitle {
  readonly column: number;
  readonly titles: readonly string[];
}

/** A column of a table that is understood. */
export interface TableColumn {
  readonly column: number;
  /** The titles as the workbook has them. */
  readonly title: string;
}

/** A column that claims to be what another was taken for. */
export interface Rival extends TableColumn {
  readonly field: string;
  /** Whether its title is the other's, whatever stands above or in brackets: nobody can say which one is meant. */
  readonly isTwin: boolean;
  /** The column that it rivals, where that is one of several months. */
  readonly of?: TableColumn;
}

/** A column that holds the sum of others. */
export interface ColumnSum {
  readonly column: number;
  readonly of: readonly number[];
}

/** Columns that each hold the quantities of one territory, series or store: their titles are its names. */
export interface Across {
  readonly field: 'territory' | 'series' | 'store';
  readonly columns: readonly (TableColumn & { readonly name: string })[];
}

/** A header that is understood: the kind of the table under it, and which column is what. */
export interface Header {
  readonly kind: SheetKind;
  readonly columns: ReadonlyMap<string, TableColumn>;
  /** Columns that each hold one month, for kinds that may be spread out so. */
  readonly months: readonly (TableColumn & { readonly month: TitleMonth })[];
  /** Other columns that claim to be one of `columns`: with the very same title, or, of numbers and dates, with another. */
  readonly rivals: readonly Rival[];
  /** Columns with a title that are nothing of the kind's: what their cells say may still speak of the row. */
  readonly unread: readonly TableColumn[];
  /** How strongly the titles speak for the kind. */
  readonly score: number;
  /** Set where names stand across. */
  readonly across?: Across;
  /** Columns of warehouses whose units are on hand together; `onHand` is the first of them. */
  readonly added?: readonly TableColumn[];
  /** Columns that are read and hold the sum of others beside them, which are not. */
  readonly sums?: readonly ColumnSum[];
}

/** A header of which only part is understood: the kind it is nearest to, and the columns that it lacks. */
export interface PartialHeader {
  readonly kind: SheetKind;
  readonly missing: readonly string[];
  /** Titles that say nothing to the program. */
  readonly unknown: readonly string[];
  readonly score: number;
}
