import { lstat, readlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';

const MOST_LINKS = 40;

/**
 * The path behind symbolic links, also when nothing stands there yet.
 *
 * @throws PlanFailure F403 where links lead in a circle
 */
export async function followLinks(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    const status = await lstat(target).catch(() => null);
    if (!status?.isSymbolicLink()) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  throw new PlanFailure('file', 'F403', { path, reason: 'ELOOP' });
}
