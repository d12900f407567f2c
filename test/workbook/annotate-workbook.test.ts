import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import type { Annotation, CellMark } from '../../src/sheets/page.ts';
import { EARLIER_MARKS } from '../../src/sheets/words/annotation-words.ts';
import { annotateWorkbook } from '../../src/workbook/annotate-workbook.ts';
import { isOurs } from '../../src/workbook/is-ours.ts';
import { openWorkbook } from '../../src/workbook/open-workbook.ts';
import { formatAddress } from '../../src/workbook/read-address.ts';
import { findSource } from '../../src/workbook/read-source.ts';
import { elementsOf } from '../../src/workbook/xml-tags.ts';
import { openArchive } from '../../src/workbook/zip-archive.ts';
import { buildWorkbook, sheetXml } from './support/build-workbook.ts';
import { buildZip } from './support/build-zip.ts';
import { fileOf, rowsOf } from './support/read-back.ts';
import { ORDERS, richParts, STOCK } from './support/rich-workbook.ts';

const mark = (sheet: string, cell: string, more: Partial<CellMark> = {}): CellMark => {
  return { sheet, cell, severity: 'error', text: `改 ${cell}`, ...more };
};

function annotationOf(marks: readonly CellMark[]): Annotation {
  const columns = ['级别', '位置'].map((title) => ({ title, width: 20 }));
  const problems = marks.map(({ severity, sheet, cell }) => {
    return { severity, texts: [severity, `${sheet}!${cell}`], link: { sheet, cell } };
  });
  const listing = { name: '问题', title: '待处理', note: '', columns, problems, threaded: '（会话）' };
  return { author: 'plan', marks, earlier: EARLIER_MARKS, listing };
}

/** A package by its parts: the bytes as they lie in it, and the text that they unpack to. */
async function unpack(path: string) {
  const archive = await openArchive(await findSource(path, DEFAULT_READING_LIMITS), DEFAULT_READING_LIMITS);
  const all = async (chunks: AsyncIterable<Buffer>) => {
    const gathered: Buffer[] = [];
    for await (const chunk of chunks) gathered.push(chunk);
    return Buffer.concat(gathered);
  };
  const packed = new Map<string, Buffer>();
  const texts = new Map<string, string>();
  for (const part of archive.parts) {
    packed.set(part.name, await all(archive.copy(part)));
    texts.set(part.name, (await all(archive.read(part.name))).toString());
  }
  return { packed, text: (name: string) => texts.get(name) ?? '', names: [...texts.keys()] };
}

/** Annotates a copy of a workbook beside it. */
async function annotate(bytes: Buffer, marks: readonly CellMark[]) {
  const original = fileOf(bytes);
  const copy = join(dirname(original), 'copy.xlsx');
  await annotateWorkbook(original, copy, annotationOf(marks));
  return { original, copy, before: await unpack(original), after: await unpack(copy) };
}

const rich = (marks: readonly CellMark[]) => annotate(buildZip(richParts()), marks);
const SHEET = 'xl/worksheets/sheet1.xml';
const MARKS = [
  mark('订货', 'A1'),
  mark('订货', 'A2'),
  mark('订货', 'B2', { severity: 'warning' }),
  mark('订货', 'C3'),
  mark('订货', 'B4'),
];

