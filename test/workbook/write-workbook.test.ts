import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page, PageChart, PageRow } from '../../src/sheets/page.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { cell, drawPage, fullPage, listPage } from './support/draw-page.ts';
import { faultsOf } from './support/faults-of.ts';
import { partsOf } from './support/parts-of.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-write-'));
});
afterAll(() => rm(folder, { recursive: true }));

const page = (rows: Iterable<PageRow>, more: Partial<Page> = {}): Page =>
  drawPage({
    rows,
    freeze: { rows: 1, columns: 0 },
    print: { landscape: true, titleRows: { first: 1, last: 1 } },
    ...more,
  });

async function write(pages: readonly Page[], name = 'book.xlsx'): Promise<string> {
  const path = join(folder, name);
  await writeWorkbook(path, pages, { title: '2026-12' });
  return path;
}

const withOneSeries = (chart: PageChart): PageChart => ({ ...chart, series: chart.series.slice(0, 1) });

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
    const pages = () => [fullPage(), listPage()];
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
    const xml = (await partsOf(await write(pages))).get('xl/worksheets/sheet1.xml')!;
    expect(xml).toContain(`<hyperlink ref="A1" location="'库 存'!A5"/>`);
  });

  it('repeats the title rows and numbers the pages in print, on A4', async () => {
    const path = await write([page([[cell('h', 'header')], [cell('x')]])]);
    const book = (await partsOf(path)).get('xl/workbook.xml')!;
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'明细'!$1:$1</definedName>`,
    );
    const sheet = (await partsOf(path)).get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toMatch(
      /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/,
    );
    expect(sheet).toContain('&amp;P / &amp;N');
    const wide = page([[cell('h', 'header')]], { print: { landscape: true, paper: 'A3', titleRows: null } });
    const large = (await partsOf(await write([wide]))).get('xl/worksheets/sheet1.xml')!;
    expect(large).toContain('paperSize="8"');
  });

  it('writes a page with everything, and each part of it as its schema has it', async () => {
    const single = drawPage({ name: '单', charts: fullPage().charts!.map(withOneSeries) });
    const path = await write([listPage(), fullPage(), single, drawPage({ name: '空' })]);
    expect(await faultsOf(path)).toEqual([]);
    const parts = await partsOf(path);
    const kinds = [...parts.keys()].map((name) => name.replace(/\d+/, ''));
    for (const name of ['xl/charts/chart.xml', 'xl/drawings/drawing.xml', 'xl/comments.xml']) {
      expect(kinds).toContain(name);
    }
  });

  it('knows the type of every part, and relates to no part that is missing', async () => {
    const parts = await partsOf(await write([listPage(), fullPage(), { ...fullPage(), name: '又一页' }]));
    const types = parts.get('[Content_Types].xml')!;
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name!);
    expect(overrides.filter((name) => !parts.has(name))).toEqual([]);
    const known = (name: string): boolean => overrides.includes(name) || /\.(rels|vml)$|^\[/.test(name);
    expect([...parts.keys()].filter((name) => !known(name))).toEqual([]);
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue;
      const base = new URL(`file:///${name.replace('_rels/', '').replace(/\.rels$/, '')}`);
      const targets = [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target]) => new URL(target!, base));
      expect(targets.filter(({ pathname }) => !parts.has(pathname.slice(1)))).toEqual([]);
    }
  });

  it('changes no value by what is around the values', async () => {
    const { columns, rows, name } = fullPage();
    const bare = await valuesOf(
      await write([drawPage({ name, columns, rows }), { ...listPage(), visibility: 'visible' }]),
    );
    expect(await valuesOf(await write([fullPage(), listPage()]))).toEqual(bare);
  });

  it('opens on the first page that people see, and hides the others', async () => {
    const parts = await partsOf(await write([listPage(), fullPage()]));
    const book = parts.get('xl/workbook.xml')!;
    expect(book).toContain('activeTab="1"');
    expect(book).toMatch(/<sheet [^>]*name="清单" state="hidden"/);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });

  it('names the rows under filter buttons before the rows printed on every page, as Excel sorts names', async () => {
    const book = (await partsOf(await write([listPage(), fullPage()]))).get('xl/workbook.xml')!;
    expect(book).toContain(
      `</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'明细'!$A$1:$C$4</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'明细'!$1:$1</definedName></definedNames>`,
    );
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

  it('has a title that XML can hold, whatever name is in it', async () => {
    const path = join(folder, 'titled.xlsx');
    await writeWorkbook(path, [page([[cell('h')]])], { title: '王\ufffe芳\ud800 <A&_x0041_>\uffff\u0007' });
    expect((await partsOf(path)).get('docProps/core.xml')).toContain('>王芳 &lt;A&amp;_x0041_&gt;<');
    expect(await faultsOf(path)).toEqual([]);
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

/** Every text and number of a workbook as this program reads it, by sheet. */
async function valuesOf(path: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const values: Record<string, unknown[]> = {};
  for (const sheet of (await openWorkbook(path)).sheets) {
    const cells = (values[sheet.name] = [] as unknown[]);
    await sheet.forEachRow((row) => cells.push(...row.cells.map(({ value }) => value)));
  }
  return values;
}
