import { totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { RunFolder } from './app/batch-plans.ts';
import type { FolderJob, FolderOutcome } from './app/build-folder.ts';
import { startWorkers } from './worker-pool.ts';

/** The share of the memory that all workers together may take for their objects; buffers and the system need some, too. */
const SHARE = 0.75;
/** Megabytes of a worker: a month of a million lines takes less than the most, a small one less than the least. */
const MOST = 4096;
const LEAST = 256;

/**
 * Does `work` with processes that make plans, and ends them when it is done. Each has its own memory: one that runs out
 * of it, or is killed, takes no other folder down.
 *
 * @param jobs how many may be at work at once, among whom the memory is shared out
 * @param unfinished where it stands meanwhile how they are ended early
 */
export async function runInWorkers<T>(
  jobs: number,
  unfinished: Set<() => Promise<void>>,
  work: (runFolder: RunFolder) => Promise<T>,
): Promise<T> {
  const entry = fileURLToPath(new URL('./worker.js', import.meta.url));
  const pool = startWorkers<FolderJob, FolderOutcome>(entry, {
    args: process.argv.slice(2),
    megabytes: Math.floor(Math.min(MOST, Math.max(LEAST, (SHARE * megabytesHere()) / jobs))),
  });
  unfinished.add(pool.stop);
  try {
    return await work(async (job) => {
      const start = performance.now();
      const end = await pool.run(job);
      const outcome =
        'answer' in end ? end.answer : ({ status: 'crashed', crash: end.death } satisfies FolderOutcome);
      return { outcome, seconds: (performance.now() - start) / 1000 };
    });
  } finally {
    await pool.stop();
    unfinished.delete(pool.stop);
  }
}

/** The memory of this machine, or of the container that it is, in megabytes. */
function megabytesHere(): number {
  const limit = process.constrainedMemory();
  return (limit > 0 ? Math.min(limit, totalmem()) : totalmem()) / 2 ** 20;
}
