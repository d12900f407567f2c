import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { buildWorkbook, relationshipsXml, sheetXml, workbookXml } from './support/build-workbook.ts';
import { failureOf, fileOf, readBack, rowsOf } from './support/read-back.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';

const refusalOf = (parts: readonly { readonly name: string; readonly data: string }[]): Promise<unknown> =>
  failureOf(fileOf(buildWorkbook({ parts })));
const refused = (reason: string) => expect.objectContaining({ reason }) as unknown;

describe('what would be lost where it stands is refused', () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const two = '<row r="2"><c r="A2"><v>2</v></c></row>';

  it.each([
    ['a row in a choice of versions', sheetXml(`${one}<mc:Choice>${two}</mc:Choice>`)],
    ['a row in a row', sheetXml(`<row r="1"><c r="A1"><v>1</v></c>${two}</row>`)],
    ['a cell in a cell', sheetXml('<row><c><v>1</v><c><v>2</v></c></c></row>')],
    ['a cell outside of rows', sheetXml(`${one}<c r="A2"><v>2</v></c>`)],
    ['a tag within a number', sheetXml('<row><c><v>1<b>9</b>2</v></c></row>')],
    ['a tag within a text', sheetXml('<row><c t="inlineStr"><is><t>1<t>9</t>2</t></is></c></row>')],
    ['two texts in one', sheetXml('<row><c t="inlineStr"><is><t>2</t><t>4</t></is></c></row>')],
    ['a text behind runs', sheetXml('<row><c t="inlineStr"><is><r><t>2</t></r><t>4</t></is></c></row>')],
    ['two texts in a run', sheetXml('<row><c t="inlineStr"><is><r><t>2</t><t>4</t></r></is></c></row>')],
    [
      'a run in a choice of versions',
      sheetXml('<row><c t="inlineStr"><is><r><t>1</t></r><mc:C><r><t>2</t></r></mc:C></is></c></row>'),
    ],
    ['a row outside of the rows', `<worksheet>${two}<sheetData>${one}</sheetData></worksheet>`],
    ['the rows in a choice of versions', `<worksheet><mc:C><sheetData>${one}</sheetData></mc:C></worksheet>`],
    [
      'a row of another vocabulary',
      `<worksheet xmlns="${MAIN}"><sheetData>${one}<x:row xmlns:x="urn:x" r="2"/></sheetData></worksheet>`,
    ],
    [
      'a row under a prefix that means another vocabulary from there on',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row xmlns:x="urn:x" r="2"/></x:sheetData></x:worksheet>`,
    ],
    [
      'a number of another vocabulary',
      `<worksheet xmlns="${MAIN}"><sheetData><row><c><v xmlns="urn:x">9</v></c></row></sheetData></worksheet>`,
    ],
  ])('%s', async (_, data) => {
    const failure = await refusalOf([{ name: SHEET, data }]);
    expect(failure).toMatchObject({ code: 'F207', params: refused('structure') });
  });

  it('but what holds nothing, and what programs add to rows and cells, is passed over', async () => {
    const ext = '<extLst><ext><x:v>7</x:v><v>8</v></ext></extLst>';
    const cell = `<c r="A1"><v>1</v>${ext}</c>`;
    const rows = `<row r="1">${cell}${ext}</row><autoFilter ref="A1:B2"><filterColumn/></autoFilter>${two}`;
    const values = (await readBack({ rows })).map(({ cells }) => cells.map(({ value }) => value));
    expect(values).toEqual([[1], [2]]);
  });

  it.each([
    [SHEET, `<worksheet xmlns="urn:x"><sheetData>${one}</sheetData></worksheet>`],
    [SHEET, `<x:worksheet xmlns="${MAIN}" xmlns:x="urn:x"><sheetData>${one}</sheetData></x:worksheet>`],
    ['xl/workbook.xml', workbookXml([['A', 'rId1']]).replace(MAIN, 'urn:x')],
    [
      '_rels/.rels',
      relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]).replace('package', 'x'),
    ],
  ])('a part of another vocabulary: %s %s', async (name, data) => {
    expect(await refusalOf([{ name, data }])).toMatchObject({ code: 'F207', params: refused('root') });
  });

  it.each(['', ` xmlns="${MAIN}"`, ' xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"'])(
    'but not one of that of workbooks, or of none: "%s"',
    async (declared) => {
      const data = `<worksheet${declared}><sheetData>${one}</sheetData></worksheet>`;
      const rows = await rowsOf(
        await openWorkbook(fileOf(buildWorkbook({ parts: [{ name: SHEET, data }] }))),
      );
      expect(rows[0]!.cells[0]!.value).toBe(1);
    },
  );

  it('two lists of rows are refused', async () => {
    const data = `<worksheet><sheetData>${one}</sheetData><sheetData>${two}</sheetData></worksheet>`;
    expect(await refusalOf([{ name: SHEET, data }])).toMatchObject({ params: refused('repeated') });
  });

  it('and so are runs behind a text, which are read with it', async () => {
    const rows = '<row><c t="inlineStr"><is><t>华</t><r><t>东</t></r><r><rPr/><t>区</t></r></is></c></row>';
    expect((await readBack({ rows }))[0]!.cells[0]).toMatchObject({ value: '华东区' });
  });

  it('and so is a number beside a text, unless the cell says that it holds the text', async () => {
    const both = '<v>7</v><is><t>5</t></is>';
    const cell = (type: string) => sheetXml(`<row><c t="${type}">${both}</c></row>`);
    for (const type of ['str', 'n'])
      expect(await refusalOf([{ name: SHEET, data: cell(type) }])).toMatchObject({
        params: refused('repeated'),
      });
    const rows = await rowsOf(
      await openWorkbook(fileOf(buildWorkbook({ parts: [{ name: SHEET, data: cell('inlineStr') }] }))),
    );
    expect(rows[0]!.cells[0]).toMatchObject({ type: 'text', value: '5' });
  });

  it.each([
    ['structure', '<cellXfs><mc:C><xf/></mc:C><xf numFmtId="9"/></cellXfs>'],
    ['structure', '<x:cellXfs><x:xf/></x:cellXfs><cellXfs><xf/></cellXfs>'],
    ['repeated', '<cellXfs><xf/></cellXfs><cellXfs><xf numFmtId="9"/></cellXfs>'],
    ['structure', '<fonts><x:font/><font><strike/></font></fonts>'],
    ['repeated', '<numFmts><numFmt numFmtId="9" formatCode="0"/></numFmts><numFmts/>'],
  ])('and what would move the numbers of styles (%s): %s', async (reason, lists) => {
    const found = await refusalOf([
      { name: 'xl/styles.xml', data: `<styleSheet xmlns="${MAIN}">${lists}</styleSheet>` },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relationshipsXml([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['s', 'styles', 'styles.xml'],
        ]),
      },
    ]);
    expect(found).toMatchObject({ code: 'F207', params: refused(reason) });
  });

  it.each(['sharedStrings', 'styles'])('and a part that is none of its kind: %s', async (kind) => {
    const data = relationshipsXml([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['x', kind, 'x.xml'],
    ]);
    const failure = await refusalOf([
      { name: 'xl/x.xml', data: `<x xmlns="${MAIN}"/>` },
      { name: 'xl/_rels/workbook.xml.rels', data },
    ]);
    expect(failure).toMatchObject({ code: 'F207', params: refused('root') });
  });

  it('and what would move the numbers of shared texts', async () => {
    const data = '<sst><mc:C><si><t>a</t></si></mc:C><si><t>b</t></si></sst>';
    const found = await refusalOf([
      { name: 'xl/sharedStrings.xml', data },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relationshipsXml([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['t', 'sharedStrings', 'sharedStrings.xml'],
        ]),
      },
    ]);
    expect(found).toMatchObject({ code: 'F207', params: refused('structure') });
  });
});

describe('a package that says two things is refused', () => {
  const sheet = ['rId1', 'worksheet', 'worksheets/sheet1.xml'] as const;
  const other = { name: 'xl/other.xml', data: sheetXml('') };

  it.each([
    ['two parts under one relationship', 'repeated', [sheet, ['rId1', 'worksheet', 'other.xml']]],
    [
      'two lists of texts',
      'repeated',
      [sheet, ['a', 'sharedStrings', 'other.xml'], ['b', 'sharedStrings', 'worksheets/sheet1.xml']],
    ],
    ['a sheet of an unknown kind', 'structure', [['rId1', 'Worksheet', 'worksheets/sheet1.xml']]],
    ['a worksheet that is called a chart', 'root', [['rId1', 'chartsheet', 'worksheets/sheet1.xml']]],
    ['a worksheet that is called macros', 'root', [['rId1', 'xlMacrosheet', 'worksheets/sheet1.xml']]],
  ] as const)('%s', async (_, reason, relationships) => {
    const data = relationshipsXml(relationships.map(([...one]) => one as [string, string, string]));
    const failure = await refusalOf([{ name: 'xl/_rels/workbook.xml.rels', data }, other]);
    expect(failure).toMatchObject({ code: 'F207', params: refused(reason) });
  });

  it.each([
    ['two sheets under one name', 'repeated', '<sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/>'],
    ['a sheet in a choice of versions', 'structure', '<mc:C><sheet name="A" r:id="rId1"/></mc:C>'],
    [
      'two lists of sheets',
      'repeated',
      '<sheet name="A" r:id="rId1"/></sheets><sheets><sheet name="B" r:id="rId2"/>',
    ],
    [
      'a list of sheets of another vocabulary',
      'structure',
      '<sheet name="A" r:id="rId1"/></sheets><x:sheets><x:sheet name="B" r:id="rId2"/></x:sheets><sheets>',
    ],
    [
      'a day to count from in a choice of versions',
      'structure',
      '<sheet name="A" r:id="rId1"/></sheets><mc:C><workbookPr date1904="1"/></mc:C><sheets>',
    ],
  ])('%s', async (_, reason, sheets) => {
    const book = `<workbook xmlns:r="urn:x/relationships"><sheets>${sheets}</sheets></workbook>`;
    const data = relationshipsXml([[...sheet], ['rId2', 'worksheet', 'other.xml']]);
    const failure = await refusalOf([
      { name: 'xl/workbook.xml', data: book },
      { name: 'xl/_rels/workbook.xml.rels', data },
      other,
    ]);
    expect(failure).toMatchObject({ code: 'F207', params: refused(reason) });
  });

  it('two days to count from', async () => {
    const twice = workbookXml([['A', 'rId1']], '<workbookPr/><workbookPr date1904="1"/>');
    const failure = await refusalOf([{ name: 'xl/workbook.xml', data: twice }]);
    expect(failure).toMatchObject({ code: 'F207', params: refused('repeated') });
  });

  it('of two attributes that may name the sheet, that of relationships counts', async () => {
    const sheets = '<sheet name="A" q:id="rId2" r:id="rId1"/>';
    const book = `<workbook xmlns:q="urn:q" xmlns:r="urn:x/relationships"><sheets>${sheets}</sheets></workbook>`;
    const data = relationshipsXml([[...sheet], ['rId2', 'worksheet', 'other.xml']]);
    const parts = [
      { name: 'xl/workbook.xml', data: book },
      { name: 'xl/_rels/workbook.xml.rels', data },
      { name: SHEET, data: sheetXml('<row><c><v>1</v></c></row>') },
      { name: 'xl/other.xml', data: sheetXml('<row><c><v>99</v></c></row>') },
    ];
    const rows = await rowsOf(await openWorkbook(fileOf(buildWorkbook({ parts }))));
    expect(rows[0]!.cells[0]!.value).toBe(1);
  });
});

describe('a sheet that is no worksheet', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"/><row r="3"><c r="A3"/></row>';
  const open = (kind: string, data: string, target = 'sheets/sheet1.xml') =>
    openWorkbook(
      fileOf(
        buildWorkbook({
          parts: [
            { name: 'xl/_rels/workbook.xml.rels', data: relationshipsXml([['rId1', kind, target]]) },
            { name: 'xl/sheets/sheet1.xml', data },
          ],
        }),
      ),
    );
  const macros = (content: string) =>
    `<xm:macrosheet xmlns="${MAIN}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData>${content}</sheetData></xm:macrosheet>`;

  it.each(['xlMacrosheet', 'xlIntlMacrosheet'])('of macros is listed with its rows: %s', async (kind) => {
    expect(await open(kind, macros(rows))).toMatchObject({
      sheets: [],
      unread: [{ sheet: 'Sheet1', rows: 2 }],
    });
    expect((await open(kind, macros('<row/>'))).unread).toEqual([]);
  });

  it('of charts or a dialog holds nothing, and is refused where it does', async () => {
    for (const kind of ['chartsheet', 'dialogsheet']) {
      const sheet = (content: string) => `<${kind} xmlns="${MAIN}">${content}</${kind}>`;
      for (const empty of [open(kind, sheet('<drawing/>')), open(kind, '', 'gone.xml')])
        expect(await empty).toMatchObject({ sheets: [], unread: [] });
      await expect(open(kind, sheet(`<sheetData>${rows}</sheetData>`))).rejects.toMatchObject({
        code: 'F207',
        params: refused('structure'),
      });
    }
  });
});
