import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameFile } from '../../src/workbook/is-same-file.ts';
import { makeFolder } from '../../src/workbook/make-folder.ts';
import { fileOf } from './support/read-back.ts';

describe('a file', () => {
  it('is the same by every path and link that leads to it', async () => {
    const path = fileOf('a', 'a.xlsx');
    const folder = join(path, '..');
    linkSync(path, join(folder, 'hard.xlsx'));
    symlinkSync(path, join(folder, 'soft.xlsx'));
    for (const other of [`${folder}/./a.xlsx`, `${folder}/hard.xlsx`, `${folder}/soft.xlsx`]) {
      expect(await isSameFile(path, other)).toBe(true);
    }
  });

  it('is another than one of the same content, and than one that is not there', async () => {
    const path = fileOf('a');
    expect(await isSameFile(path, fileOf('a'))).toBe(false);
    expect(await isSameFile(path, `${path}.none`)).toBe(false);
    expect(await isSameFile(`${path}.none`, `${path}.none`)).toBe(false);
  });
});

describe('a folder', () => {
  it.each(['file', 'link to nowhere'])('is not made below a %s, which is told', async (kind) => {
    const path = fileOf('a');
    if (kind !== 'file') symlinkSync(`${path}.none`, `${path}.link`);
    const attempt = makeFolder(join(kind === 'file' ? path : `${path}.link`, 'b', 'c'));
    await expect(attempt).rejects.toMatchObject({ code: 'F403' });
  });

  it.runIf(process.platform === 'linux')('is refused in the end where nobody can make one', async () => {
    await expect(makeFolder('/proc/none/such')).rejects.toMatchObject({ code: 'F403' });
  });

  it('is made with those that it lies in, and may be there', async () => {
    const folder = join(fileOf('a'), '..', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(await isSameFile(folder, join(folder, '..', 'c'))).toBe(true);
  });

  it('cannot be made where a file has its name', async () => {
    await expect(makeFolder(fileOf('a'))).rejects.toMatchObject({
      code: 'F403',
      params: { reason: 'EEXIST' },
    });
  });
});
