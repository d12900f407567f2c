import { randomBytes } from 'node:crypto';
import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanFailure } from '../../src/domain/failure.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import type { ZipPart } from './support/build-zip.ts';
import { buildZip } from './support/build-zip.ts';
import {
  buildWorkbook,
  relationshipsXml,
  sheetXml,
  workbookParts,
  workbookXml,
} from './support/build-workbook.ts';
import { failureOf, fileOf, rowsOf } from './support/read-back.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const rows = '<row><c><v>1</v></c></row>';
const withPart = (part: Partial<ZipPart>) =>
  fileOf(
    buildZip(workbookParts({ rows }).map((known) => (known.name === SHEET ? { ...known, ...part } : known))),
  );

describe('a package', () => {
  it('may store its parts uncompressed, with backslashes, leading slashes or other case in their names', async () => {
    for (const change of [
      (name: string) => name.replaceAll('/', '\\'),
      (name: string) => `/${name}`,
      (name: string) => name.toUpperCase(),
    ]) {
      const parts = workbookParts({ rows }).map((part) => ({
        ...part,
        name: change(part.name),
        stored: true,
      }));
      expect(await rowsOf(await openWorkbook(fileOf(buildZip(parts))))).toHaveLength(1);
    }
  });

  it.each<[string, Partial<ZipPart>]>([
    ['checksum', { checksum: 1 }],
    ['checksum', { data: sheetXml('<row><c><v>2</v></c></row>'), checksum: 0x12345678 }],
    ['size', { size: 100_000 }],
    ['size', { size: 10 }],
    ['method', { method: 14 }],
    ['inflate', { data: Buffer.from('no deflated bytes at all'), stored: true, method: 8 }],
  ])('is refused when a part is damaged (%s)', async (reason, part) => {
    expect(await failureOf(withPart(part))).toMatchObject({ code: 'F207', params: { part: SHEET, reason } });
  });

  it('is refused when a part is encrypted', async () => {
    expect(await failureOf(withPart({ flags: 1 }))).toMatchObject({ code: 'F205' });
  });

  it('is refused when two parts have one name or share bytes', async () => {
    for (const name of [SHEET, SHEET.toUpperCase(), SHEET.replaceAll('/', '\\')]) {
      const path = fileOf(buildZip([...workbookParts({ rows }), { name, data: 'other' }]));
      expect(await failureOf(path)).toMatchObject({ code: 'F207', params: { reason: 'duplicate' } });
    }
    const path = fileOf(
      buildZip([...workbookParts({ rows }), { name: 'other', data: sheetXml(rows), at: SHEET }]),
    );
    expect(await failureOf(path)).toMatchObject({ code: 'F207', params: { reason: 'overlap' } });
  });

  it('is refused when it is cut off anywhere', async () => {
    const bytes = buildWorkbook({ rows });
    for (let length = 4; length < bytes.length; length += 23) {
      expect(await failureOf(fileOf(bytes.subarray(0, length)))).toMatchObject({ code: 'F207' });
    }
  });

  it('never takes a name inside it for a path', async () => {
    const evil = ['../../../../etc/passwd', '/etc/passwd', 'C:\\windows\\win.ini', 'xl/../../x'].map(
      (name) => ({ name, data: 'x' }),
    );
    const workbook = await openWorkbook(fileOf(buildZip([...workbookParts({ rows }), ...evil])));
    expect(await rowsOf(workbook)).toHaveLength(1);
  });

  it('ends in cells or in a named failure whatever byte is changed', async () => {
    const bytes = buildWorkbook({ rows, texts: '<si><t>甲</t></si>', formats: [0, 14] });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ by;
        try {
          const workbook = await openWorkbook(fileOf(changed));
          const cells = (await rowsOf(workbook)).flatMap((row) => row.cells);
          expect(cells).toEqual([{ column: 1, type: 'number', value: 1, zeros: 0 }]);
        } catch (error) {
          expect(error).toBeInstanceOf(PlanFailure);
        }
      }),
      { seed: 20262, numRuns: 300 },
    );
  });
});

