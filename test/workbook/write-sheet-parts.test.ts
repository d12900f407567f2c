import { describe, expect, it } from 'vitest';
import { sheetParts } from '../../src/workbook/write-sheet-parts.ts';
import { drawChart, drawPage } from './support/draw-page.ts';

const text = (parts: ReturnType<typeof sheetParts>, name: string): string =>
  parts.parts.find((part) => part.name === name)!.text;

describe('sheetParts', () => {
  it('makes none for a page without charts and comments', () => {
    expect(sheetParts(drawPage(), 1, 1)).toEqual({ parts: [], drawing: null, commentBoxes: null });
  });

  it('numbers charts over the whole workbook, and puts each over its cells', () => {
    const place = { row: 3, column: 2, rows: 10, columns: 4 };
    const made = sheetParts(drawPage({ charts: [drawChart(), drawChart({ place })] }), 7, 4);
    expect(made.parts.map(({ name }) => name)).toEqual([
      'xl/charts/chart4.xml',
      'xl/charts/chart5.xml',
      'xl/drawings/drawing7.xml',
      'xl/drawings/_rels/drawing7.xml.rels',
      'xl/worksheets/_rels/sheet7.xml.rels',
    ]);
    const drawing = text(made, 'xl/drawings/drawing7.xml');
    expect(drawing).toContain(
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>',
    );
    expect(text(made, 'xl/drawings/_rels/drawing7.xml.rels')).toMatch(
      /Id="rId1"[^>]*chart4\.xml".*Id="rId2"[^>]*chart5\.xml"/,
    );
    expect(text(made, 'xl/worksheets/_rels/sheet7.xml.rels')).toContain(`Id="${made.drawing}"`);
  });

  it('gives each comment its text and a box beside its cell', () => {
    const comments = [
      { cell: 'B2', text: '上次 <10>\n缺货' },
      { cell: 'C9', text: 'x'.repeat(40_000) },
    ];
    const made = sheetParts(drawPage({ comments }), 2, 1);
    const part = text(made, 'xl/comments2.xml');
    expect(part).toMatch(/<comment ref="B2" authorId="0">.*上次 &lt;10&gt;\n缺货<\/t>/);
    expect(/<comment ref="C9".*>(x+…)<\/t>/.exec(part)![1]).toHaveLength(32_767);
    const boxes = text(made, 'xl/drawings/vmlDrawing2.vml');
    expect(boxes).toMatch(
      /<x:Row>1<\/x:Row><x:Column>1<\/x:Column>.*<x:Row>8<\/x:Row><x:Column>2<\/x:Column>/,
    );
    expect(text(made, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain(`Id="${made.commentBoxes}"`);
  });
});
