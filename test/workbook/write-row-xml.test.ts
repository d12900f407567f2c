import { describe, expect, it } from 'vitest';
import type { PageValue } from '../../src/sheets/page.ts';
import { columnLetters, rowXml } from '../../src/workbook/write-row-xml.ts';

const shared = { styleId: () => 3, textId: () => 7 };
const alone = { styleId: () => 3, textId: () => null };
const xml = (value: PageValue, tables: Parameters<typeof rowXml>[3] = alone) =>
  rowXml(2, [null, { value, style: 'text' }], null, tables).slice('<row r="2"><c r="B2" s="3"'.length, -6);

describe('rowXml', () => {
  it('spells out each kind of value', () => {
    expect(xml(null)).toBe('/>');
    expect(xml(1.5)).toBe('><v>1.5</v></c>');
    expect(xml(-0)).toBe('><v>0</v></c>');
    expect(xml({ day: 0 })).toBe('><v>25569</v></c>');
    expect(xml({ formula: 'A1&"<"', cached: 'x<y' })).toBe(' t="str"><f>A1&amp;"&lt;"</f><v>x&lt;y</v></c>');
    expect(xml({ formula: 'A1*0', cached: 0 })).toBe('><f>A1*0</f><v>0</v></c>');
  });

  it('keeps a text in its cell where the table of texts has no room, to the letter', () => {
    expect(xml('text', shared)).toBe(' t="s"><v>7</v></c>');
    expect(xml(' =1 & <2>\n')).toBe(
      ' t="inlineStr"><is><t xml:space="preserve"> =1 &amp; &lt;2&gt;\n</t></is></c>',
    );
    expect(xml({ text: 'a\u001b', sheet: 's', cell: 'A1' })).toContain('>a</t>');
  });

  it('says of a row that it folds away', () => {
    expect(rowXml(1, [], null, alone, true)).toBe('<row r="1" outlineLevel="1"></row>');
  });

  it('refuses a formula that Excel would not open', () => {
    const sum = (terms: number) => ({ formula: '1' + '+1'.repeat(terms), cached: 1 });
    expect(() => xml(sum(4096))).toThrow(RangeError);
    expect(xml(sum(4095))).toContain('<v>1</v>');
  });

  it('states a height only where there is one', () => {
    expect(rowXml(1, [], 33, alone)).toBe('<row r="1" ht="33" customHeight="1"></row>');
    expect(rowXml(1, [], null, alone)).toBe('<row r="1"></row>');
  });
});

describe('columnLetters', () => {
  it('counts on from Z to AA and from ZZ to AAA', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
