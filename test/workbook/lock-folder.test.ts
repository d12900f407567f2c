import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FolderLock } from '../../src/domain/folder-lock.ts';
import { lockFolder } from '../../src/workbook/lock-folder.ts';
import { markedName } from '../../src/workbook/run-mark.ts';

const HOLD = fileURLToPath(new URL('support/hold-lock.ts', import.meta.url));
const STRANGER = '.plan-00000000-7-0123456789ab.lock';

interface Report {
  readonly held: boolean;
  readonly before?: number | null;
  readonly code?: string;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-lock-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const holdFolder = (): ChildProcess =>
  fork(HOLD, [folder, `${Date.now() + 1500}`], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
const reportOf = async (child: ChildProcess): Promise<Report> => (await once(child, 'message'))[0] as Report;

async function end(child: ChildProcess, signal?: 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  if (signal) child.kill(signal);
  // One that was refused ends by itself, perhaps just now.
  else child.send('end', () => undefined);
  await ended;
}

/** A lock of a run on another machine, as old as is asked for. */
async function leaveLock(seconds: number, text = '{"user":"wang","host":"office","pid":7}\n'): Promise<void> {
  await mkdir(join(folder, '.plan-lock'));
  await writeFile(join(folder, '.plan-lock', STRANGER), text);
  const then = Date.now() / 1000 - seconds;
  await utimes(join(folder, '.plan-lock', STRANGER), then, then);
}

const work = async ({ interrupted }: FolderLock): Promise<unknown> => interrupted;

describe('the lock of a folder', () => {
  it('is there while the work lasts, names its owner, and leaves nothing behind', async () => {
    const seen = await lockFolder(folder, 'plan build -m 2026-12', async () => {
      const [mark] = await readdir(join(folder, '.plan-lock'));
      return JSON.parse(await readFile(join(folder, '.plan-lock', mark!), 'utf8')) as object;
    });
    expect(seen).toMatchObject({ pid: process.pid, command: 'plan build -m 2026-12' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is let go when the work fails', async () => {
    await expect(lockFolder(folder, '', () => Promise.reject(new Error('no more')))).rejects.toThrow(
      'no more',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a second run, also one of the same process, and says who holds it', async () => {
    await lockFolder(folder, 'plan build', async () => {
      await expect(lockFolder(join(folder, '.'), '', work)).rejects.toMatchObject({
        kind: 'file',
        code: 'F405',
        params: { pid: process.pid, command: 'plan build' },
      });
    });
    expect(await lockFolder(folder, '', work)).toBeNull();
  });

  it('is refused while a run on another machine gives signs of life, and taken over when it gives none', async () => {
    await leaveLock(300);
    await expect(lockFolder(folder, '', work)).rejects.toMatchObject({
      code: 'F405',
      params: { user: 'wang' },
    });
    expect(await readdir(join(folder, '.plan-lock'))).toEqual([STRANGER]);
    await rm(join(folder, '.plan-lock'), { recursive: true });
    await leaveLock(900);
    expect(await lockFolder(folder, '', work)).toMatchObject({ user: 'wang', host: 'office', pid: 7 });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over when it is empty or damaged and old', async () => {
    await mkdir(join(folder, '.plan-lock'));
    expect(await lockFolder(folder, '', work)).toBeNull();
    await leaveLock(900, '{"user":');
    expect(await lockFolder(folder, '', work)).toMatchObject({ user: '', pid: 0 });
    expect(await readdir(folder)).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('is looked at where a pipe stands for its owner, too', async () => {
    await mkdir(join(folder, '.plan-lock'));
    execFileSync('mkfifo', [join(folder, '.plan-lock', STRANGER)]);
    await expect(lockFolder(folder, '', work)).rejects.toMatchObject({ code: 'F405', params: { user: '' } });
  });

  it('tells a run from which it was taken over that it may not write any more', async () => {
    await lockFolder(folder, '', async ({ confirm }) => {
      await confirm();
      await rm(join(folder, '.plan-lock'), { recursive: true });
      await leaveLock(0);
      await expect(confirm()).rejects.toMatchObject({ code: 'F405', params: { host: 'office' } });
    });
    expect(await readdir(join(folder, '.plan-lock'))).toEqual([STRANGER]);
  });

  it('cannot be had where there is no folder', async () => {
    await expect(lockFolder(join(folder, 'none'), '', work)).rejects.toMatchObject({
      code: 'F403',
      params: { path: join(folder, 'none'), reason: 'ENOENT' },
    });
  });

  it('of a killed run is taken over at once, and its owner is known', async () => {
    const killed = holdFolder();
    expect(await reportOf(killed)).toEqual({ held: true, before: null });
    await end(killed, 'SIGKILL');
    expect(await readdir(folder)).toEqual(['.plan-lock']);
    expect(await lockFolder(folder, '', work)).toMatchObject({ pid: killed.pid, command: 'hold-lock' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to exactly one of several runs at once, also where a dead run held it', async () => {
    const killed = holdFolder();
    await reportOf(killed);
    await end(killed, 'SIGKILL');
    const rivals = Array.from({ length: 4 }, holdFolder);
    const reports = await Promise.all(rivals.map(reportOf));
    expect(reports.filter(({ held }) => held)).toHaveLength(1);
    expect(reports.filter(({ held }) => !held)).toEqual(Array(3).fill({ held: false, code: 'F405' }));
    await Promise.all(rivals.map((rival) => end(rival)));
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a killed run that had not yet got it is no obstacle', async () => {
    await mkdir(join(folder, markedName('lock')));
    expect(await lockFolder(folder, '', work)).toBeNull();
  });
});
