import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Leftover } from '../domain/setup.ts';
import { JOURNAL } from './journal.ts';
import { LOCK, readLock } from './lock-folder.ts';
import { fateOf, kindOfMark } from './run-mark.ts';

/** What runs have left in a folder, or hold there now; nothing is taken away. */
export async function findLeftovers(folder: string): Promise<readonly Leftover[]> {
  const names = await readdir(folder).catch(() => []);
  const found: Leftover[] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    if (name === LOCK) {
      const lock = await readLock(folder);
      if (lock !== null) found.push({ path, kind: lock.stale ? 'staleLock' : 'lock', owner: lock.owner });
    } else if (name === JOURNAL) found.push({ path, kind: 'journal', owner: null });
    else if (kindOfMark(name) !== null && fateOf(name) === 'ended') {
      found.push({ path, kind: 'temporary', owner: null });
    }
  }
  return found;
}
