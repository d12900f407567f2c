import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listFolder } from '../../src/workbook/list-folder.ts';
import { nameOf } from '../../src/workbook/name-of.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the name of a file', () => {
  it.each([
    ['华东 a.xlsx', '华东 a.xlsx', 'utf8'],
    ['a\xff.xlsx', 'a\\xFF.xlsx', 'latin1'],
    // 华东 as Chinese editions of Windows write it.
    ['\xbb\xaa\xb6\xab.xlsx', '\\xBB\\xAA\\xB6\\xAB.xlsx', 'latin1'],
    // What is text of a name that is none stays; an é that takes two bytes more than it needs is none.
    ['\xe4\xb8\x9c\xe9\x01\xf0\x80\x83\xa9', '东\\xE9\x01\\xF0\\x80\\x83\\xA9', 'latin1'],
  ] as const)('%j is shown as %j', (bytes, shown, encoding) => {
    expect(nameOf(Buffer.from(bytes, encoding))).toBe(shown);
  });

  // Other systems let no file have such a name.
  it.runIf(process.platform === 'linux')(
    'that is no text is listed as shown, and refused for it',
    async () => {
      const inFolder = Buffer.from(`${folder}/`);
      for (const byte of [0xfe, 0xff])
        writeFileSync(Buffer.concat([inFolder, Buffer.from([byte]), Buffer.from('.csv')]), '');
      const names = (await listFolder(folder))!.toSorted();
      expect(names).toEqual(['\\xFE.csv', '\\xFF.csv']);
      // The command line hands over the same name decoded.
      for (const file of [...names, '\ufffd.csv'])
        await expect(openWorkbook(join(folder, file))).rejects.toMatchObject({
          code: 'F203',
          params: { file, reason: 'EILSEQ' },
        });
      await expect(openWorkbook(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'F201' });
    },
  );
});
