import { rename } from 'node:fs/promises';
import { PlanFailure } from '../domain/failure.ts';
import { isSystemError } from './is-system-error.ts';

/** Causes for which a rename fails while another program holds the file open. */
export const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** How often to try, and milliseconds between: virus scanners hold a fresh file for a moment. */
const TRIES = 5;
const PAUSE = 50;

/**
 * Puts `temporary` where `target` is.
 *
 * @param path what the file is called where it cannot be replaced
 * @throws PlanFailure F402 (open in another program), F403 (cannot be written)
 */
export async function moveFile(temporary: string, target: string, path: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(temporary, target);
      return;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (!HELD.has(error.code)) throw new PlanFailure('file', 'F403', { path, reason: error.code });
      if (tries === TRIES) throw new PlanFailure('file', 'F402', { path });
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
