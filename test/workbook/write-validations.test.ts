import { describe, expect, it } from 'vitest';
import type { Validation } from '../../src/sheets/page.ts';
import { validationsXml } from '../../src/workbook/write-validations.ts';

const rule = (more: Partial<Validation>): Validation => ({
  range: 'B2:B9',
  allow: { kind: 'whole', least: 0, most: 10 },
  prompt: null,
  error: { title: 'No number', text: 'Type a number.' },
  ...more,
});

describe('validationsXml', () => {
  it('writes nothing where nothing is ruled', () => {
    expect(validationsXml([])).toBe('');
  });

  it('covers a whole range by one rule', () => {
    expect(validationsXml([rule({})])).toBe(
      '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="No number" error="Type a number." sqref="B2:B9"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>',
    );
  });

  it.each([
    [{ kind: 'whole', least: 1, most: null }, 'type="whole" operator="greaterThanOrEqual"', ['1']],
    [{ kind: 'date', first: 0, last: 20_798 }, 'type="date"', ['25569', '46367']],
    [{ kind: 'list', source: `'清单'!$A$1:$A$9` }, 'type="list"', [`'清单'!$A$1:$A$9`]],
    [{ kind: 'formula', formula: 'AND(B2>0,B2<9)' }, 'type="custom"', ['AND(B2&gt;0,B2&lt;9)']],
  ] as const)('spells out %j', (allow, attributes, formulas) => {
    const xml = validationsXml([rule({ allow })]);
    expect(xml).toContain(`<dataValidation ${attributes} allowBlank`);
    expect([...xml.matchAll(/<formula\d>(.*?)<\/formula\d>/g)].map(([, formula]) => formula)).toEqual(
      formulas,
    );
  });

  it('keeps line ends and quotes of its words, and cuts words that Excel would not open', () => {
    const prompt = { title: '标题'.repeat(20), text: `a\n"b"${'长'.repeat(300)}` };
    const xml = validationsXml([rule({ prompt, error: { title: 't', text: '错'.repeat(300) } })]);
    const words = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(xml)![1]!;
    expect(words('promptTitle')).toHaveLength(32);
    expect(words('prompt')).toMatch(/^a&#10;&quot;b&quot;长+…$/);
    expect(words('prompt').replace('&#10;', '\n').replaceAll('&quot;', '"')).toHaveLength(255);
    expect(words('error')).toHaveLength(225);
    expect(xml).toContain('showInputMessage="1"');
  });
});
