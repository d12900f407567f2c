import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMonth } from '../../src/domain/month.ts';
import { drawInputs } from './draw-inputs.ts';
import type { EngineTimes } from './time-engine.ts';
import type { StageTimes } from './time-stages.ts';
import type { WritingTimes } from './time-writing.ts';
import { timeBatch } from './time-batch.ts';
import { timeProgram } from './time-program.ts';
import { writeMonth } from './write-month.ts';

/*
 * npm run bench [-- LINES …]: how fast `plan build` is, and how much memory it takes, for forecasts of 10,000, 100,000
 * and a million lines, or of as many as are asked for; without sizes also how long `plan batch` takes over 50 companies. Every measurement is a process of its own.
 */

const MONTH = parseMonth('2026-12')!;
const SIZES = [10_000, 100_000, 1_000_000];

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : SIZES;
if (!sizes.every((size) => Number.isInteger(size) && size > 0))
  throw new RangeError('LINES are whole numbers');

console.log(`Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model}\n`);
const builds = [];
for (const lines of sizes) builds.push(await benchBuild(lines));
console.log(
  'plan build, from workbooks to files (one row: one line under a header, of any workbook); stages in processor time',
);
console.table(Object.fromEntries(builds));
const engines = [];
for (const lines of sizes) engines.push(await benchEngine(lines));
console.log('the engine alone; its stages in seconds of processor time');
console.table(Object.fromEntries(engines));
const writings = [];
for (const lines of sizes) writings.push(await benchWriting(lines));
console.log('writing alone, lines of 25 columns that nobody holds in memory');
console.table(Object.fromEntries(writings));
if (asked.length === 0) await benchBatch();

/** The program as a whole; then once more inside one process, for the shares of its stages. */
async function benchBuild(lines: number): Promise<[number, object]> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-bench-'));
  try {
    // The inputs must not stay in memory while others are measured.
    const rows = await writeMonth(folder, drawInputs(MONTH, lines));
    const { wall, cpu, peak } = timeProgram(['build', '--month', MONTH, '--dir', folder, '--quiet']);
    const stages = await runChild<StageTimes>('time-stages.ts', [MONTH, folder]);
    const total = stages.read + stages.plan + stages.write;
    const share = (seconds: number): string => `${Math.round((seconds / total) * 100)} %`;
    const row = {
      'rows read': rows,
      'wall s': round(wall),
      'CPU s': round(cpu),
      'rows/s': Math.round(rows / wall),
      'rows/CPU s': Math.round(rows / cpu),
      'peak MB': Math.round(peak),
      reading: `${round(stages.read)} s, ${share(stages.read)}`,
      planning: `${round(stages.plan)} s, ${share(stages.plan)}`,
      writing: `${round(stages.write)} s, ${share(stages.write)}`,
    };
    return [lines, row];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchEngine(lines: number): Promise<[number, object]> {
  const { whole, cpu, peak, inputs, stages } = await runChild<EngineTimes>('time-engine.ts', [
    MONTH,
    `${lines}`,
  ]);
  const times = Object.fromEntries(Object.entries(stages).map(([stage, seconds]) => [stage, round(seconds)]));
  const memory = { 'peak MB': Math.round(peak), 'of it inputs MB': Math.round(inputs) };
  return [lines, { 'wall s': round(whole), 'CPU s': round(cpu), ...memory, ...times }];
}

async function benchWriting(lines: number): Promise<[number, object]> {
  const { wall, cpu, peak, file } = await runChild<WritingTimes>('time-writing.ts', [`${lines}`]);
  return [
    lines,
    { 'wall s': round(wall), 'CPU s': round(cpu), 'peak MB': Math.round(peak), 'file MB': Math.round(file) },
  ];
}

/** As many companies as a group may have, of a size that most have. */
async function benchBatch(): Promise<void> {
  const batch = { companies: 50, lines: 2000, jobs: [1, 2] };
  const times = await timeBatch(MONTH, batch);
  console.log(
    `plan batch over ${batch.companies} companies of ${batch.lines} lines; "again": when all is done`,
  );
  const rows = times.map(({ jobs, wall, again }) => {
    const faster = round(times[0]!.wall / wall);
    return [jobs, { 'wall s': round(wall), 'times as fast': faster, 'again wall s': round(again) }];
  });
  console.table(Object.fromEntries(rows));
}

/** Runs a script of this folder in a process of its own; gives what it sends. */
function runChild<T>(script: string, args: readonly string[]): Promise<T> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as T));
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it had a result`)));
  });
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