describe('a marked-up copy', () => {
  it('holds every part that nothing is added to byte for byte, in the same order', async () => {
    const { before, after } = await rich(MARKS);
    const changed = before.names.filter((name) => !before.packed.get(name)!.equals(after.packed.get(name)!));
    expect(changed).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      SHEET,
      'xl/drawings/vmlDrawing1.vml',
      'xl/comments1.xml',
      'xl/styles.xml',
    ]);
    expect(after.names).toEqual([...before.names, 'xl/worksheets/plan-problems1.xml']);
  });

  it('changes a sheet where cells are marked, and nowhere else', async () => {
    const { after } = await rich(MARKS);
    expect(after.text(SHEET)).toBe(
      ORDERS.replace('<c r="A1" s="1"', '<c r="A1" s="4"')
        .replace('<c r="A2" s="3"', '<c r="A2" s="5"')
        .replace('<c r="C2">', '<c r="B2" s="6"/><c r="C2">')
        .replace('<row r="4"', '<row r="3"><c r="C3" s="7"/></row><row r="4"')
        .replace('customHeight="1"/></sheetData>', 'customHeight="1"><c r="B4" s="5"/></row></sheetData>'),
    );
  });

  it('gives a marked cell another ground, and leaves it number format, font, alignment and protection', async () => {
    const { after } = await rich(MARKS);
    const text = after.text('xl/styles.xml');
    const styles = elementsOf(text).filter(({ open }) => open.depth === 3 && open.name === 'xf');
    const cellXfs = styles.slice(1).map(({ open, close }) => text.slice(open.start, close.end));
    const fills = [...text.matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => /rgb="(\w+)"/.exec(fill)?.[1]);
    const groundOf = (style: number) => fills[Number(/fillId="(\d+)"/.exec(cellXfs[style]!)![1])];
    expect([4, 5, 6, 7].map(groundOf)).toEqual(['FFFF9C94', 'FFFF9C94', 'FFFFE680', 'FFFF9C94']);
    const bare = (xf: string) => xf.replace(/ (fillId|applyFill)="\d+"/g, '');
    expect([4, 5, 6, 7].map((style) => bare(cellXfs[style]!))).toEqual(
      [1, 3, 0, 2].map((style) => bare(cellXfs[style]!)),
    );
    for (const [list, item] of Object.entries({ fonts: 'font', fills: 'fill', cellXfs: 'xf' })) {
      const whole = new RegExp(`<${list} count="(\\d+)".*</${list}>`).exec(text)!;
      expect(whole[0].match(new RegExp(`<${item}[ >/]`, 'g'))).toHaveLength(Number(whole[1]));
    }
  });

  it('says its piece behind the comment that a cell has, and leaves other comments alone', async () => {
    const { before, after } = await rich([
      mark('订货', 'A1', { text: '一' }),
      mark('订货', 'A1', { text: '<二>', severity: 'warning' }),
      mark('订货', 'B2'),
    ]);
    const [old, text] = [before.text('xl/comments1.xml'), after.text('xl/comments1.xml')];
    expect(text).toContain(/<comment ref="C2".*?<\/comment>/.exec(old)![0]);
    expect(text).toMatch(
      /<comment ref="A1" authorId="0"><text><r><t>一行<\/t><\/r><r>.*\n\n一\n\n&lt;二&gt;<\/t><\/r><\/text>/s,
    );
    expect(text.match(/ref="A1"/g)).toHaveLength(1);
    expect(text).toMatch(/<comment ref="B2" authorId="1">/);
    expect(text).toContain('<author>王芳</author><author>plan</author></authors>');
    const [notes, drawn] = [before, after].map((book) => book.text('xl/drawings/vmlDrawing1.vml'));
    const added = drawn!.replace(notes!.replace('</xml>', ''), '').replace('</xml>', '');
    expect(added.match(/<v:shape /g)).toHaveLength(1);
    expect(added).toContain('id="_x0000_s1032"');
    expect(added).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
  });

  it('gives comments to a sheet that has none, their drawing where the format wants it', async () => {
    const { after } = await rich([mark('库存', 'B1')]);
    const rels = after.text('xl/worksheets/_rels/sheet2.xml.rels');
    const id = /Id="(\w+)" Type="[^"]*\/vmlDrawing" Target="\/xl\/drawings\/vmlDrawing2\.vml"/.exec(
      rels,
    )![1]!;
    const reference = new RegExp(`<x:legacyDrawing xmlns:r="[^"]*/relationships" r:id="${id}"/>`).exec(
      after.text('xl/worksheets/sheet2.xml'),
    )![0];
    expect(after.text('xl/worksheets/sheet2.xml')).toBe(
      STOCK.replace('<x:c t="b">', '<x:c s="4" t="b">').replace('<x:tableParts', `${reference}<x:tableParts`),
    );
    expect(rels).toMatch(/\/comments" Target="\/xl\/comments2\.xml"/);
    expect(after.text('xl/comments2.xml')).toMatch(/<comment ref="B1" authorId="0">.*改 B1/);
    for (const part of ['comments2.xml', 'drawings/vmlDrawing2.vml', 'worksheets/plan-problems1.xml']) {
      expect(after.text('[Content_Types].xml')).toContain(`PartName="/xl/${part}"`);
    }
  });

  it('says what its new parts are where a package names every part of relationships by itself', async () => {
    const parts = richParts().map((part) =>
      part.name === '[Content_Types].xml'
        ? { ...part, data: String(part.data).replace(/<Default Extension="rels"[^>]*>/, '') }
        : part,
    );
    const { after } = await annotate(buildZip(parts), [mark('库存', 'B1'), mark('订货', 'A1')]);
    expect(after.text('[Content_Types].xml').match(/PartName="[^"]*\.rels"[^>]*/g)).toEqual([
      'PartName="/xl/worksheets/_rels/sheet2.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/',
    ]);
  });

  it('lists the problems on its first sheet, and keeps names and the sheet that opens where they were', async () => {
    const { copy, before, after } = await rich(MARKS);
    const { sheets } = await openWorkbook(copy);
    expect(sheets.map(({ name }) => name)).toEqual(['问题', '订货', '库存']);
    const tab = /<sheet xmlns:r="[^"]*" name="问题" sheetId="8" r:id="\w+"\/>/.exec(
      after.text('xl/workbook.xml'),
    )![0];
    expect(after.text('xl/workbook.xml')).toBe(
      before
        .text('xl/workbook.xml')
        .replace('<sheets>', `<sheets>${tab}`)
        .replace('firstSheet="1" activeTab="2"', 'firstSheet="0" activeTab="3"')
        .replace('localSheetId="2"', 'localSheetId="3"'),
    );
    const listing = after.text('xl/worksheets/plan-problems1.xml');
    expect(listing).toContain(`<hyperlink ref="B4" location="'订货'!A1"/>`);
    expect(listing.match(/<hyperlink /g)).toHaveLength(MARKS.length);
  });

  it('takes another name for its list where the workbook has such a sheet', async () => {
    const parts = richParts().map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: String(part.data).replace('name="图"', 'name="问题"') }
        : part,
    );
    const { copy } = await annotate(buildZip(parts), []);
    expect((await openWorkbook(copy)).sheets[0]?.name).toBe('问题 (2)');
  });

  it('marks the cell that shows where cells are merged', async () => {
    const { after } = await rich([mark('订货', 'B7'), mark('订货', 'A7', { severity: 'warning' })]);
    expect(after.text(SHEET)).toMatch(/<row r="6"><c r="A6" s="4"\/><\/row><\/sheetData>/);
    expect(after.text('xl/comments1.xml')).toMatch(/<comment ref="A6"[^]*改 B7\n\n改 A7/);
  });

  it('is ours until somebody saves it, so that a later one may take its place', async () => {
    const { copy, after } = await rich(MARKS);
    expect(await isOurs(copy)).toBe(true);
    const saved = after.names.map((name) => ({
      name: name.replace('plan-problems1', 'sheet9'),
      data: after.text(name).replaceAll('plan-problems1', 'sheet9'),
    }));
    expect(await isOurs(fileOf(buildZip(saved)))).toBe(false);
  });

  it('leaves out marks without a place in the workbook', async () => {
    const { before, after } = await rich([mark('别处', 'A1'), mark('订货', 'nowhere')]);
    expect(after.text('xl/comments1.xml')).toBe(before.text('xl/comments1.xml'));
    expect(after.text(SHEET)).toBe(ORDERS);
  });

  /** The copy where the part of the comments, or their drawing, is another. */
  const withPart = (name: string, data: string) =>
    annotate(
      buildZip(richParts().map((part) => (part.name === name ? { name, data, stored: true } : part))),
      MARKS,
    );

  it('puts its notes into a drawing that is empty, and is not made where the drawing is none', async () => {
    const drawing = 'xl/drawings/vmlDrawing1.vml';
    const { after } = await withPart(drawing, '<xml/>');
    expect(after.text(drawing)).toMatch(/^<xml xmlns:v=[^>]*><v:shapetype .*<\/v:shape><\/xml>$/);
    for (const none of ['', 'hello', '<xml'])
      await expect(withPart(drawing, none)).rejects.toMatchObject({
        code: 'F207',
        params: { part: drawing, reason: 'root' },
      });
  });

  it('is not made of a part with more tags than are held at once', async () => {
    const part = 'xl/comments1.xml';
    await expect(withPart(part, '<a>'.repeat(600_001))).rejects.toMatchObject({
      code: 'F312',
      params: { part, limit: 600_000 },
    });
  });

  it('is written in UTF-8 and says so, whatever the original was written in', async () => {
    const sheet = `<?xml version="1.0" encoding="GBK"?>${sheetXml('<row><c t="inlineStr"><is><t>@@</t></is></c></row>').replace(/^.*\n/, '')}`;
    const [head, tail] = sheet.split('@@') as [string, string];
    const data = Buffer.concat([Buffer.from(head), Buffer.from([0xb5, 0xea]), Buffer.from(tail)]);
    const { copy, after } = await annotate(buildWorkbook({ parts: [{ name: SHEET, data }] }), [
      mark('Sheet1', 'A1'),
    ]);
    expect(after.text(SHEET)).toContain('<?xml version="1.0" encoding="UTF-8"?>');
    expect(await rowsOf(await openWorkbook(copy), 1)).toEqual([
      { row: 1, hidden: false, cells: [{ column: 1, type: 'text', value: '店' }] },
    ]);
  });
});

