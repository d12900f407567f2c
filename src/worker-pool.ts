import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { finished } from 'node:stream/promises';

/** How a worker ended without an answer. */
export interface WorkerDeath {
  readonly cause: 'memory' | 'signal' | 'exit';
  /** The name of the signal, or the exit code with the last that the worker said. */
  readonly detail: string;
}

/** Processes of their own that take one job after the other. */
export interface WorkerPool<Job, Answer> {
  /** Gives a job to a worker that has none, or to a new one; a worker that dies takes down its own job only. */
  run(job: Job): Promise<{ readonly answer: Answer } | { readonly death: WorkerDeath }>;
  /** Ends all workers, those at work, too: they clean up after themselves. Done when all are gone; no job is taken any more. */
  stop(): Promise<void>;
}

interface Worker {
  readonly process: ChildProcess;
  /** How it ended, when it has. */
  readonly death: Promise<WorkerDeath>;
}

/** Milliseconds after which a worker that was asked to end is killed. */
const PATIENCE = 10_000;
/** Characters that are kept of what a worker says before it dies. */
const LAST_WORDS = 4000;

/**
 * Starts workers as they are needed and keeps them: a process takes longer to load than a small job to do. A worker is a
 * module that answers every message with one, and ends itself when its parent is gone.
 *
 * @param options.args arguments of the workers, for whoever asks what they are doing
 * @param options.megabytes memory that the objects of one worker may take, so that one cannot starve the others
 */
export function startWorkers<Job extends Serializable, Answer>(
  entry: string,
  options: { readonly args: readonly string[]; readonly megabytes: number },
): WorkerPool<Job, Answer> {
  const workers = new Set<Worker>();
  const idle = new Set<Worker>();
  let stopping = false;

  const start = (): Worker => {
    const worker = startWorker(entry, options);
    workers.add(worker);
    void worker.death.then(() => [workers, idle].forEach((each) => each.delete(worker)));
    return worker;
  };

  return {
    run: (job) =>
      new Promise((resolve) => {
        // Whoever waits for a pool that is being stopped must not go on to the next job.
        if (stopping) return;
        const [worker = start()] = idle;
        idle.delete(worker);
        void worker.death.then((death) => !stopping && resolve({ death }));
        worker.process.once('message', (message) => {
          idle.add(worker);
          // Its entry says what it answers.
          resolve({ answer: message as Answer });
        });
        // Where it cannot be sent the worker is dying, and its end is the answer.
        worker.process.send(job, () => undefined);
      }),
    stop: async () => {
      stopping = true;
      await Promise.all([...workers].map(endWorker));
    },
  };
}

function startWorker(
  entry: string,
  { args, megabytes }: { readonly args: readonly string[]; readonly megabytes: number },
): Worker {
  const worker = fork(entry, args, {
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  const death = new Promise<WorkerDeath>((resolve) => {
    // It could not be started, or not be sent anything.
    worker.on('error', (error) => resolve({ cause: 'exit', detail: error.message }));
    worker.once('exit', (code, signal) => {
      const said = worker.stderr === null ? Promise.resolve() : finished(worker.stderr);
      void said.catch(() => undefined).then(() => resolve(deathOf(code, signal, lastWords)));
    });
  });
  return { process: worker, death };
}

async function endWorker({ process: worker, death }: Worker): Promise<void> {
  const timer = setTimeout(() => worker.kill('SIGKILL'), PATIENCE);
  if (worker.connected) worker.disconnect();
  await death;
  clearTimeout(timer);
}

function deathOf(code: number | null, signal: string | null, lastWords: string): WorkerDeath {
  if (/heap out of memory|allocation failed/i.test(lastWords)) return { cause: 'memory', detail: '' };
  if (signal !== null) return { cause: 'signal', detail: signal };
  const line = lastWords.split('\n').findLast((each) => /Error\b.*: /.test(each)) ?? '';
  return { cause: 'exit', detail: [code, line.trim()].filter(Boolean).join(', ') };
}
