import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import { nameOf } from './name-of.ts';

/** Codes of the file system for: there is no folder there. */
const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/**
 * The names of what is in a folder, in no particular order, or null when `path` is no folder. One that is no text shows its
 * bytes; nothing is found under it.
 *
 * @throws PlanFailure F203 where the folder may not be read
 */
export async function listFolder(path: string): Promise<readonly string[] | null> {
  try {
    return (await readdir(path, { encoding: 'buffer' })).map(nameOf);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (NO_FOLDER.has(code)) return null;
    throw new PlanFailure('file', 'F203', { file: basename(path), reason: code });
  }
}
