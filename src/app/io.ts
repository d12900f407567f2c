import type { RawWorkbook } from '../sheets/raw-sheet.ts';

/** Everything that the use cases need of the machine, as plain functions; paths are the machine's own. */
export interface Io {
  /** Opens a workbook; throws a PlanFailure of kind `file` where that cannot be. */
  openWorkbook(path: string): Promise<RawWorkbook>;
  /** Names in a folder, or null when `path` is no folder. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** The text of a file, or null when there is none. */
  readText(path: string): Promise<string | null>;
  /** The path of `name` inside `folder`; an absolute `name` stays as it is. */
  joinPath(folder: string, name: string): string;
}

/** What is being done, for a person who waits. */
export type Progress =
  | { readonly step: 'read'; readonly file: string; readonly rows: number }
  | { readonly step: 'plan' }
  | { readonly step: 'write' };

export type ReportProgress = (progress: Progress) => void;