/** Marks as the program makes them, and the list that tells of them. */
function realAnnotation(cells: readonly string[], name = 'To be mended'): Annotation {
  const problems = cells.map((cell) => {
    const texts = ['error E203', `订货!${cell} (数量)`, '"-3"', `wrong in ${cell}`, `mend ${cell}`];
    return { severity: 'error' as const, texts, link: { sheet: '订货', cell } };
  });
  const marks = problems.map(({ texts, link }) => ({
    ...link,
    severity: 'error' as const,
    text: EARLIER_MARKS.commentOf(texts)!,
  }));
  const columns = Array.from({ length: 5 }, (_, i) => ({ title: `${i}`, width: 20 }));
  const listing = { name, title: '', note: '', columns, problems, threaded: ' (thread)' };
  return { author: 'plan', marks, earlier: EARLIER_MARKS, listing };
}

/** Annotates a workbook, and its copy again with fewer problems. */
async function annotateTwice(first: readonly string[], second: readonly string[], parts = richParts()) {
  const original = fileOf(buildZip(parts));
  const [copy, next, fresh] = ['copy', 'next', 'fresh'].map((name) =>
    join(dirname(original), `${name}.xlsx`),
  ) as [string, string, string];
  await annotateWorkbook(original, copy, realAnnotation(first));
  await annotateWorkbook(copy, next, realAnnotation(second));
  await annotateWorkbook(original, fresh, realAnnotation(second));
  return { before: await unpack(original), next: await unpack(next), fresh: await unpack(fresh), path: next };
}

