import { describe, expect, it } from 'vitest';
import type { RangeMark } from '../../src/sheets/page.ts';
import { barExtensionXml, conditionalFormatsXml } from '../../src/workbook/write-conditional-formats.ts';

const MARKS: readonly RangeMark[] = [
  { kind: 'bars', range: 'A1:A9', colour: 'blue' },
  { kind: 'icons', range: 'B1:B9', set: 'arrows', middle: 0.8, high: 1 },
  { kind: 'formula', range: 'A1:C9', formula: '$A1<5', style: 'warning' },
  { kind: 'bars', range: 'C1:C9', colour: 'green' },
];
const ids = (xml: string): readonly string[] =>
  [...xml.matchAll(/\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}/g)].map(([id]) => id);

describe('conditionalFormatsXml', () => {
  it('ranks marks in their order, each once', () => {
    const xml = conditionalFormatsXml(MARKS, 1, () => 0);
    expect([...xml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('writes a formula with the style of its mark, and icons with their limits', () => {
    const xml = conditionalFormatsXml(MARKS, 1, (style) => (style === 'warning' ? 7 : 0));
    expect(xml).toContain(
      '<cfRule type="expression" dxfId="7" priority="3"><formula>$A1&lt;5</formula></cfRule>',
    );
    expect(xml).toContain(
      '<iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="num" val="0.8"/><cfvo type="num" val="1"/></iconSet>',
    );
  });

  it('ties each data bar to its extension by an id that no other bar of the workbook has', () => {
    const sheets = [1, 2].map((sheet) => ids(conditionalFormatsXml(MARKS, sheet, () => 0)));
    expect(sheets[0]).toEqual(ids(barExtensionXml(MARKS, 1)));
    expect(sheets[1]).toEqual(ids(barExtensionXml(MARKS, 2)));
    expect(new Set(sheets.flat()).size).toBe(4);
  });

  it('needs no extension without data bars', () => {
    expect(barExtensionXml(MARKS.slice(1, 3), 1)).toBe('');
  });
});
