import type { ReadingLimits } from '../domain/reading-limits.ts';

/** One cell as the workbook holds it; only cells that hold something exist. Columns and rows count from 1. */
export type RawCell = CellContent & {
  /** Whether a formula gave what it holds; a cell without one does not say. */
  readonly computed?: true;
};

type CellContent =
  /** `struck`: whether all of it is struck through. */
  | { readonly column: number; readonly type: 'text'; readonly value: string; readonly struck?: true }
  /**
   * `zeros`: least number of digits the number format shows (`0000` → 4), 0 for any other format. `dress`: what the format
   * shows the number as, `#` for its digits and without the sign of a negative one (`#箱`, `#%`), where that is more than the number; `shown`: that with the
   * digits of a whole number (`B-0012`). `struck`: whether it is struck through.
   */
  | {
      readonly column: number;
      readonly type: 'number';
      readonly value: number;
      readonly zeros: number;
      readonly dress?: string;
      readonly shown?: string;
      readonly struck?: true;
    }
  /** A serial number of the 1900 date system, whatever system the workbook counts in. */
  | { readonly column: number; readonly type: 'date'; readonly value: number }
  | { readonly column: number; readonly type: 'boolean'; readonly value: boolean }
  /** An Excel error (`#N/A`), or the text of a value that is damaged and must not be taken for a number. */
  | { readonly column: number; readonly type: 'error'; readonly value: string }
  /** A formula that was saved without its result. */
  | { readonly column: number; readonly type: 'formula'; readonly value: string };

/** A row that holds something, its cells in column order. */
export interface RawRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly RawCell[];
  /** How many cells the row has, blank ones too; only tables in text say so. */
  readonly width?: number;
}

/** Corners of a merged range, inclusive; its value is the top-left cell's. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A worksheet on its way in: what is known before its rows, and its rows, once, in order. */
export interface RawSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly merges: readonly MergedRange[];
  /**
   * Hands every row that holds something to `onRow`, in order, until that returns false. The sheet's checksum is verified
   * before the first; what lies behind the last row that is wanted is not looked at.
   *
   * @throws PlanFailure kind `file` where the sheet is damaged
   */
  forEachRow(onRow: (row: RawRow) => unknown): Promise<void>;
}

/** A workbook on its way in, sheets in the order of its tabs; worksheets only, no chart sheets. */
export interface RawWorkbook {
  /** The file's name without folders, as messages name it. */
  readonly file: string;
  /** Lower-case hexadecimal digest of the file's bytes. */
  readonly sha256: string;
  /** Within which it is to be read. */
  readonly limits: ReadingLimits;
  readonly sheets: readonly RawSheet[];
  /** Sheets of macros, whose rows are not read. */
  readonly unread?: readonly { readonly sheet: string; readonly rows: number }[];
}
