import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import type { RawRow } from '../../src/sheets/raw-sheet.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { failureOf, fileOf } from './support/read-back.ts';

/** The texts of a table by row and column, both counted from 1; nothing where a cell is empty. */
async function cellsOf(bytes: Buffer | string, name = 'table.csv'): Promise<Record<string, string>> {
  const { sheets } = await openWorkbook(fileOf(bytes, name));
  const rows: RawRow[] = [];
  await sheets[0]!.forEachRow((row) => rows.push(row));
  return Object.fromEntries(
    rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [`${row},${cell.column}`, cell.type === 'text' ? cell.value : cell.type]),
    ),
  );
}

const expected = (rows: readonly (readonly string[])[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === '' ? [] : [[`${r + 1},${c + 1}`, cell]]))),
  );

const SMALL = '店,件\n甲,00123\n';
/** `店,件\n甲,00123\n` in GBK. */
const SMALL_GBK = Buffer.concat([
  Buffer.from([0xb5, 0xea, 0x2c, 0xbc, 0xfe, 0x0a, 0xbc, 0xd7]),
  Buffer.from(',00123\n'),
]);
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a table in text', () => {
  it('is a workbook of one visible sheet that is called like the file', async () => {
    const { file, sha256, sheets } = await openWorkbook(fileOf(SMALL, '华东.12月.csv'));
    expect({ file, sha256: sha256.length }).toEqual({ file: '华东.12月.csv', sha256: 64 });
    expect(sheets).toMatchObject([{ name: '华东.12月', visibility: 'visible', merges: [] }]);
  });

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(SMALL)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${SMALL}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${SMALL}`, 'utf16le')],
    ['UTF-16, big end first', bigEndian(`\uFEFF${SMALL}`)],
    ['GBK', SMALL_GBK],
    ['GB18030 with a mark', Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), SMALL_GBK])],
  ])('is the same in %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(
      expected([
        ['店', '件'],
        ['甲', '00123'],
      ]),
    );
  });

  it('is in UTF-8 where it could be GBK as well', async () => {
    // 涓枃: the bytes of 中文 in UTF-8, which GBK takes for other characters.
    expect(await cellsOf(Buffer.from('中文,1\n'))).toEqual({ '1,1': '中文', '1,2': '1' });
  });

  it('in GBK is found to be so however late its first Chinese character comes', async () => {
    const cells = await cellsOf(Buffer.concat([Buffer.from('a,1\n'.repeat(40_000)), SMALL_GBK]));
    expect(cells['40001,1']).toBe('店');
  });

  it.each<[string, Buffer]>([
    ['neither UTF-8 nor GB18030', Buffer.from([0x61, 0xff, 0x0a])],
    ['cut within a character', SMALL_GBK.subarray(0, 1)],
    ['marked as UTF-8 and GBK', Buffer.concat([Buffer.from('\uFEFF'), SMALL_GBK])],
    ['half a character of UTF-16', Buffer.from('\uFEFFa', 'utf16le').subarray(0, 3)],
  ])('in bytes that are %s is refused', async (_, bytes) => {
    expect(await failureOf(fileOf(bytes, 'a.csv'))).toMatchObject({
      code: 'F207',
      params: { reason: 'text-encoding' },
    });
  });

  it.each([',', ';', '\t', '|'])('is parted by %j where its lines say so', async (delimiter) => {
    const rows = [
      ['十二月，预测'],
      ['店', '件', '数量', '备注'],
      ['甲', '00123', '12', '急, 先发; 或|者'],
      ['乙', '00124', '3', ''],
    ];
    const quote = (cell: string) => (/[,;|]/.test(cell) ? `"${cell}"` : cell);
    const text = rows.map((row) => row.map(quote).join(delimiter)).join('\r\n');
    expect(await cellsOf(text)).toEqual(expected(rows));
  });

  it('is parted as its first line says, which is no row', async () => {
    expect(await cellsOf('sep=;\r\na,b;c\r\n')).toEqual({ '1,1': 'a,b', '1,2': 'c' });
  });

  it('keeps decimal commas together where semicolons part', async () => {
    expect(await cellsOf('a;b\n1,5;2,5\n3,5;4\n')).toEqual(
      expected([
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4'],
      ]),
    );
  });

  it('keeps zeros and numbers that Excel marks as text', async () => {
    expect(await cellsOf('00123,="00123","=""00123""","a""b",=1\n')).toEqual(
      expected([['00123', '00123', '00123', 'a"b', '=1']]),
    );
  });

  it('counts rows as a spreadsheet does: blank lines count, line breaks in quotes do not', async () => {
    expect(await cellsOf('a\r\n\r\n"b\r\nc",d\re\n')).toEqual({
      '1,1': 'a',
      '3,1': 'b\r\nc',
      '3,2': 'd',
      '4,1': 'e',
    });
  });

  it.each([
    ['a,b\n"c\nd,e\n', 2],
    ['a,b\n\n"c"d,e\n', 3],
    ['"a\nb",c\nd"e,f\n', 3],
    ['a,b\nc,5" pipe\n', 2],
    [`a,b\n"c${'\nd,e'.repeat(500_000)}`, 2],
  ])('with a broken quote is refused with its line: %j', async (text, line) => {
    expect(await failureOf(fileOf(text, 'a.csv'))).toMatchObject({
      code: 'F207',
      params: { file: 'a.csv', reason: 'quote', line },
    });
  });

  it.each([
    ['F312', `a,b\n${',,\n'.repeat(4)}`, { limit: 28 }],
    ['F307', `a\n${','.repeat(3)}b\n`, { cell: 'D2' }],
    ['F307', 'a\n'.repeat(6), { cell: 'A6' }],
    ['F307', '\n'.repeat(6), { cell: 'A6' }],
    ['F308', 'a,12345678901\n', { limit: 10 }],
    ['F308', 'a'.repeat(3_000_000), { limit: 10 }],
    ['F301', 'a'.repeat(4_000_001), { limit: 4_000_000 }],
  ])('beyond a limit is refused with %s', async (code, text, params) => {
    const limits = {
      ...DEFAULT_READING_LIMITS,
      rows: 5,
      columns: 3,
      textLength: 10,
      fileBytes: 4_000_000,
      elements: 28,
    };
    const reading = openWorkbook(fileOf(text, 'a.csv'), limits).then(({ sheets }) =>
      sheets[0]!.forEachRow(() => undefined),
    );
    await expect(reading).rejects.toMatchObject({ code, params: { file: 'a.csv', ...params } });
  });

  it('is read as it was written, whatever its cells hold and wherever its bytes are cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '0', '甲', '"', ',', ';', '\n', '\r', ' '),
      maxLength: 6,
    });
    const plain = cell.filter((text) => !/^="[^"]*"$/.test(text));
    const table = fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const written = fc.tuple(table, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(70_000));
    await fc.assert(
      fc.asyncProperty(written, async ([rows, end, shift]) => {
        const all = [['x'.repeat(shift % 30_000), 'x'.repeat(30_000), 'x'.repeat(5_400)], ...rows];
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = all.map((row) => row.map(quote).join(',') + end).join('');
        expect(await cellsOf(`sep=,\n${text}`)).toEqual(expected(all));
      }),
      { seed: 20261210, numRuns: 60 },
    );
  });
});
