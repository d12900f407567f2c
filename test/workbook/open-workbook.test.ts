import { createHash } from 'node:crypto';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sheets/raw-sheet.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { buildZip } from './support/build-zip.ts';
import {
  buildWorkbook,
  escapeXml,
  relationshipsXml,
  sheetXml,
  workbookParts,
  workbookXml,
} from './support/build-workbook.ts';
import { failureOf, fileOf, readBack, rowsOf } from './support/read-back.ts';

const valuesOf = (rows: readonly RawRow[]) =>
  rows.map(({ row, cells }) => [row, ...cells.map(({ column, value }) => [column, value])]);

describe('where cells stand', () => {
  it('hands rows and cells out at the places they name', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="9"><c r="A9"><v>3</v></c></row>';
    expect(valuesOf(await readBack({ rows }))).toEqual([
      [2, [2, 1], [27, 2]],
      [9, [1, 3]],
    ]);
  });

  it('lets a row or cell that names no place follow the one before', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(valuesOf(await readBack({ rows }))).toEqual([
      [1, [1, 1], [3, 2]],
      [4, [3, 3], [4, 4]],
      [5, [1, 5]],
    ]);
  });

  it.each([
    ['a workbook', buildWorkbook({ rows: '<row><c><v>1</v></c></row>'.repeat(3) }), 'a.xlsx'],
    ['text', Buffer.from('1\n2\n3\n'), 'a.csv'],
  ])('hands out no rows of %s behind the last that is wanted', async (_, bytes, name) => {
    const { sheets } = await openWorkbook(fileOf(bytes, name));
    const seen: number[] = [];
    await sheets[0]!.forEachRow(({ row }) => {
      seen.push(row);
      return row < 2;
    });
    expect(seen).toEqual([1, 2]);
  });

  it('puts the cells of a row in column order', async () => {
    const rows = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    expect(valuesOf(await readBack({ rows }))).toEqual([[1, [1, 1], [2, 2], [3, 3]]]);
  });

  it('tells hidden rows', async () => {
    const rows = '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="0"><c><v>1</v></c></row>';
    expect((await readBack({ rows })).map(({ hidden }) => hidden)).toEqual([true, false]);
  });

  it.each([
    ['repeated', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'],
    ['repeated', '<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['repeated', '<row r="1"><c><v>12</v><v>13</v></c></row>'],
    ['repeated', '<row r="1"><c t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c></row>'],
    ['order', '<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'],
    ['position', '<row r="2"><c r="A1"><v>1</v></c></row>'],
    ['position', '<row r="0"><c><v>1</v></c></row>'],
    ['position', '<row r="0x10"><c><v>1</v></c></row>'],
    ['position', '<row r="1.5"><c><v>1</v></c></row>'],
    ['position', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['position', '<row r="1"><c r=""><v>1</v></c></row>'],
  ])('refuses contradictory places (%s)', async (reason, rows) => {
    expect(await failureOf(fileOf(buildWorkbook({ rows })))).toMatchObject({
      code: 'F207',
      params: { reason },
    });
  });

  it('refuses a row that repeats cells without end before it ends', async () => {
    const rows = `<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(20_000)}`;
    expect(await failureOf(fileOf(buildWorkbook({ rows })))).toMatchObject({
      params: { reason: 'repeated' },
    });
  });

  it('ends at the last row and column that a sheet can have', async () => {
    expect(await readBack({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })).toHaveLength(1);
    for (const rows of [
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1048576"><c><v>1</v></c></row><row><c><v>1</v></c></row>',
      '<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>',
    ]) {
      expect(await failureOf(fileOf(buildWorkbook({ rows })))).toMatchObject({ code: 'F307' });
    }
  });
});

describe('merged ranges', () => {
  const merges = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>';

  it('knows them before the rows', async () => {
    for (const rows of ['', '<row><c><v>1</v></c></row>']) {
      const workbook = await openWorkbook(fileOf(buildWorkbook({ rows, behind: merges })));
      expect(workbook.sheets[0]!.merges).toEqual([
        { top: 1, left: 1, bottom: 2, right: 2 },
        { top: 3, left: 3, bottom: 3, right: 3 },
      ]);
    }
  });

  it('is not misled by what looks like the end of the rows inside a text', async () => {
    const text = `<![CDATA[</sheetData>${merges}]]>`;
    const rows = `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const workbook = await openWorkbook(
      fileOf(buildWorkbook({ rows, behind: '<mergeCells><mergeCell ref="D4:E5"/></mergeCells>' })),
    );
    expect(workbook.sheets[0]!.merges).toEqual([{ top: 4, left: 4, bottom: 5, right: 5 }]);
    expect(await rowsOf(workbook)).toHaveLength(1);
  });

  it.each([
    ['hides', `${merges}<!-- </sheetData> -->`],
    ['invents', '<!-- </sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells> -->'],
    [
      'changes',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><!-- </sheetData><mergeCell ref="A1:B3"/> -->',
    ],
  ])('refuses a sheet that %s ranges by such a text', async (_, behind) => {
    expect(await failureOf(fileOf(buildWorkbook({ behind })))).toMatchObject({
      code: 'F207',
      params: { reason: 'merge' },
    });
  });

  it.each([
    ['F207', 'A1:B2:C3'],
    ['F207', 'nonsense'],
    ['F307', 'A1:XFE2'],
    ['F307', 'A1:B1048577'],
  ])('refuses (%s) the range "%s"', async (code, ref) => {
    const behind = `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
    expect(await failureOf(fileOf(buildWorkbook({ behind })))).toMatchObject({ code });
  });

  it('refuses more than the limit', async () => {
    expect(await failureOf(fileOf(buildWorkbook({ behind: merges })), { merges: 1 })).toMatchObject({
      code: 'F310',
    });
  });
});

describe('sheets', () => {
  const one = (value: number) => sheetXml(`<row><c><v>${value}</v></c></row>`);

  it('come in the order of their tabs, with their visibility, wherever their parts are', async () => {
    const parts = workbookParts({
      parts: [
        {
          name: 'xl/workbook.xml',
          data: workbookXml([
            ['乙', 'b', 'state="hidden"'],
            ['甲', 'a'],
            ['丙', 'c', 'state="veryHidden"'],
          ]),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relationshipsXml([
            ['a', 'worksheet', 'worksheets/sheet1.xml'],
            ['b', 'worksheet', '/any/where.xml'],
            ['c', 'worksheet', '../xl/./a%20b.xml'],
          ]),
        },
        { name: 'xl/worksheets/sheet1.xml', data: one(1) },
        { name: 'any/where.xml', data: one(2) },
        { name: 'xl/a b.xml', data: one(3) },
      ],
    });
    const workbook = await openWorkbook(fileOf(buildZip(parts)));
    const seen = [];
    for (const [i, { name, visibility }] of workbook.sheets.entries()) {
      seen.push([name, visibility, (await rowsOf(workbook, i))[0]!.cells[0]!.value]);
    }
    expect(seen).toEqual([
      ['乙', 'hidden', 2],
      ['甲', 'visible', 1],
      ['丙', 'veryHidden', 3],
    ]);
  });

  it('leave out charts and macros', async () => {
    const parts = workbookParts({
      parts: [
        {
          name: 'xl/workbook.xml',
          data: workbookXml([
            ['Chart', 'c'],
            ['Data', 'rId1'],
            ['Macro', 'm'],
          ]),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relationshipsXml([
            ['c', 'chartsheet', 'chart.xml'],
            ['m', 'xlMacrosheet', 'macro.xml'],
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ]),
        },
      ],
    });
    expect((await openWorkbook(fileOf(buildZip(parts)))).sheets.map(({ name }) => name)).toEqual(['Data']);
  });

  it('are read with any namespace prefix, and in Strict workbooks', async () => {
    const path = fileOf(
      buildZip([
        {
          name: '_rels/.rels',
          data: '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book/main.xml"/></p:Relationships>',
        },
        {
          name: 'book/main.xml',
          data: '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="S" sheetId="1" q:id="s"/></x:sheets></x:workbook>',
        },
        {
          name: 'book/_rels/main.xml.rels',
          data: '<Relationships><Relationship Id="s" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="s.xml"/></Relationships>',
        },
        {
          name: 'book/s.xml',
          data: '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>值</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B3:C3"/></x:mergeCells></x:worksheet>',
        },
      ]),
    );
    const workbook = await openWorkbook(path);
    expect(workbook.sheets[0]!.merges).toHaveLength(1);
    expect(valuesOf(await rowsOf(workbook))).toEqual([[3, [2, '值']]]);
  });

  it('are refused when they are missing, more than the limit, or something else', async () => {
    const missing = workbookParts().filter(({ name }) => !name.includes('sheet1'));
    expect(await failureOf(fileOf(buildZip(missing)))).toMatchObject({
      code: 'F207',
      params: { reason: 'missing' },
    });
    const unrelated = workbookParts({
      parts: [{ name: 'xl/workbook.xml', data: workbookXml([['A', 'rId9']]) }],
    });
    expect(await failureOf(fileOf(buildZip(unrelated)))).toMatchObject({
      code: 'F207',
      params: { reason: 'missing' },
    });
    const other = workbookParts({ parts: [{ name: 'xl/worksheets/sheet1.xml', data: '<chartsheet/>' }] });
    expect(await failureOf(fileOf(buildZip(other)))).toMatchObject({
      code: 'F207',
      params: { reason: 'root' },
    });
    expect(await failureOf(fileOf(buildWorkbook()), { sheets: 0 })).toMatchObject({ code: 'F306' });
  });

  it('are never looked for outside the workbook', async () => {
    const data = relationshipsXml([['rId1', 'worksheet', 'worksheets/sheet1.xml']]).replace(
      ' Target=',
      ' TargetMode="External" Target=',
    );
    const path = fileOf(buildWorkbook({ parts: [{ name: 'xl/_rels/workbook.xml.rels', data }] }));
    expect(await failureOf(path)).toMatchObject({ code: 'F207', params: { reason: 'missing' } });
  });

  it('are refused when two of them are one part', async () => {
    const parts = [
      {
        name: 'xl/workbook.xml',
        data: workbookXml([
          ['A', 'rId1'],
          ['B', 'rId2'],
        ]),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relationshipsXml([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', '/XL/worksheets/Sheet1.xml'],
        ]),
      },
    ];
    const path = fileOf(buildWorkbook({ parts }));
    expect(await failureOf(path)).toMatchObject({
      code: 'F207',
      params: { reason: 'repeated', detail: 'B' },
    });
  });

  it('do without a list of texts or styles that is referred to and missing, as long as no cell needs it', async () => {
    const without = (rows: string) =>
      fileOf(
        buildZip(
          workbookParts({ rows, texts: '<si><t>甲</t></si>', formats: [14] }).filter(
            ({ name }) => !/sharedStrings|styles/.test(name),
          ),
        ),
      );
    const inline = '<row><c t="inlineStr"><is><t>甲</t></is></c></row>';
    expect(valuesOf(await rowsOf(await openWorkbook(without(inline))))).toEqual([[1, [1, '甲']]]);
    expect(await failureOf(without('<row><c t="s"><v>0</v></c></row>'))).toMatchObject({ code: 'F207' });
    // The number may be a date; nobody can tell any more.
    expect(await failureOf(without('<row><c><v>46357</v></c></row>'))).toMatchObject({ code: 'F207' });
  });
});

describe('the bytes', () => {
  it('are digested as they stand in the file', async () => {
    const path = fileOf(buildWorkbook());
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(await openWorkbook(path)).toMatchObject({ file: 'book.xlsx', sha256: digest });
  });

  it('are text in UTF-8 or UTF-16, with or without byte order mark, or as declared', async () => {
    const xml =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>片区𠮷</t></is></c></row></sheetData></worksheet>';
    const le = Buffer.from(xml, 'utf16le');
    const be = Buffer.from(le).swap16();
    const gbk = Buffer.from(
      '<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row><c t="inlineStr"><is><t>',
    );
    const gbkEnd = Buffer.from('</t></is></c></row></sheetData></worksheet>');
    const variants: [Buffer, string][] = [
      [Buffer.from(xml), '片区𠮷'],
      [Buffer.from(`\uFEFF${xml}`), '片区𠮷'],
      [Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${xml}`), '片区𠮷'],
      [le, '片区𠮷'],
      [Buffer.concat([Buffer.from([0xff, 0xfe]), le]), '片区𠮷'],
      [be, '片区𠮷'],
      [Buffer.concat([Buffer.from([0xfe, 0xff]), be]), '片区𠮷'],
      [Buffer.concat([gbk, Buffer.from([0xc6, 0xac]), gbkEnd]), '片'],
    ];
    for (const [data, value] of variants) {
      const parts = [{ name: 'xl/worksheets/sheet1.xml', data }];
      expect(valuesOf(await readBack({ parts }))).toEqual([[1, [1, value]]]);
    }
  });

  it('are refused when they are no text of their encoding', async () => {
    for (const data of [
      Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xc6, 0x28]), Buffer.from('</worksheet>')]),
      Buffer.from('<?xml version="1.0" encoding="no-such"?><worksheet/>'),
      Buffer.from('<worksheet/>\xe4', 'latin1'),
    ]) {
      const path = fileOf(buildWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', data }] }));
      expect(await failureOf(path)).toMatchObject({ code: 'F207', params: { reason: 'encoding' } });
    }
  });

  it('give the same cells wherever the pieces they are read in end', async () => {
    const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
    const text = fc
      .array(character, { minLength: 1, maxLength: 40 })
      .map((characters) => characters.join(''))
      .filter((value) => !/[\r\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x/.test(value));
    await fc.assert(
      fc.asyncProperty(text, fc.nat(20), fc.boolean(), async (value, shift, stored) => {
        // Pieces are 64 kB long; the comment lets the first of them end among the characters of the text.
        const long = `片区𠮷${value}`.repeat(60);
        const padding = `<!--${'x'.repeat(65_200 + shift)}-->`;
        const cell = `<c t="inlineStr"><is><t>${escapeXml(long)}</t></is></c>`;
        const data = sheetXml(`${padding}<row>${cell}</row>`);
        const rows = await readBack({ parts: [{ name: 'xl/worksheets/sheet1.xml', data, stored }] });
        expect(valuesOf(rows)).toEqual([[1, [1, long]]]);
      }),
      { seed: 20261, numRuns: 60 },
    );
  });

  it('must not change between the opening and the reading', async () => {
    const path = fileOf(buildWorkbook({ rows: '<row><c><v>1</v></c></row>' }));
    const workbook = await openWorkbook(path);
    writeFileSync(path, buildWorkbook({ rows: '<row><c><v>2</v></c></row>' }));
    utimesSync(path, 1, 1);
    await expect(rowsOf(workbook)).rejects.toMatchObject({ code: 'F207', params: { reason: 'changed' } });
  });
});

describe('the markup', () => {
  it.each([
    ['F208', '<!DOCTYPE worksheet><worksheet/>'],
    ['F208', '<!DOCTYPE w [<!ENTITY a "b">]><worksheet>&a;</worksheet>'],
    ['F207', '<worksheet>&a;</worksheet>'],
    ['F207', '<worksheet><sheetData></worksheet>'],
    ['F207', '<worksheet>'],
    ['F207', ''],
    ['F207', '<worksheet a="1" a="2"/>'],
    ['F207', '<worksheet>\u0001</worksheet>'],
    ['F309', '<worksheet>'.repeat(65) + '</worksheet>'.repeat(65)],
  ])('is refused with %s: %s', async (code, data) => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
      const path = fileOf(buildWorkbook({ parts: [{ name, data }] }));
      const { code: found } = await failureOf(path);
      // Another root is found out before what is wrong inside it.
      expect([code, 'F207']).toContain(found);
      if (name.includes('sheet1')) expect(found).toBe(code);
    }
  });

  it('is refused when a tag, comment or declaration goes on without end', async () => {
    for (const [open, close] of [
      ['<worksheet a="', '"/>'],
      ['<!--', '--><worksheet/>'],
      ['<!DOCTYPE ', '><worksheet/>'],
      ['<?a ', '?><worksheet/>'],
    ] as const) {
      const data = open + 'a'.repeat(4_000_000) + close;
      const path = fileOf(buildWorkbook({ parts: [{ name: 'xl/worksheets/sheet1.xml', data }] }));
      expect((await failureOf(path, { ratio: Infinity })).code).toMatch(/F308|F208/);
    }
  });

  it('may name attributes and sheets as objects name their own', async () => {
    const rows = '<row constructor="1" __proto__="2" r="1"><c toString="x"><v>1</v></c></row>';
    const parts = [{ name: 'xl/workbook.xml', data: workbookXml([['__proto__', 'rId1']]) }];
    expect(valuesOf(await readBack({ rows, parts }))).toEqual([[1, [1, 1]]]);
    expect(({} as Record<string, unknown>)['r']).toBeUndefined();
  });
});
