import { lstat } from 'node:fs/promises';

/** Whether there is anything of this path: a file, a folder, a link that leads nowhere. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
