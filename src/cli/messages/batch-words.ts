import type { Crash, FolderOutcome } from '../../app/build-folder.ts';

/** The words of `plan batch`. */
export interface BatchWords {
  title(month: string): string;
  readonly columns: Readonly<
    Record<'company' | 'result' | 'plan' | 'attainment' | 'errors' | 'warnings' | 'seconds', string>
  >;
  readonly results: Readonly<Record<FolderOutcome['status'], string>>;
  /** How many companies ended how; states that none has are left out. */
  summary(companies: number, states: readonly { readonly result: string; readonly count: number }[]): string;
  /** An approved or confirmed plan was replaced by a new one that nobody has approved. */
  replaced(plans: {
    readonly before: number;
    readonly status: 'approved' | 'confirmed';
    readonly by: string | null;
    readonly revision: number;
  }): string;
  /** So many companies were found, and none of them belongs to this part of them. */
  nothingToDo(found: number): string;
  /** Folders that hold months, but nothing of this one. */
  leftOut(folders: readonly string[], month: string): string;
  reportWritten(path: string): string;
  /** So many problems of a company are not shown; the command tells them all. */
  moreProblems(count: number, command: string): string;
  /** The process that made a plan has come to an end; `command` makes it alone. */
  crashed(
    cause: Crash['cause'],
    detail: string,
    command: string,
  ): { readonly message: string; readonly help: string };
  /** A company is done, the `done`th of `total`. */
  done(done: number, total: number, company: string, result: string, seconds: string): string;
  /** While they are in work. */
  working(done: number, total: number, failed: number, companies: string): string;
}
