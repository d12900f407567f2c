import { stat } from 'node:fs/promises';

/** Whether two paths lead to one file, by whatever links and letters; where nothing stands there is none. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return !!first && !!second && first.dev === second.dev && first.ino === second.ino;
}
