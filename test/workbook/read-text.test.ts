import { existsSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFolder } from '../../src/workbook/list-folder.ts';
import { readText } from '../../src/workbook/read-text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
  await writeFile(join(folder, 'a.json'), '{"名": 1}');
  await writeFile(join(folder, 'large.json'), '');
  await truncate(join(folder, 'large.json'), 2 ** 20 + 1);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a text file', () => {
  it('is read as UTF-8', async () => {
    expect(await readText(join(folder, 'a.json'))).toBe('{"名": 1}');
  });

  it('is null where there is none', async () => {
    expect(await readText(join(folder, 'none.json'))).toBeNull();
    expect(await readText(join(folder, 'a.json', 'none.json'))).toBeNull();
  });

  it('is refused where it is no file, or too large to be written by hand', async () => {
    await expect(readText(folder)).rejects.toMatchObject({ code: 'F202' });
    await expect(readText('/dev/zero')).rejects.toMatchObject({ code: 'F202' });
    await expect(readText(join(folder, 'large.json'))).rejects.toMatchObject({ code: 'F301' });
  });

  // A regular file that can be opened and whose first byte cannot be read, as on a disk or a network that fails.
  it.runIf(existsSync('/proc/self/mem'))('is refused where the disk fails in its midst', async () => {
    await expect(readText('/proc/self/mem')).rejects.toMatchObject({
      code: 'F203',
      params: { reason: 'EIO' },
    });
  });

  it('may be as large as whoever asks for it says', async () => {
    expect(await readText(join(folder, 'large.json'), 2 ** 20 + 1)).toHaveLength(2 ** 20 + 1);
    await expect(readText(join(folder, 'a.json'), 5)).rejects.toMatchObject({ code: 'F301' });
  });
});

describe('a text file that no person wrote', () => {
  it('counts as empty unless it begins as ours do', async () => {
    for (const [begin, length] of [
      ['{"schemaVersion": 1,', 2 ** 22 + 1],
      ['', 0],
    ] as const) {
      const path = join(folder, 'huge.json');
      await writeFile(path, begin);
      await truncate(path, 2 ** 22 + 1);
      expect(await readText(path, 2 ** 23)).toHaveLength(length);
      await rm(path);
    }
  });
});

describe('a folder', () => {
  it('lists what is in it', async () => {
    expect((await listFolder(folder))?.toSorted()).toEqual(['a.json', 'large.json']);
  });

  it('is null where there is none, or a file stands there', async () => {
    expect(await listFolder(join(folder, 'none'))).toBeNull();
    expect(await listFolder(join(folder, 'a.json'))).toBeNull();
    expect(await listFolder(join(folder, 'x'.repeat(300)))).toBeNull();
  });
});
