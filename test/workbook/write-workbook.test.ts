import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellStyle, Page, PageRow, PageValue } from '../../src/sheets/page.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-write-'));
});
afterAll(() => rm(folder, { recursive: true }));

const cell = (value: PageValue, style: CellStyle = 'text') => ({ value, style });
const page = (rows: Iterable<PageRow>, more: Partial<Page> = {}): Page => ({
  name: '明细',
  columns: [{ width: 20 }, { width: 12 }],
  rows,
  freeze: { rows: 1, columns: 0 },
  filter: null,
  merges: [],
  print: { landscape: true, titleRows: { first: 1, last: 1 } },
  tabColour: 'blue',
  ...more,
});

async function write(pages: readonly Page[], name = 'book.xlsx'): Promise<string> {
  const path = join(folder, name);
  await writeWorkbook(path, pages, { title: '2026-12' });
  return path;
}

/** Reads with the library that wrote: good enough for the plain values that these tests write. */
async function reread(pages: readonly Page[]): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(await write(pages));
  return workbook;
}

describe('writeWorkbook', () => {
  it('writes every kind of value as what it is', async () => {
    const rows = [
      [cell('部件', 'header'), cell('Wert', 'header')],
      [cell('00123'), cell(12.5, 'money')],
      [cell({ day: 20_798 }, 'date'), cell({ formula: 'B2*2', cached: 25 }, 'total-money')],
      [null, cell({ formula: 'B2*0', cached: 0 }, 'total-money')],
    ];
    const sheet = (await reread([page(rows)])).getWorksheet('明细')!;
    expect(sheet.getCell('A2').value).toBe('00123');
    expect(sheet.getCell('B2').value).toBe(12.5);
    expect(sheet.getCell('A3').value).toEqual(new Date('2026-12-11T00:00:00Z'));
    expect(sheet.getCell('A3').numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('B3').value).toEqual({ formula: 'B2*2', result: 25 });
    expect(sheet.getCell('B4').formula).toBe('B2*0');
  });

  it('never turns text into a formula', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=cmd|" /C calc"!A0'];
    const sheet = (await reread([page(texts.map((text) => [cell(text)]))])).getWorksheet('明细')!;
    texts.forEach((text, i) => {
      expect(sheet.getCell(i + 1, 1).type).toBe(exceljs.ValueType.String);
      expect(sheet.getCell(i + 1, 1).value).toBe(text);
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses the number %s', async (number) => {
    await expect(write([page([[cell(number)]])])).rejects.toThrow(RangeError);
    await expect(write([page([[cell({ formula: 'A1', cached: number })]])])).rejects.toThrow(RangeError);
  });

  it.each(['', 'a/b', "it's", 'x'.repeat(32), '[1]'])('refuses the sheet name %j', async (name) => {
    await expect(write([page([], { name })])).rejects.toThrow(RangeError);
  });

  it('refuses two sheets whose names differ in case only', async () => {
    await expect(write([page([], { name: 'Plan' }), page([], { name: 'PLAN' })])).rejects.toThrow(RangeError);
  });

  it('gives the same bytes for the same pages, in any time zone', async () => {
    const pages = () => [page([[cell('配件'), cell({ day: 20_798 }, 'date')]], { merges: ['A1:B1'] })];
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    const first = await readFile(await write(pages(), 'first.xlsx'));
    process.env['TZ'] = 'Asia/Shanghai';
    // Zip times count in steps of two seconds.
    await new Promise((done) => setTimeout(done, 2100));
    const second = await readFile(await write(pages(), 'second.xlsx'));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(second.equals(first)).toBe(true);
  });

  it('passes on what the file system says', async () => {
    await expect(write([page([])], 'no-such-folder/book.xlsx')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes on what goes wrong while rows are made', async () => {
    function* broken(): Generator<PageRow> {
      yield [cell(1)];
      throw new Error('no more rows');
    }
    await expect(write([page(broken())])).rejects.toThrow('no more rows');
  });

  it('leads from a cell to another sheet of the workbook', async () => {
    const pages = [
      page([[cell({ text: 'to the stock', sheet: '库 存', cell: 'A5' }, 'link')]], { name: 'summary' }),
      page([[cell(1)]], { name: '库 存' }),
    ];
    const xml = await partOf(await write(pages), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(`<hyperlink ref="A1" location="&apos;库 存&apos;!A5"/>`);
  });

  it('writes the elements of a sheet in the order that the schema demands', async () => {
    const rows = [[cell('t', 'title')], [cell('a', 'header'), cell('b', 'header')], [cell('x'), cell(1)]];
    const pages = [
      page([[cell({ text: 'x', sheet: '明细', cell: 'A1' }, 'link')], ...rows], {
        merges: ['A2:B2'],
        filter: { row: 3, columns: 2, lastRow: 4 },
      }),
    ];
    const xml = await partOf(await write(pages), 'xl/worksheets/sheet1.xml');
    const order = ORDER.filter((name) => xml.includes(`<${name}`));
    expect(order.length).toBeGreaterThan(8);
    const places = order.map((name) => xml.indexOf(`<${name}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('repeats the title rows and numbers the pages in print, on A4', async () => {
    const path = await write([page([[cell('h', 'header')], [cell('x')]])]);
    const book = await partOf(path, 'xl/workbook.xml');
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;明细&apos;!$1:$1</definedName>`,
    );
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/,
    );
    expect(sheet).toContain('&amp;P / &amp;N');
  });

  it.skipIf(!existsSync('/dev/full'))('gives up when the disk is full, however much is to come', async () => {
    function* rows(): Generator<PageRow> {
      for (let i = 0; ; i++) yield [cell(`${i} ${(i * 7919) % 104_729}`), cell(Math.sqrt(i), 'money')];
    }
    await expect(writeWorkbook('/dev/full', [page(rows())], { title: 'x' })).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  });

  it('writes sheet after sheet, each larger than what may wait', async () => {
    const wide = 'x'.repeat(100);
    function* rows(): Generator<PageRow> {
      for (let i = 1; i <= 1200; i++) yield Array.from({ length: 30 }, (_, c) => cell(`${wide}${i * c}`));
    }
    const path = await write(['a', 'b', 'c'].map((name) => page(rows(), { name })));
    const sheets = (await openWorkbook(path)).sheets;
    for (const sheet of sheets) {
      let cells = 0;
      await sheet.forEachRow((row) => (cells += row.cells.length));
      expect(cells).toBe(1200 * 30);
    }
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('keeps many rows in order and complete', async () => {
    function* rows(): Generator<PageRow> {
      for (let i = 1; i <= 20_000; i++) yield [cell(`part ${i % 777}`), cell(i, 'integer')];
    }
    const sheet = (await reread([page(rows())])).getWorksheet('明细')!;
    expect(sheet.rowCount).toBe(20_000);
    for (const i of [1, 500, 501, 19_999, 20_000]) {
      expect([sheet.getCell(i, 1).value, sheet.getCell(i, 2).value]).toEqual([`part ${i % 777}`, i]);
    }
  });
});

/** Children of a worksheet, as ECMA-376 part 1, 18.3.1.99, orders them. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection'],
  ...['autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions'],
  ...['pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'extLst'],
];

async function partOf(path: string, name: string): Promise<string> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(path, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`${path} has no ${name}`);
}
