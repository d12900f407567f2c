import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/sheets/page.ts';
import { sheetXml } from '../../src/workbook/write-sheet.ts';
import { cell, drawPage, fullPage } from './support/draw-page.ts';

const PLACE = { sheet: 1, opens: true, drawing: null, commentBoxes: null };
const TABLES = { styleId: () => 3, textId: () => null, markId: () => 0 };
const xml = (more: Partial<Page>): string => [...sheetXml(drawPage(more), PLACE, TABLES)].join('');

describe('sheetXml', () => {
  it('writes everything that a page has', () => {
    const place = { ...PLACE, drawing: 'rId1', commentBoxes: 'rId2' };
    const sheet = [...sheetXml(fullPage(), place, TABLES)].join('');
    const wanted = ['outlinePr', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting'];
    wanted.push('dataValidations', 'hyperlinks', 'rowBreaks', 'drawing', 'legacyDrawing', 'x14:dataBar');
    for (const name of wanted) expect(sheet).toContain(`<${name}`);
  });

  it('adds nothing to a page that is rows alone', () => {
    const sheet = xml({ rows: [[cell(1)]] });
    const none = ['outlinePr', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting'];
    none.push('dataValidations', 'hyperlinks', 'rowBreaks', 'drawing', 'legacyDrawing', 'extLst', 'pane');
    for (const name of none) expect(sheet).not.toContain(`<${name}`);
  });

  it('locks cells, and nothing that only arranges them, without a password', () => {
    const [protection] = /<sheetProtection[^>]*>/.exec(xml({ locked: true }))!;
    for (const name of ['formatColumns', 'formatRows', 'insertColumns', 'sort', 'autoFilter']) {
      expect(protection).toContain(` ${name}="0"`);
    }
    expect(protection).toContain(' sheet="1"');
    expect(protection).not.toMatch(/password|hash|salt/);
  });

  it('folds the rows of a group under the row above them', () => {
    const rows = Array.from({ length: 6 }, (_, i) => [cell(i)]);
    const groups = [
      { first: 2, last: 3 },
      { first: 5, last: 5 },
    ];
    const sheet = xml({ rows, groups });
    expect([...sheet.matchAll(/<row r="(\d)" outlineLevel="1">/g)].map(([, row]) => row)).toEqual([
      '2',
      '3',
      '5',
    ]);
    expect(sheet).toContain('<outlinePr summaryBelow="0"/>');
    expect(sheet).toMatch(/<sheetFormatPr [^>]*outlineLevelRow="1"/);
  });

  it('hides columns, and joins only neighbours that are alike', () => {
    const columns = [{ width: 10 }, { width: 10 }, { width: 10, hidden: true }, { width: 8 }];
    expect(xml({ columns })).toContain(
      '<cols><col min="1" max="2" width="10.71" customWidth="1"/><col min="3" max="3" width="10.71" hidden="1" customWidth="1"/><col min="4" max="4" width="8.71" customWidth="1"/></cols>',
    );
  });

  it.each([
    [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
    [
      { rows: 1, columns: 1 },
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
    ],
  ])('freezes %j', (freeze, pane) => {
    expect(xml({ freeze })).toContain(pane);
  });

  it('prints on one page, or as many as the rows need, and begins new ones after breaks', () => {
    const print = { landscape: false, titleRows: null };
    expect(xml({ print: { ...print, onePage: true } })).toContain('fitToWidth="1" fitToHeight="1"');
    expect(xml({ print: { ...print, breaks: [7, 20] } })).toMatch(
      /fitToHeight="0".*<rowBreaks count="2" manualBreakCount="2"><brk id="7" max="16383" man="1"\/><brk id="20"/,
    );
  });

  it('breaks and links no more than Excel opens', () => {
    const breaks = Array.from({ length: 2000 }, (_, i) => i + 1);
    expect(xml({ print: { landscape: true, titleRows: null, breaks } })).toContain('<rowBreaks count="1023"');
    const row = [cell({ text: 'x', sheet: 'y', cell: 'A1' }, 'link')];
    const sheet = xml({ rows: Array.from({ length: 65_540 }, () => row) });
    expect(sheet.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(sheet.match(/<row /g)).toHaveLength(65_540);
  });
});
