import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOURNAL } from '../../src/workbook/journal.ts';
import { lockFolder } from '../../src/workbook/lock-folder.ts';
import { replaceFiles } from '../../src/workbook/replace-files.ts';
import { writeText } from '../../src/workbook/write-text.ts';

const CHANGE = fileURLToPath(new URL('support/change-folder.ts', import.meta.url));
const NAMES = ['a.xlsx', 'a.json', 'history/b.xlsx', 'history/b.json'];
/** As a run on another machine names them, of which nobody here knows whether it lives. */
const mark = (i: number): string => `.plan-00000000-7-00000000000${i}.tmp`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-journal-'));
  await mkdir(join(folder, 'history'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const read = (name: string): Promise<string> => readFile(at(name), 'utf8');
const openFolder = (): Promise<void> => lockFolder(folder, '', async () => undefined);
const expectRefusal = async (journal: string): Promise<void> => {
  await writeFile(at(JOURNAL), journal);
  await expect(openFolder()).rejects.toMatchObject({ code: 'F406' });
};
const listAll = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== 'history').sort();

describe('a change of several files', () => {
  it('of a run that was killed in its midst is completed by whoever next opens the folder', async () => {
    await writeFile(at('a.xlsx'), 'new');
    await writeFile(at('a.json'), 'old');
    await writeFile(at(`history/${mark(2)}`), 'new');
    await writeFile(at(mark(1)), 'new');
    const moves = [
      { path: 'a.xlsx', temporary: mark(0) },
      { path: 'a.json', temporary: mark(1) },
      { path: 'history/b.json', temporary: mark(2) },
    ];
    await writeFile(at(JOURNAL), JSON.stringify(moves));
    await openFolder();
    for (const name of ['a.xlsx', 'a.json', 'history/b.json']) expect(await read(name)).toBe('new');
    expect(await listAll()).toEqual(['a.json', 'a.xlsx', 'history/b.json']);
  });

  it('is refused whole where a run of ours cannot have meant all of it', async () => {
    await writeFile(at('mine.json'), 'mine');
    for (const i of [0, 1]) await writeFile(at(mark(i)), 'foreign');
    await symlink(at('mine.json'), at(mark(2)));
    const honest = { path: 'a.json', temporary: mark(0) };
    const before = await listAll();
    const foreign = [
      { path: 'history/b.json', temporary: '../mine.json' },
      { path: 'b.json', temporary: 'mine.json' },
      { path: 'b.json', temporary: null },
      { path: '../stolen.json', temporary: mark(1) },
      { path: '/stolen.json', temporary: mark(1) },
      { path: 'b.json', temporary: mark(2) },
      { path: 'b.json' },
      null,
    ];
    for (const step of foreign) await expectRefusal(JSON.stringify([honest, step]));
    for (const text of ['', '[', '{}', 'null', '7']) await expectRefusal(text);
    expect(await listAll()).toEqual([...before, JOURNAL].sort());
  });

  it('follows a link out of the folder to a plan of ours alone', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'plan-elsewhere-'));
    const target = join(elsewhere, 'plan.json');
    await symlink(target, at('a.json'));
    await writeFile(join(elsewhere, mark(1)), '{"schemaVersion": 1, "new": true}');
    const moves = JSON.stringify([{ path: 'a.json', temporary: mark(1) }]);

    await writeFile(target, 'a letter');
    await expectRefusal(moves);
    expect(await readFile(target, 'utf8')).toBe('a letter');

    await writeFile(target, '{"schemaVersion": 1}');
    await openFolder();
    expect(await readFile(target, 'utf8')).toContain('new');
    expect(await listAll()).toEqual(['a.json']);
    await rm(elsewhere, { recursive: true });
  });

  it('is not taken for done where the note of it is no file', async () => {
    await mkdir(at(JOURNAL));
    await expect(openFolder()).rejects.toMatchObject({ code: 'F406' });
    expect(await listAll()).toEqual([JOURNAL]);
  });

  it('is not read where it is larger than any', async () => {
    await writeFile(
      at(JOURNAL),
      `${JSON.stringify([{ path: 'a.json', temporary: mark(0) }])}${' '.repeat(2 ** 20)}`,
    );
    await expect(openFolder()).rejects.toMatchObject({ code: 'F406' });
  });

  it('refuses files outside of the locked folder', async () => {
    const write = (temporary: string): Promise<void> => writeText(temporary, ['new']);
    const change = lockFolder(at('history'), '', (lock) =>
      replaceFiles([{ path: at('a.json'), write }], { force: true, lock }),
    );
    await expect(change).rejects.toThrow(RangeError);
    expect(await listAll()).toEqual([]);
  });

  it('is wholly made or not at all, whenever the run is killed, and leaves nothing behind', async () => {
    for (const delay of [0, 3, 7, 12, 18, 25]) {
      const run = fork(CHANGE, [folder, ...NAMES], { execArgv: ['--import', 'tsx'] });
      await once(run, 'message');
      await new Promise((done) => setTimeout(done, delay));
      const ended = once(run, 'exit');
      run.kill('SIGKILL');
      await ended;
      await openFolder();
      expect(new Set(await Promise.all(NAMES.map(read))).size).toBe(1);
      await lockFolder(folder, '', (lock) =>
        replaceFiles(
          NAMES.map((name) => ({ path: at(name), write: (path) => writeText(path, ['end']) })),
          { force: true, lock },
        ),
      );
      expect(await listAll()).toEqual([...NAMES].sort());
    }
  });
});
