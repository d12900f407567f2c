import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '../../src/workbook/lock-folder.ts';

/** A command that changes the folder of a company, and what must have been done there before. */
export interface Kind {
  readonly name: string;
  readonly prepare: (company: string) => Promise<void>;
  readonly args: (company: string) => readonly string[];
}

/** When to kill a run: after so many milliseconds, or before its n-th call that changes the disk. */
export type Moment = { readonly after: number } | { readonly call: number };

/** A company folder before and after a command, and how far one run of it goes. */
export interface Stage {
  readonly kind: Kind;
  readonly root: string;
  readonly before: string;
  readonly after: string;
  readonly milliseconds: number;
  readonly calls: number;
}

const MONTH = '2026-12';
const PROGRAM = fileURLToPath(new URL('../../bin/plan.js', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../../fixtures/small', import.meta.url));
/** Counts the calls that change the disk, kills the process before the one that is asked for, else says how many there were. */
const COUNT = `
  import fs from 'node:fs';
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const last = Number(process.env.KILL_BEFORE_CALL);
  let calls = 0;
  const watch = (place, names) => {
    for (const name of names) {
      const call = place[name];
      place[name] = (...args) => {
        if (++calls === last) process.kill(process.pid, 'SIGKILL');
        return call(...args);
      };
    }
  };
  watch(promises, ['open', 'rename', 'rm', 'rmdir', 'mkdir', 'writeFile', 'copyFile', 'chmod']);
  watch(fs, ['rmSync', 'rmdirSync']);
  syncBuiltinESMExports();
  process.on('exit', () => process.stderr.write('\\n' + calls));
`;
const PRELOAD = ['--import', `data:text/javascript,${encodeURIComponent(COUNT)}`];

const build = (company: string): readonly string[] => ['build', '-m', MONTH, '--dir', company, '--quiet'];

/** A plan that stands, and a policy that makes it another one: its files are replaced, the old ones kept. */
export const BUILD: Kind = {
  name: 'build',
  prepare: async (company) => {
    run(build(company));
    await writeFile(join(company, 'plan.config.json'), '{"capRatio": 0.3}\n');
  },
  args: build,
};

/** Prepares a company for a command, and runs the command to its end on a copy, to know what it does. */
export async function setStage(kind: Kind): Promise<Stage> {
  const root = await mkdtemp(join(tmpdir(), 'plan-faults-'));
  const company = join(root, 'company');
  await cp(FIXTURE, company, { recursive: true });
  await kind.prepare(company);
  const before = await snapshot(company);
  const copy = join(root, 'copy');
  await cp(company, copy, { recursive: true });
  const start = performance.now();
  const calls = Number(run(kind.args(copy)).split('\n').at(-1));
  const milliseconds = performance.now() - start;
  return { kind, root, before, after: await snapshot(copy), milliseconds, calls };
}

/** Kills a run; gives what is wrong then, nothing where all is well, and whether the run had ended by itself. */
export async function killRun(
  { kind, root, before, after }: Stage,
  moment: Moment,
): Promise<{ readonly faults: readonly string[]; readonly killed: boolean }> {
  const copy = join(root, 'copy');
  await rm(copy, { recursive: true, force: true });
  await cp(join(root, 'company'), copy, { recursive: true });
  const killed = await startAndKill(kind.args(copy), moment);
  // Whoever next opens the folder completes what was begun.
  await lockFolder(join(copy, MONTH), 'faults', async () => undefined);
  const found = await snapshot(copy);
  run(kind.args(copy));
  const faults = [
    ...(found === before || found === after ? [] : [`neither as before nor as after:\n${found}`]),
    ...((await snapshot(copy)) === after ? [] : ['the next run does not end as a run that was not killed']),
  ];
  return { faults, killed };
}

function run(args: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [...PRELOAD, PROGRAM, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`plan ${args.join(' ')} ended with ${status}\n${stderr}`);
  return stderr;
}

async function startAndKill(args: readonly string[], moment: Moment): Promise<boolean> {
  const env = 'call' in moment ? { ...process.env, KILL_BEFORE_CALL: `${moment.call}` } : process.env;
  const child = spawn(process.execPath, [...PRELOAD, PROGRAM, ...args], { stdio: 'ignore', env });
  const timer = 'after' in moment ? setTimeout(() => child.kill('SIGKILL'), moment.after) : undefined;
  const signal = await new Promise((done) => child.once('exit', (_, by) => done(by)));
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** Every file of the month with the digest of its content, also those whose names begin with a dot. */
async function snapshot(company: string): Promise<string> {
  const entries = await readdir(join(company, MONTH), { recursive: true, withFileTypes: true });
  const lines = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return `${path.slice(company.length)} ${digest}`;
    });
  return (await Promise.all(lines)).toSorted().join('\n');
}
