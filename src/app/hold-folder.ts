import type { FolderLock } from '../domain/folder-lock.ts';
import type { Io } from './io.ts';
import type { ReportProgress } from './progress.ts';

/**
 * Does `work` while no other run writes into a folder, and reports where the run before ended in the midst of its own.
 * Every use case that writes into the folder of a month works inside of this.
 *
 * @throws PlanFailure F405 where another run holds the folder, F403 where nobody may write into it
 */
export function holdFolder<T>(
  folder: string,
  io: Pick<Io, 'lockFolder'>,
  report: ReportProgress,
  work: (lock: FolderLock) => Promise<T>,
): Promise<T> {
  return io.lockFolder(folder, (lock) => {
    if (lock.interrupted !== null) report({ step: 'takeOver', from: lock.interrupted });
    return work(lock);
  });
}
