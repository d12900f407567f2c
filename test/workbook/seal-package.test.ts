import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/sheets/page.ts';
import { cell } from '../../src/sheets/pages/cells.ts';
import { HIDDEN_PAGE } from '../../src/sheets/pages/hidden-page.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { readSeal } from '../../src/workbook/seal-package.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';

const STAMP = 'ab'.repeat(32);
const PAGE: Page = {
  ...{ ...HIDDEN_PAGE, visibility: 'visible' },
  ...{ name: '计划', columns: [{ width: 10 }], rows: [[cell('配件', 'plain')]] },
};

let folder = '';
let path = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plan-seal-'));
  path = join(folder, 'a.xlsx');
  await writeWorkbook(path, [PAGE], { title: '计划', seal: STAMP });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The seal of the workbook with other bytes. */
function sealOf(change: (bytes: Buffer) => Buffer): Promise<string | null> {
  const changed = join(folder, 'changed.xlsx');
  writeFileSync(changed, change(readFileSync(path)));
  return readSeal(changed);
}

describe('a sealed workbook', () => {
  it('says what it was stamped with as long as nobody has saved it', async () => {
    expect(await readSeal(path)).toBe(STAMP);
    expect(await sealOf((bytes) => bytes)).toBe(STAMP);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path);
    await workbook.xlsx.writeFile(join(folder, 'saved.xlsx'));
    expect(await readSeal(join(folder, 'saved.xlsx'))).toBeNull();
  });

  it('is read as any other', async () => {
    const rows: unknown[] = [];
    await (await openWorkbook(path)).sheets[0]!.forEachRow(({ cells }) => rows.push(cells[0]));
    expect(rows).toMatchObject([{ value: '配件' }]);
  });

  it('keeps no seal under another stamp, directory or length', async () => {
    const flip = (bytes: Buffer, place: number): Buffer => {
      bytes[place]! ^= 1;
      return bytes;
    };
    // The checksum of the last part stands in the directory.
    const lastHeader = (bytes: Buffer): number => bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    expect(await sealOf((bytes) => flip(bytes, lastHeader(bytes) + 16))).toBeNull();
    expect(await sealOf((bytes) => flip(bytes, bytes.length - 100))).toBeNull();
    expect(await sealOf((bytes) => Buffer.concat([bytes, Buffer.from('x')]))).toBeNull();
    expect(await sealOf((bytes) => bytes.subarray(1))).toBeNull();
  });

  it('is none without a seal, and none that is no package', async () => {
    const plain = join(folder, 'plain.xlsx');
    await writeWorkbook(plain, [PAGE], { title: '计划' });
    expect(await readSeal(plain)).toBeNull();
    expect(await sealOf(() => Buffer.from(`plan:${STAMP}:${STAMP}`))).toBeNull();
    expect(await readSeal(join(folder, 'none.xlsx'))).toBeNull();
  });

  it('is none where a folder or a pipe stands', async () => {
    expect(await readSeal(folder)).toBeNull();
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await readSeal(join(folder, 'pipe'))).toBeNull();
  });
});
