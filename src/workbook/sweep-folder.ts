import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fateOf, kindOfMark } from './run-mark.ts';

/** Milliseconds after which what a run on another machine has left is nobody's any more. */
const OLD = 86_400_000;

/**
 * Deletes from a folder what dead runs have left under marked names of these kinds. Where that cannot be, it stays:
 * it is in nobody's way.
 */
export async function sweepFolder(folder: string, kinds: readonly string[]): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!kinds.includes(kindOfMark(name) ?? '')) continue;
    const path = join(folder, name);
    if (fateOf(name) !== 'ended' && !(await isOld(path))) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isOld(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => null);
  return status !== null && Date.now() - status.mtimeMs > OLD;
}
