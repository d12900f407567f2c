import { mkdir } from 'node:fs/promises';
import { PlanFailure } from '../domain/failure.ts';

/**
 * Makes a folder, and those that it lies in; it may be there.
 *
 * @throws PlanFailure F403 where that cannot be, such as where a file has that name
 */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw new PlanFailure('file', 'F403', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  });
}
