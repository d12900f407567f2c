import { constants, rmSync } from 'node:fs';
import { access, chmod, lstat, open, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import type { FolderLock } from '../domain/folder-lock.ts';
import { followLinks } from './follow-links.ts';
import { isOurs, type OutputSort } from './is-ours.ts';
import { isSystemError } from './is-system-error.ts';
import { hasMoves, makeMoves } from './journal.ts';
import { HELD, moveFile } from './move-file.ts';
import { markedName } from './run-mark.ts';
import { sweepFolder } from './sweep-folder.ts';

/** A file to be made or replaced: where it belongs, and how it is written to the path that `write` is given. */
export interface Output {
  readonly path: string;
  readonly write: (temporaryPath: string) => Promise<void>;
}

interface Staged extends Output {
  /** Where the file itself stands, behind every symbolic link. */
  readonly target: string;
  /** The new file until it takes the place of the old one. */
  readonly temporary: string;
}

/** The kind of mark that new files have until they are complete. */
const KIND = 'tmp';

/**
 * Writes files so that each is either wholly the old one or wholly the new one, and none is replaced unless all could be
 * written: every file is made under a temporary name in its own folder, brought to the disk, and only then are all
 * renamed, in the order given (put first what a person may hold open). A symbolic link stays and what it leads to is
 * replaced; the permissions of a replaced file are kept. On any failure, and when the process ends early, the temporary
 * files are removed; what a killed run has left of them, by the next.
 *
 * @param options.force replaces what is not ours, and what a lock file beside it calls open
 * @param options.sort what the files are: without force they replace nothing but files of their own sort
 * @param options.lock of the folder that all files are in or below: then all are replaced or none, even where the run is
 * killed between two of them, since whoever next locks the folder completes what was begun
 * @throws PlanFailure F401 (stands there and is not ours), F402 (open in another program), F403 (cannot be written),
 * F405 (another run has taken the folder over)
 */
export async function replaceFiles(
  outputs: readonly Output[],
  {
    force,
    sort = 'plan',
    lock = null,
  }: { readonly force: boolean; readonly sort?: OutputSort; readonly lock?: FolderLock | null },
): Promise<void> {
  const staged = await Promise.all(outputs.map(stage));
  for (const file of staged) await refuseToHarm(file, force, sort);
  await sweepPlaces(staged);
  const removeTemporaries = () => {
    for (const { temporary } of staged) removeLeftover(temporary);
  };
  process.once('exit', removeTemporaries);
  try {
    for (const file of staged) await writeTemporary(file);
    await lock?.confirm();
    if (lock === null)
      for (const { temporary, target, path } of staged) await moveFile(temporary, target, path);
    else await moveTogether(staged, lock.folder, () => process.off('exit', removeTemporaries));
  } finally {
    process.off('exit', removeTemporaries);
    // What waits to be completed still needs them.
    if (lock === null || !(await hasMoves(lock.folder))) removeTemporaries();
  }
}

/** Where it cannot be removed, as on a disk that has become read-only, what came before is to be told; the next run sweeps. */
function removeLeftover(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // It lies under a name that marks it as nobody's.
  }
}

/** From the moment on that the change is written down, its temporary files must outlive this process. */
async function moveTogether(staged: readonly Staged[], folder: string, keep: () => void): Promise<void> {
  keep();
  const moves = staged.map(({ path, temporary }) => ({
    path: resolve(path),
    temporary: basename(temporary),
  }));
  try {
    await makeMoves(resolve(folder), moves);
  } catch (error) {
    throw isSystemError(error)
      ? new PlanFailure('file', 'F403', { path: folder, reason: error.code })
      : error;
  }
}

async function stage(output: Output): Promise<Staged> {
  const target = await followLinks(output.path);
  return { ...output, target, temporary: join(dirname(target), markedName(KIND)) };
}

/** Not where a change waits to be completed: that is for whoever locks the folder. */
async function sweepPlaces(staged: readonly Staged[]): Promise<void> {
  for (const place of new Set(staged.map(({ target }) => dirname(target)))) {
    if (!(await hasMoves(place)) && !(await hasMoves(dirname(place)))) await sweepFolder(place, [KIND]);
  }
}

async function refuseToHarm({ path, target }: Staged, force: boolean, sort: OutputSort): Promise<void> {
  await refuseLongName(path, target);
  const status = await statusOf(target, stat);
  if (status === null) return;
  if (!status.isFile()) throw new PlanFailure('file', 'F403', { path, reason: 'EISDIR' });
  // A rename would not ask: whoever made the file read-only meant it.
  await access(target, constants.W_OK).catch(() => {
    throw new PlanFailure('file', 'F403', { path, reason: 'EACCES' });
  });
  await refuseHeld(path, target);
  if (force) return;
  for (const lock of lockFiles(target)) {
    if ((await statusOf(lock, lstat)) !== null) throw new PlanFailure('file', 'F402', { path });
  }
  if (!(await isOurs(target, sort))) throw new PlanFailure('file', 'F401', { path });
}

/** The name of the temporary file is short: the move would fail when others are made already. */
async function refuseLongName(path: string, target: string): Promise<void> {
  try {
    await lstat(target);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENAMETOOLONG')
      throw new PlanFailure('file', 'F403', { path, reason: error.code });
  }
}

/** Where a program that holds a file open keeps others from writing it, this shows before anything is written. */
async function refuseHeld(path: string, target: string): Promise<void> {
  try {
    await (await open(target, 'r+')).close();
  } catch (error) {
    if (isSystemError(error) && HELD.has(error.code)) throw new PlanFailure('file', 'F402', { path });
  }
}

/** The files that spreadsheet programs put beside a workbook while it is open. */
function lockFiles(target: string): readonly string[] {
  const [folder, name] = [dirname(target), basename(target)];
  return [join(folder, `~$${name}`), join(folder, `.~lock.${name}#`), join(folder, `.~${name}`)];
}

async function writeTemporary({ path, target, temporary, write }: Staged): Promise<void> {
  try {
    await (await open(temporary, 'wx')).close();
    const replaced = await statusOf(target, stat);
    if (replaced !== null) await chmod(temporary, Number(replaced.mode));
    await write(temporary);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
  } catch (error) {
    throw isSystemError(error) ? new PlanFailure('file', 'F403', { path, reason: error.code }) : error;
  }
}

async function statusOf<T>(path: string, look: (path: string) => Promise<T>): Promise<T | null> {
  try {
    return await look(path);
  } catch {
    return null;
  }
}
