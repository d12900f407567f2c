/** The words of `plan validate` beside the problems themselves. */
export interface ValidationWords {
  /** So many errors of codes that nobody wanted to see. */
  hiddenErrors(count: number, codes: string): string;
  readonly stopped: string;
  /** Which kinds of tables were not there to check against. */
  notChecked(kinds: readonly string[]): string;
  /** Named files without errors, and how many rows of each kind they hold. */
  filesGood(kinds: readonly { readonly kind: string; readonly rows: string }[]): string;
  reportWritten(path: string): string;
  /** Marked-up copies of workbooks with problems. */
  copiesWritten(paths: readonly string[]): string;
  /** Tables in text, which has no place for marks. */
  copiesOfText(paths: readonly string[]): string;
  /** Workbooks of one name, whose problems cannot be told apart. */
  copiesOfOneName(paths: readonly string[]): string;
}
