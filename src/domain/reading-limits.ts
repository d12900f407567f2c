/** How much of a workbook is read before it is taken for an attack or a mistake; each limit has its code. */
export interface ReadingLimits {
  /** Bytes of the file (F301). */
  readonly fileBytes: number;
  /** Parts in the package (F302). */
  readonly parts: number;
  /** Bytes that one part inflates to (F303). */
  readonly partBytes: number;
  /** Bytes that all parts read inflate to (F304). */
  readonly totalBytes: number;
  /** Inflated bytes for one compressed byte of all parts read, counted after the first 1,048,576 (F305). */
  readonly ratio: number;
  /** Worksheets (F306). */
  readonly sheets: number;
  /** Rows of a sheet (F307). */
  readonly rows: number;
  /** Columns of a sheet (F307). */
  readonly columns: number;
  /** Characters of one text (F308). */
  readonly textLength: number;
  /** Characters of all shared texts together, each text counting 16 more for its place in memory (F311). */
  readonly sharedText: number;
  /**
   * Elements and references of all parts, each counting 2, and attributes, beyond 12 for each row that holds something
   * and for each of its first 100 filled cells; each filled cell of a row beyond 500 counts 4 more, and a place of a text
   * table 4 (F312).
   */
  readonly elements: number;
  /** Elements inside one another (F309). */
  readonly depth: number;
  /** Merged ranges of a sheet (F310). */
  readonly merges: number;
  /**
   * Headers, and lines of words under them that are no rows of a table, in all sheets of a workbook. A title of a row
   * beyond its first 500 counts as 40 of them; in a row under a header that may be another, a title as a tenth, beyond
   * five as a half, and a text beyond the first 20 as a twentieth (E105).
   */
  readonly asides: number;
  /** Errors of a workbook, or between workbooks, that are told; behind them nothing is looked at (E106). */
  readonly errors: number;
  /** Quantities of a workbook: one for each row, and for each month of a row whose months stand across (E107). */
  readonly quantities: number;
  /** Warnings that are told; of the others the number is (W107). */
  readonly warnings: number;
  /** Columns of months, or of names across, under one header (E108). */
  readonly months: number;
  /** Names of stores, territories and salespeople in a workbook, as they are written (E110). */
  readonly names: number;
  /**
   * Pairs of a store, a salesperson, who counts 10, or a territory, which counts 30, and one of at least 400 series in a
   * month (E111).
   */
  readonly pairs: number;
}

/*
 * Rows, columns and text lengths are what a sheet can hold. A sheet of a million rows and six columns has 318 MB when
 * Excel saves it, so that a part, and all together, may have 384; a sheet for each of 600 stores, which is as many as are
 * read, takes three parts each. Of all workbooks measured (419 of public collections, months of a million lines) none that was read is compressed more than 17 times.
 *
 * A filled cell takes 5 to 12 as elements are counted, a row up to 9, and those of filled rows are free: ten million
 * are two and a half million blank cells with a format, or a million blank rows.
 *
 * A sheet for each of 600 stores, or a block for each of a thousand, comes to some ten thousand headers and lines of
 * words, each of which is looked through word by word. A full sheet of rows has as many quantities as are read, and so
 * have 52,000 parts of stores over 24 months.
 * Nobody mends ten thousand errors one by one, they have one cause; a warning may stand on every row of a large honest
 * table, and stops nothing. Ten years of months twice, plan and actual, are 240 columns. The largest distributors serve
 * some thousand stores, not twenty thousand.
 */
export const DEFAULT_READING_LIMITS: ReadingLimits = {
  fileBytes: 100 * 2 ** 20,
  parts: 4_000,
  partBytes: 384 * 2 ** 20,
  totalBytes: 384 * 2 ** 20,
  ratio: 50,
  sheets: 600,
  rows: 1_048_576,
  columns: 16_384,
  textLength: 32_767,
  sharedText: 48 * 2 ** 20,
  elements: 10_000_000,
  depth: 64,
  merges: 100_000,
  asides: 10_000,
  errors: 10_000,
  quantities: 1_250_000,
  warnings: 20_000,
  months: 240,
  names: 20_000,
  pairs: 4_000_000,
};
