import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/workbook/write-cell-text.ts';

describe('cellText', () => {
  it('leaves ordinary text as it is', () => {
    for (const text of ['', 'CR-V', '朗逸 𠮷野家', ' a\tb\nc ', '=1+1', '_x00G1_', 'a_b']) {
      expect(cellText(text)).toBe(text);
    }
  });

  it('drops what XML forbids, and an escape character above all', () => {
    expect(cellText('a\u001b[31mb\0\u0008\ufffe\uffff')).toBe('a[31mb');
    expect(cellText('\ud800x\udc00')).toBe('x');
  });

  it('makes every line end a line feed', () => {
    expect(cellText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('keeps text that only looks like an escape sequence readable', () => {
    expect(cellText('_x001B_')).toBe('_x005F_x001B_');
    expect(cellText('_x000d__X000D_')).toBe('_x005F_x000d__x005F_X000D_');
  });

  it('cuts at what a cell can hold, with a mark, and never inside a character', () => {
    const cut = cellText('x'.repeat(40_000));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('x…')).toBe(true);
    expect(cellText('x'.repeat(32_767))).toBe('x'.repeat(32_767));
    expect(cellText(`${'x'.repeat(32_765)}𠮷𠮷`)).toBe(`${'x'.repeat(32_765)}…`);
  });

  it('yields nothing that XML forbids, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        expect(cellText(text)).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]/);
        expect(Buffer.from(cellText(text)).toString()).toBe(cellText(text));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
