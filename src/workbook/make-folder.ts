import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import { isSystemError } from './is-system-error.ts';

/**
 * Makes a folder, and those that it lies in; it may be there.
 *
 * @throws PlanFailure F403 where that cannot be, such as where a file has that name
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await makeWithParents(path);
  } catch (error) {
    throw isSystemError(error) ? new PlanFailure('file', 'F403', { path, reason: error.code }) : error;
  }
}

/**
 * The recursion of `mkdir` goes on forever where a file system says that there is no such folder of one that is there, but
 * in which nobody can make any (Linux in /proc): a folder is made once, and again only after the one above it was.
 */
async function makeWithParents(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    const above = dirname(path);
    const isAlone = isSystemError(error) && error.code === 'ENOENT' && above !== path;
    if (!isAlone || (await isFolder(above))) throw error;
    await makeWithParents(above);
    await makeWithParents(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status?.isDirectory() ?? false;
}
