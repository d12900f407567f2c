import { randomUUID } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, chmod, lstat, open, readlink, rename, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import { isOurs } from './is-ours.ts';
import { isSystemError } from './is-system-error.ts';

/** A file to be made or replaced: where it belongs, and how it is written to the path that `write` is given. */
export interface Output {
  readonly path: string;
  readonly write: (temporaryPath: string) => Promise<void>;
}

interface Staged extends Output {
  /** Where the file itself stands, behind every symbolic link. */
  readonly target: string;
  readonly temporary: string;
}

/** Causes for which a rename fails while another program holds the file open. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES']);
const MOST_LINKS = 40;

/**
 * Writes files so that each is either wholly the old one or wholly the new one, and none is replaced unless all could be
 * written: every file is made under a temporary name in its own folder, brought to the disk, and only then are all
 * renamed, in the order given (put first what a person may hold open). A symbolic link stays and what it leads to is
 * replaced; the permissions of a replaced file are kept. On any failure, and when the process ends early, the temporary
 * files are removed.
 *
 * @param options.force replaces what is not a plan of ours, and what a lock file beside it calls open
 * @throws PlanFailure F401 (stands there and is not ours), F402 (open in another program), F403 (cannot be written)
 */
export async function replaceFiles(
  outputs: readonly Output[],
  options: { readonly force: boolean },
): Promise<void> {
  const staged = await Promise.all(outputs.map(stage));
  for (const file of staged) await refuseToHarm(file, options.force);
  const removeTemporaries = () => {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  };
  process.once('exit', removeTemporaries);
  try {
    for (const file of staged) await writeTemporary(file);
    for (const file of staged) await moveIntoPlace(file);
  } finally {
    process.off('exit', removeTemporaries);
    removeTemporaries();
  }
}

async function stage(output: Output): Promise<Staged> {
  const target = await followLinks(resolve(output.path));
  const temporary = join(dirname(target), `.plan-${randomUUID()}.tmp`);
  return { ...output, target, temporary };
}

/** The path behind symbolic links, also when nothing stands there yet. */
async function followLinks(path: string): Promise<string> {
  let target = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const status = await statusOf(target, lstat);
    if (!status?.isSymbolicLink()) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  throw new PlanFailure('file', 'F403', { path, reason: 'ELOOP' });
}

async function refuseToHarm({ path, target }: Staged, force: boolean): Promise<void> {
  const status = await statusOf(target, stat);
  if (status === null) return;
  if (!status.isFile()) throw new PlanFailure('file', 'F403', { path, reason: 'EISDIR' });
  // A rename would not ask: whoever made the file read-only meant it.
  await access(target, constants.W_OK).catch(() => {
    throw new PlanFailure('file', 'F403', { path, reason: 'EACCES' });
  });
  if (force) return;
  for (const lock of lockFiles(target)) {
    if ((await statusOf(lock, lstat)) !== null) throw new PlanFailure('file', 'F402', { path });
  }
  if (!(await isOurs(target))) throw new PlanFailure('file', 'F401', { path });
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

async function moveIntoPlace({ path, target, temporary }: Staged): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (HELD.has(error.code)) throw new PlanFailure('file', 'F402', { path });
    throw new PlanFailure('file', 'F403', { path, reason: error.code });
  }
}

async function statusOf<T>(path: string, look: (path: string) => Promise<T>): Promise<T | null> {
  try {
    return await look(path);
  } catch {
    return null;
  }
}