describe('the limits of a package', () => {
  const bomb = (bytes: number) =>
    fileOf(buildZip(workbookParts({ parts: [{ name: SHEET, data: Buffer.alloc(bytes, ' ') }] })));

  it.each([
    ['F301', { fileBytes: 100 }],
    ['F302', { parts: 3 }],
    ['F303', { partBytes: 100 }],
    ['F304', { totalBytes: 600 }],
    ['F311', { sharedText: 10 }],
    ['F312', { elements: 4 }],
  ])('are kept (%s)', async (code, limits) => {
    const texts = '<si><t>甲</t></si>';
    expect(await failureOf(fileOf(buildWorkbook({ rows, texts })), limits)).toMatchObject({ code });
  });

  it('stop a file whose many small parts inflate beyond what its bytes let expect, or hold elements beyond the limit', async () => {
    const sheets = (content: string) => {
      const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
      const parts = [
        { name: 'xl/workbook.xml', data: workbookXml(names.map((name) => [name, name] as const)) },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relationshipsXml(names.map((name) => [name, 'worksheet', `${name}.xml`] as const)),
        },
        ...names.map((name) => ({ name: `xl/${name}.xml`, data: sheetXml('', content) })),
      ];
      return fileOf(buildWorkbook({ parts }));
    };
    expect(await failureOf(sheets(' '.repeat(200_000)))).toMatchObject({ code: 'F305' });
    const elements = { ratio: 1_000, elements: 20_000 };
    for (const content of [
      '<a/>'.repeat(1_000),
      '<a b="" c=""/>'.repeat(500),
      `<a>${'&lt;'.repeat(1_000)}</a>`,
    ])
      expect(await failureOf(sheets(content), elements)).toMatchObject({ code: 'F312' });
  });

  it('let filled cells have the elements that they need, however many there are, and blank ones not', async () => {
    const sheetOf = (cell: string) => {
      const row = (_: unknown, i: number) =>
        `<row r="${i + 1}">${['A', 'B'].map((name) => `<c r="${name}${i + 1}" s="0" t="str">${cell}</c>`).join('')}</row>`;
      return fileOf(buildWorkbook({ rows: Array.from({ length: 200 }, row).join('') }));
    };
    const limits = { elements: 500 };
    const filled = await openWorkbook(sheetOf('<f>"1"</f><v>1</v>'), {
      ...DEFAULT_READING_LIMITS,
      ...limits,
    });
    expect(await rowsOf(filled)).toHaveLength(200);
    expect(await rowsOf(filled)).toHaveLength(200);
    expect(await failureOf(sheetOf(''), limits)).toMatchObject({ code: 'F312', params: { part: SHEET } });
  });

  it('stop a part that is compressed beyond what an honest one is', async () => {
    expect(await failureOf(bomb(50_000_000))).toMatchObject({ code: 'F305', params: { part: SHEET } });
  });

  it('count what is inflated, whatever the directory says', async () => {
    const data = randomBytes(3_000_000).toString('hex');
    const lying = workbookParts({ parts: [{ name: SHEET, data, size: 50 }] });
    expect(await failureOf(fileOf(buildZip(lying)))).toMatchObject({
      code: 'F207',
      params: { reason: 'size' },
    });
  });

  it('stop a list of parts that says it is longer than the file', async () => {
    const bytes = buildWorkbook({ rows });
    bytes.writeUInt16LE(60_000, bytes.length - 12);
    expect(await failureOf(fileOf(bytes))).toMatchObject({ code: 'F302' });
  });

  it('stop a list of parts that is longer than so many parts need', async () => {
    const long = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ name: `${i}${'n'.repeat(60_000)}`, data: '' }));
    const opened = (count: number) => fileOf(buildZip([...workbookParts({ rows }), ...long(count)]));
    expect(await failureOf(opened(20))).toMatchObject({
      code: 'F207',
      params: { reason: 'directory-size' },
    });
    await expect(openWorkbook(opened(10))).resolves.toBeDefined();
  });

  it('stop a file that is large and empty', async () => {
    const path = fileOf(buildWorkbook({ rows }));
    truncateSync(path, 2 ** 40);
    expect(await failureOf(path)).toMatchObject({ code: 'F301' });
  });
});
