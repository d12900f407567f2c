/** The words of `plan init` and `plan template`. */
export interface FolderWords {
  /** Files that were written; there may be none. */
  written(paths: readonly string[]): string;
  /** Files that were there before; `force` is the option that would replace them, null where there is none. */
  kept(paths: readonly string[], force: string | null): string;
  /** Before the failures of workbooks that nothing could be learnt from. */
  readonly unread: string;
}
