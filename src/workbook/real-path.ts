import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The absolute path of what is there, behind every link; of what is not there, the absolute path alone. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}
