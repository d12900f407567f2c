import type { FolderLock } from '../domain/folder-lock.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Page } from '../sheets/page.ts';
import type { RawWorkbook } from '../sheets/raw-sheet.ts';

/** A file to be made or replaced: where it belongs, and how it is written to the path that `write` is given. */
export interface OutputFile {
  readonly path: string;
  readonly write: (temporaryPath: string) => Promise<void>;
}

/** What the use cases need of the machine to read, as plain functions; paths are the machine's own. */
export interface InputIo {
  /** Opens a workbook; throws a PlanFailure of kind `file` where that cannot be. */
  openWorkbook(path: string, limits: ReadingLimits): Promise<RawWorkbook>;
  /** Names in a folder, or null when `path` is no folder. */
  listFolder(path: string): Promise<readonly string[] | null>;
  /** The text of a file, or null when there is none; refused beyond `mostBytes`, or what a person writes by hand. */
  readText(path: string, mostBytes?: number): Promise<string | null>;
  /** The path of `name` inside `folder`; an absolute `name` stays as it is. */
  joinPath(folder: string, name: string): string;
  /** The last name of a path. */
  fileName(path: string): string;
  /** What a workbook was sealed with, if nobody has saved it since; null where somebody has, or nobody sealed it. */
  readSeal(path: string): Promise<string | null>;
  /** SHA-256 of the pieces as one text in UTF-8, lower-case hexadecimal. */
  sha256(pieces: Iterable<string>): string;
}

/** And what they need to write. */
export interface Io extends InputIo {
  /** Writes a workbook; with a seal, a SHA-256, it can be told later whether anybody has saved it since. */
  writeWorkbook(
    path: string,
    pages: readonly Page[],
    options: { readonly title: string; readonly seal?: string },
  ): Promise<void>;
  writeText(path: string, pieces: Iterable<string>): Promise<void>;
  /**
   * Does `work` while no other run writes into a folder; throws a PlanFailure of kind `file` where another run holds it,
   * or nobody may write into it.
   */
  lockFolder<T>(folder: string, work: (lock: FolderLock) => Promise<T>): Promise<T>;
  copyFile(from: string, to: string): Promise<void>;
  /** Whether two paths lead to one file, by whatever links and letters; where nothing stands there is none. */
  isSameFile(a: string, b: string): Promise<boolean>;
  /** Makes a folder, and those that it lies in; it may be there. */
  makeFolder(path: string): Promise<void>;
  /**
   * Writes all of the files or none, where the lock of their folder is given even if the run is killed meanwhile; throws
   * a PlanFailure of kind `file` where that cannot be. Without force a file replaces only what this program wrote of its
   * sort: plans plans, reports reports.
   */
  replaceFiles(
    files: readonly OutputFile[],
    options: {
      readonly force: boolean;
      readonly sort?: 'plan' | 'report';
      readonly lock?: FolderLock | null;
    },
  ): Promise<void>;
}
