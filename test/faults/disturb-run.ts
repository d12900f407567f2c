import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanFailure } from '../../src/domain/failure.ts';
import { lockFolder } from '../../src/workbook/lock-folder.ts';
import { FAULTY_DISK, type Fault } from './faulty-disk.ts';
import { MONTH, type Kind } from './kinds.ts';

/** What befalls a run when: a kill after so many milliseconds, or a fault at its n-th call that changes the disk. */
export type Moment = { readonly after: number } | { readonly call: number; readonly fault?: Fault };

/** A company folder before and after a command, and how far one run of it goes. */
export interface Stage {
  readonly kind: Kind;
  readonly root: string;
  /** The files of each month, by its folder. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly milliseconds: number;
  readonly calls: number;
}

const PROGRAM = fileURLToPath(new URL('../../bin/plan.js', import.meta.url));
/** A small month, sound but for a warning. */
const INPUTS = fileURLToPath(new URL('../../fixtures/commands/W401/inputs', import.meta.url));
/** Milliseconds after which a worker whose parent was killed must have ended. */
const PATIENCE = 20_000;
/** Prepares a company for a command, and runs the command to its end on a copy, to know what it does. */
export async function setStage(kind: Kind): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'plan-faults-'));
  const company = join(root, 'company');
  await cp(INPUTS, join(company, MONTH, 'inputs'), { recursive: true });
  await kind.prepare(company);
  const before = await snapshot(company, kind);
  const calls = kind.alike === undefined ? null : run(kind.alike(await copyCompany(root)));
  const copy = await copyCompany(root);
  const start = performance.now();
  const said = run(kind.args(copy));
  const milliseconds = performance.now() - start;
  const after = await snapshot(copy, kind);
  return { kind, root, before, after, milliseconds, calls: Number((calls ?? said).split('\n').at(-1)) };
}

/** What is wrong after a run that something befell, nothing where all is well; and whether it befell it before its end. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly befell: boolean;
}

/**
 * Lets something befall a run. Then every month must be as before or as after the command, once the next run has locked
 * it; a run that was not killed must say what happened by a code of its own; and the next run must work.
 */
export async function disturbRun({ kind, root, before, after }: Stage, moment: Moment): Promise<Verdict> {
  const copy = await copyCompany(root);
  const { signal, code, told } = await startAndDisturb(kind.args(copy), moment);
  for (const month of kind.months) await lockSoon(join(copy, month));
  const found = await snapshot(copy, kind);
  const { isDone, ...changed } = compareMonths(kind, found, { before, after });
  const faults = [...changed.faults];
  const isTold = code === 3 && /\bF40[235]\b/.test(told);
  // A worker that is killed is told by the batch.
  const isCrash = kind.alike !== undefined && 'call' in moment && !moment.fault && code === 70;
  if (signal === null && !isTold && !isCrash && !(code === 0 && isDone)) {
    faults.push(`ended with ${code}\n${told}`);
  }
  // What is done is done: an answer that was taken over cannot be taken over again.
  if (faults.length === 0 && !(isDone && kind.isOnce)) {
    run(kind.args(copy));
    if (!compareMonths(kind, await snapshot(copy, kind), { before, after }).isDone) {
      faults.push('the next run does not end as a run that nothing befell');
    }
  }
  return { faults, befell: signal !== null || code !== 0 };
}

export function compareMonths(
  { months }: Kind,
  found: Stage['before'],
  { before, after }: Pick<Stage, 'before' | 'after'>,
): { readonly isBefore: boolean; readonly isDone: boolean; readonly faults: readonly string[] } {
  const isAs = (other: Stage['before'], month: string): boolean => found.get(month) === other.get(month);
  const broken = months.filter((month) => !isAs(before, month) && !isAs(after, month));
  return {
    isBefore: months.every((month) => isAs(before, month)),
    isDone: months.every((month) => isAs(after, month)),
    faults: broken.map((month) => `${month} is neither as before nor as after:\n${found.get(month)}`),
  };
}

export async function copyCompany(root: string): Promise<string> {
  const copy = join(root, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(join(root, 'company'), copy, { recursive: true });
  return copy;
}

/** Locks a folder as the next run does. A worker whose parent was killed may hold it for a moment, and must then let go. */
async function lockSoon(folder: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; ;) {
    try {
      return await lockFolder(folder, 'faults', async () => undefined);
    } catch (error) {
      const isHeld = error instanceof PlanFailure && error.code === 'F405';
      if (!isHeld || performance.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [...FAULTY_DISK, PROGRAM, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`plan ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stderr;
}

interface End {
  readonly signal: string | null;
  readonly code: number | null;
  readonly told: string;
}

/** Runs the program until it ends; gives how, and what it told. */
export async function startAndDisturb(args: readonly string[], moment: Moment | null): Promise<End> {
  const { call, fault = 'SIGKILL' } = moment !== null && 'call' in moment ? moment : {};
  const env = call === undefined ? process.env : { ...process.env, FAULT: fault, FAULT_CALL: `${call}` };
  const child = spawn(process.execPath, [...FAULTY_DISK, PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const timer =
    moment !== null && 'after' in moment ? setTimeout(() => child.kill('SIGKILL'), moment.after) : undefined;
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  return { signal, code, told };
}

/** Of every month of a kind each file with the digest of its content, also those whose names begin with a dot. */
export async function snapshot(company: string, { months }: Kind): Promise<ReadonlyMap<string, string>> {
  const found = months.map(async (month): Promise<[string, string]> => {
    const entries = await readdir(join(company, month), { recursive: true, withFileTypes: true });
    const lines = entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const digest = createHash('sha256')
          .update(await readFile(path))
          .digest('hex');
        return `${path.slice(company.length)} ${digest}`;
      });
    return [month, (await Promise.all(lines)).toSorted().join('\n')];
  });
  return new Map(await Promise.all(found));
}
