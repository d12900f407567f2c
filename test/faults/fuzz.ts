import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawCase } from './draw-case.ts';
import type { FuzzResult } from './fuzz-worker.ts';
import { seedMonths } from './seed-months.ts';

/*
 * npm run fuzz [-- --runs 2000 --seed 1]: runs the program on mutated months. Every run must end in a plan, or in
 * diagnostics with exit code 1 or 3: no stack trace, no hang, no memory beyond the limit, and no other plan where the
 * file is damaged and not merely different. Case n of a seed is the same on every machine; the files of a case that
 * went wrong are kept.
 */

const MOST_SECONDS = 20;
const MOST_MEGABYTES = 512;
/** Cases after which a process is replaced: what one leaves behind must not count against another. */
const CASES_OF_A_WORKER = 400;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const [runs, first] = [Number(values.runs), Number(values.seed)];
if (![runs, first].every((value) => Number.isInteger(value) && value > 0)) {
  throw new RangeError('--runs and --seed are whole numbers');
}

console.log(`Fuzzing ${runs} runs from seed ${first}`);
const months = seedMonths();
let worker: ChildProcess | null = null;
let wrongs = 0;
let highest = 0;
for (let i = 0; i < runs; i++) {
  if (i % CASES_OF_A_WORKER === 0) stop();
  const { wrong, peak } = await runSeed(first + i);
  highest = Math.max(highest, peak);
  if (wrong !== null) keep(first + i, wrong);
  if (wrong !== null || peak > MOST_MEGABYTES) stop();
  if ((i + 1) % 500 === 0) console.log(`${i + 1} runs, ${wrongs} wrong, at most ${Math.round(highest)} MB`);
}
stop();
console.log(`${runs} runs, ${wrongs} wrong, at most ${Math.round(highest)} MB`);
process.exitCode = wrongs === 0 ? 0 : 1;

/** Runs one case in the worker, which is ended when it takes too long. */
function runSeed(seed: number): Promise<FuzzResult> {
  const child = (worker ??= fork(fileURLToPath(new URL('fuzz-worker.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  }));
  return new Promise((resolve) => {
    const end = (result: FuzzResult): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(
      () => end({ wrong: `no end within ${MOST_SECONDS} s`, peak: 0 }),
      MOST_SECONDS * 1000,
    );
    child.once('exit', (code, signal) => end({ wrong: `the process ended: ${code ?? signal}`, peak: 0 }));
    child.once('message', (message) => {
      const result = message as FuzzResult;
      const tooMuch = result.peak > MOST_MEGABYTES ? `${Math.round(result.peak)} MB of memory` : null;
      end({ ...result, wrong: result.wrong ?? tooMuch });
    });
    child.send(seed);
  });
}

function stop(): void {
  worker?.kill('SIGKILL');
  worker = null;
}

/** Keeps the mutated file, and says how to run the case again. */
function keep(seed: number, wrong: string): void {
  wrongs++;
  const { file, bytes, how, command } = drawCase(seed, months);
  const folder = join(tmpdir(), 'plan-fuzz-failures', `${seed}`);
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, basename(file));
  writeFileSync(kept, bytes);
  console.log(
    `\n${command}, ${how}: ${wrong}\n  kept: ${kept}\n  again: npm run fuzz -- --runs 1 --seed ${seed}\n`,
  );
}
