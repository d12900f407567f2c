import { open } from 'node:fs/promises';

/** Brings the names in a folder to the disk, where the machine can do that (Windows does it by itself). */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await folder
    .sync()
    .catch(() => undefined)
    .finally(() => folder.close());
}
