import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkers, type WorkerPool } from '../src/worker-pool.ts';

/** Answers with its process and what it was sent; some words make it die. */
const WORKER = `
  let held = [];
  process.on('message', (word) => {
    if (word === 'exit') { console.error('Error: of its own accord'); process.exit(3); }
    if (word === 'kill') process.kill(process.pid, 'SIGKILL');
    if (word === 'eat') for (;;) held.push(new Array(1e5).fill(held.length));
    if (word !== 'wait') process.send([process.pid, word]);
  });
  process.on('disconnect', () => process.exit());
`;

let folder = '';
let pool: WorkerPool<string, readonly [number, string]>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-pool-'));
  writeFileSync(join(folder, 'worker.mjs'), WORKER);
  pool = startWorkers(join(folder, 'worker.mjs'), { args: [], megabytes: 16 });
});
afterAll(async () => {
  await pool.stop();
  rmSync(folder, { recursive: true });
});

async function pidOf(job: string): Promise<number> {
  const end = await pool.run(job);
  if ('death' in end) throw new Error(JSON.stringify(end.death));
  expect(end.answer[1]).toBe(job);
  return end.answer[0];
}

it('keeps a worker for job after job, and starts another only where all have one', async () => {
  const first = await pidOf('a');
  expect(await pidOf('b')).toBe(first);
  const both = await Promise.all([pidOf('c'), pidOf('d')]);
  expect(both).toContain(first);
  expect(new Set([...both, await pidOf('e')]).size).toBe(2);
});

it.each([
  ['exit', { cause: 'exit', detail: '3, Error: of its own accord' }],
  ['kill', { cause: 'signal', detail: 'SIGKILL' }],
  ['eat', { cause: 'memory', detail: '' }],
] as const)(
  'says how a worker died (%s) whose job is lost, and does the next with another',
  async (job, death) => {
    const [lost, other] = await Promise.all([pool.run(job), pidOf('beside')]);
    expect(lost).toEqual({ death });
    expect(await pidOf('after')).toBe(other);
  },
);

it('ends all workers, also those at work, and takes no job any more', async () => {
  const pid = await pidOf('f');
  const answered: unknown[] = [];
  for (const job of ['wait', 'wait']) void pool.run(job).then((end) => answered.push(end));
  await pool.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  void pool.run('g').then((end) => answered.push(end));
  await new Promise((done) => setTimeout(done, 20));
  expect(answered).toEqual([]);
});