/** The content of a part that does not depend on how often the workbook was marked: styles by what they are. */
function settled({ text }: Awaited<ReturnType<typeof unpack>>, part: string): string {
  const styles = text('xl/styles.xml').split('<cellXfs')[1]!;
  const items = [...styles.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([item]) => item);
  const fills = [...text('xl/styles.xml').matchAll(/<fill>.*?<\/fill>/g)].map(([fill]) => fill);
  const looks = (style: string) =>
    items[Number(style)]!.replace(/fillId="(\d+)"/, (_, fill: string) => fills[Number(fill)]!);
  return text(part).replace(
    /(<c [^>]*?) ?s="(\d+)"/g,
    (_, head: string, style: string) => `${head} ${looks(style)}`,
  );
}

describe('a marked-up copy that is marked again', () => {
  const CELLS = ['A1', 'A2', 'C3', 'B4'];

  it('is as if the first copy had never been, whether problems stay, go or come', async () => {
    for (const second of [CELLS, ['A1', 'C2']]) {
      const { next, fresh } = await annotateTwice(CELLS, second);
      // Cells that hold nothing were added for the first marks, and stay in their own style.
      const cells = (book: typeof next) =>
        settled(book, SHEET).replace(/<c r="(?:C3|B4)"[^>]*?<patternFill patternType="none".*?\/>/g, '');
      for (const part of ['xl/comments1.xml']) {
        const said = (book: typeof next) =>
          [...book.text(part).matchAll(/<comment ref="(\w+)".*?<\/comment>/gs)]
            .map(
              ([whole, cell]) =>
                `${cell} ${[...whole.matchAll(/<t[ >][^<]*/g)].map(([t]) => t.replace(/^<t[^>]*>/, '')).join('')}`,
            )
            .sort();
        expect(said(next)).toEqual(said(fresh));
      }
      expect(cells(next).match(/FFFF9C94/g)).toEqual(cells(fresh).match(/FFFF9C94/g));
      const shapes = (book: typeof next) =>
        book.text('xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)?.length;
      expect(shapes(next)).toBe(shapes(fresh));
      expect(next.names.filter((name) => name.includes('plan-problems'))).toEqual([
        'xl/worksheets/plan-problems1.xml',
      ]);
      expect(next.text('[Content_Types].xml').match(/plan-problems/g)).toHaveLength(1);
      expect(next.text('xl/_rels/workbook.xml.rels').match(/plan-problems/g)).toHaveLength(1);
    }
  });

  it('gives mended cells the style back that they had, and their comment', async () => {
    const { before, next } = await annotateTwice(CELLS, []);
    expect(next.text(SHEET)).toContain('<c r="A1" s="1"');
    expect(next.text(SHEET)).toContain('<c r="A2" s="3"');
    const comment = /<comment ref="A1".*?<\/comment>/s;
    const said = (book: typeof next) =>
      comment.exec(book.text('xl/comments1.xml'))![0].replace(/<[^>]*>/g, '');
    expect(said(next)).toBe(said(before));
  });

  it('keeps its list in its place, one sheet, and opens', async () => {
    const { path, fresh } = await annotateTwice(CELLS, ['A2']);
    expect((await openWorkbook(path)).sheets.map(({ name }) => name)).toEqual([
      'To be mended',
      '订货',
      '库存',
    ]);
    expect(await isOurs(path)).toBe(true);
    expect(fresh.text('xl/worksheets/plan-problems1.xml')).toContain('wrong in A2');
  });

  it('holds no mark twice where somebody deleted the list', async () => {
    const original = fileOf(buildZip(richParts()));
    const [copy, next] = ['copy.xlsx', 'next.xlsx'].map((name) => join(dirname(original), name)) as [
      string,
      string,
    ];
    await annotateWorkbook(original, copy, realAnnotation(['A2', 'C3'], 'Deleted'));
    await annotateWorkbook(copy, next, realAnnotation(['A2']));
    const { text } = await unpack(next);
    expect(text('xl/comments1.xml').match(/wrong in A2/g)).toHaveLength(1);
    expect(text('xl/comments1.xml')).not.toContain('wrong in C3');
    expect(text(SHEET)).toContain('<c r="C3" s="2"/>');
  });
});

describe('a cell with a thread of comments', () => {
  it('is coloured, its thread stays as it is, and the list says that it is told nowhere else', async () => {
    const parts = richParts().map((part) =>
      part.name === 'xl/comments1.xml'
        ? { ...part, data: String(part.data).replace('<author>王芳', '<author>tc={00000000-0001}') }
        : part,
    );
    const original = fileOf(buildZip(parts));
    const copy = join(dirname(original), 'copy.xlsx');
    await annotateWorkbook(original, copy, realAnnotation(['A1', 'A2']));
    const [before, after] = [await unpack(original), await unpack(copy)];
    const thread = /<comment ref="A1".*?<\/comment>/s;
    expect(thread.exec(after.text('xl/comments1.xml'))![0]).toBe(
      thread.exec(before.text('xl/comments1.xml'))![0],
    );
    const told = after.text('xl/worksheets/plan-problems1.xml');
    expect(told.match(/mend A\d[^<]*/g)).toEqual(['mend A1 (thread)', 'mend A2']);
    expect(after.text(SHEET)).toContain('<c r="A1" s="4"');
  });
});

/** Rows of numbers in ascending places; a cell or row may leave out where it stands when it follows the one before. */
const anyRows = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 })
  .chain((rows) =>
    fc.tuple(
      ...rows
        .sort((a, b) => a - b)
        .map((row) =>
          fc.tuple(
            fc.constant(row),
            fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
            fc.boolean(),
          ),
        ),
    ),
  )
  .map((rows) => {
    let last = 0;
    return rows
      .map(([row, columns, terse]) => {
        const place = terse && row === last + 1 ? '' : ` r="${row}"`;
        last = row;
        let before = 0;
        const cells = columns
          .sort((a, b) => a - b)
          .map((column) => {
            const where = terse && column === before + 1 ? '' : ` r="${formatAddress({ row, column })}"`;
            before = column;
            return column % 4 === 0 ? `<c${where} s="1"/>` : `<c${where}><v>${row * 10 + column}</v></c>`;
          });
        return cells.length === 0 ? `<row${place}/>` : `<row${place}>${cells.join('')}</row>`;
      })
      .join('');
  });

const anyMarks = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), fc.boolean()),
  { maxLength: 12 },
);

describe('the cells of a marked-up copy', () => {
  it('are those of the original, wherever the marks are and however the cells say where they stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyMarks, async (rows, places) => {
        const marks = places.map(([row, column, severe]) =>
          mark('Sheet1', formatAddress({ row, column }), { severity: severe ? 'error' : 'warning' }),
        );
        const { original, copy, after } = await annotate(buildWorkbook({ rows, formats: [0, 14] }), marks);
        expect(await rowsOf(await openWorkbook(copy), 1)).toEqual(await rowsOf(await openWorkbook(original)));
        const cells = new Set(marks.map(({ cell }) => cell));
        const comments = after.text('xl/comments1.xml').match(/<comment ref="\w+"/g) ?? [];
        expect(new Set(comments)).toEqual(new Set([...cells].map((cell) => `<comment ref="${cell}"`)));
      }),
      { numRuns: 60, seed: 4 },
    );
  });
});
