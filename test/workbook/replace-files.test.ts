import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOurs } from '../../src/workbook/is-ours.ts';
import { replaceFiles } from '../../src/workbook/replace-files.ts';
import { writeText } from '../../src/workbook/write-text.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-replace-'));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const OURS = '{\n"schemaVersion": 1,\n"month": "2026-11"}\n';
const output = (name: string, text = `new ${name}`) => ({
  path: at(name),
  write: (temporary: string) => writeText(temporary, [text]),
});
const broken = (name: string) => ({
  path: at(name),
  write: async (temporary: string) => {
    await writeFile(temporary, 'half');
    throw new Error('no more');
  },
});
const careful = { force: false };
const read = (name: string) => readFile(at(name), 'utf8');

describe('replaceFiles', () => {
  it('refuses a name that is too long before any file is in its place', async () => {
    const outputs = [output('a.xlsx'), output(`${'b'.repeat(300)}.xlsx`)];
    await expect(replaceFiles(outputs, careful)).rejects.toMatchObject({
      code: 'F403',
      params: { reason: 'ENAMETOOLONG' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes files that were not there, and leaves nothing else', async () => {
    await replaceFiles([output('a.xlsx'), output('a.json')], careful);
    expect(await read('a.xlsx')).toBe('new a.xlsx');
    expect(await read('a.json')).toBe('new a.json');
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.xlsx']);
  });

  it('replaces what is ours and keeps its permissions', async () => {
    await writeFile(at('a.json'), OURS);
    await chmod(at('a.json'), 0o640);
    await replaceFiles([output('a.json')], careful);
    expect(await read('a.json')).toBe('new a.json');
    expect((await stat(at('a.json'))).mode & 0o777).toBe(0o640);
  });

  it('replaces none when one cannot be written', async () => {
    await writeFile(at('a.json'), OURS);
    await expect(replaceFiles([output('a.json'), broken('b.json')], careful)).rejects.toThrow('no more');
    expect(await read('a.json')).toBe(OURS);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('lets a report replace nothing but reports, and a plan nothing but plans, unless forced', async () => {
    const report = '{\n  "schemaVersion": 1,\n  "valid": true\n}\n';
    await writeFile(at('plan.json'), OURS);
    await writeFile(at('report.json'), report);
    for (const [name, sort] of [
      ['plan.json', 'report'],
      ['report.json', 'plan'],
    ] as const) {
      const replaced = replaceFiles([output(name)], { force: false, sort });
      await expect(replaced).rejects.toMatchObject({ code: 'F401' });
    }
    await replaceFiles([output('report.json', report)], { force: false, sort: 'report' });
    expect(await read('report.json')).toBe(report);
    await replaceFiles([output('plan.json')], { force: true, sort: 'report' });
    expect(await read('plan.json')).toBe('new plan.json');
  });

  it('leaves alone what is not ours, unless forced', async () => {
    await writeFile(at('b.json'), '{"mine": true}');
    await expect(replaceFiles([output('a.json'), output('b.json')], careful)).rejects.toMatchObject({
      code: 'F401',
      params: { path: at('b.json') },
    });
    expect(await readdir(folder)).toEqual(['b.json']);
    await replaceFiles([output('b.json')], { force: true });
    expect(await read('b.json')).toBe('new b.json');
  });

  it.each(['~$plan.xlsx', '.~lock.plan.xlsx#', '.~plan.xlsx'])(
    'leaves alone what %s says is open, unless forced',
    async (lock) => {
      await writeFile(at('plan.xlsx'), OURS);
      await writeFile(at(lock), '');
      await expect(replaceFiles([output('plan.xlsx')], careful)).rejects.toMatchObject({ code: 'F402' });
      expect(await read('plan.xlsx')).toBe(OURS);
      await replaceFiles([output('plan.xlsx')], { force: true });
      expect(await read('plan.xlsx')).toBe('new plan.xlsx');
    },
  );

  it('replaces what a symbolic link leads to, and keeps the link', async () => {
    await mkdir(at('real'));
    await writeFile(at('real/a.json'), OURS);
    await symlink('real/a.json', at('a.json'));
    await replaceFiles([output('a.json')], careful);
    expect(await readlink(at('a.json'))).toBe('real/a.json');
    expect(await read('real/a.json')).toBe('new a.json');
  });

  it('makes the file that a dangling link leads to', async () => {
    await symlink('later.json', at('a.json'));
    await replaceFiles([output('a.json')], careful);
    expect(await readlink(at('a.json'))).toBe('later.json');
    expect(await read('later.json')).toBe('new a.json');
  });

  it.skipIf(process.getuid?.() === 0)('leaves alone what is read-only, even when forced', async () => {
    await writeFile(at('a.json'), OURS, { mode: 0o444 });
    await expect(replaceFiles([output('a.json')], { force: true })).rejects.toMatchObject({ code: 'F403' });
    expect(await read('a.json')).toBe(OURS);
  });

  it('says which file cannot be written, and why', async () => {
    await expect(replaceFiles([output('none/a.json')], careful)).rejects.toMatchObject({
      code: 'F403',
      params: { path: at('none/a.json'), reason: 'ENOENT' },
    });
    await mkdir(at('a.json'));
    await expect(replaceFiles([output('a.json')], { force: true })).rejects.toMatchObject({
      code: 'F403',
      params: { reason: 'EISDIR' },
    });
    await symlink('loop', at('loop'));
    await expect(replaceFiles([output('loop')], careful)).rejects.toMatchObject({ code: 'F403' });
  });

  it.skipIf(!existsSync('/dev/full'))(
    'turns a full disk into a failure and leaves the old file',
    async () => {
      const full = { path: at('a.json'), write: () => writeText('/dev/full', ['x'.repeat(100_000)]) };
      await writeFile(at('a.json'), OURS);
      await expect(replaceFiles([full], careful)).rejects.toMatchObject({
        code: 'F403',
        params: { reason: 'ENOSPC' },
      });
      expect(await readdir(folder)).toEqual(['a.json']);
      expect(await read('a.json')).toBe(OURS);
    },
  );
});

describe('isOurs', () => {
  it('knows a workbook and a JSON plan of ours, and nothing else', async () => {
    const page = {
      name: 'plan',
      columns: [{ width: 10 }],
      rows: [[{ value: 1, style: 'integer' as const }]],
      freeze: { rows: 0, columns: 0 },
      filter: null,
      merges: [],
      print: { landscape: false, titleRows: null },
      tabColour: 'grey' as const,
    };
    await writeWorkbook(at('a.xlsx'), [page], { title: 'x' });
    await writeFile(at('b.json'), OURS);
    await writeFile(at('c.json'), '{"month": "2026-12", "schemaVersion": 1}');
    await writeFile(at('d.xlsx'), 'PK not really');
    expect(await isOurs(at('a.xlsx'))).toBe(true);
    expect(await isOurs(at('b.json'))).toBe(true);
    expect(await isOurs(at('c.json'))).toBe(false);
    expect(await isOurs(at('d.xlsx'))).toBe(false);
    expect(await isOurs(at('none'))).toBe(false);
  });
});
