import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../src/workbook/write-text.ts';

describe('writeText', () => {
  it('writes all pieces in order, in UTF-8', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plan-text-'));
    const pieces = Array.from({ length: 30_000 }, (_, i) => `第 ${i} 行 𠮷\n`);
    await writeText(join(folder, 'a.txt'), pieces);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(pieces.join(''));
    await rm(folder, { recursive: true });
  });
});
