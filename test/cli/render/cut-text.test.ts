import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/cli/render/cut-text.ts';

describe('a text cut to a width', () => {
  it.each([
    ['配件编号', 8, '配件编号'],
    ['配件编号', 7, '配件编…'],
    ['part number', 5, 'part…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 4, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
    ['ae\u0301e\u0301', 2, 'a…'],
  ])('%s fits into %d columns as %s', (text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
    expect(stringWidth(cutText(text, width))).toBeLessThanOrEqual(width);
  });

  it('is looked at no further than it can be shown, also where nobody sees its characters', () => {
    for (const unseen of ['\u0301', '\u200b', '\u200d']) {
      const cut = cutText(`a${unseen.repeat(10_000)}`, 8);
      expect(cut.endsWith('…')).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(81);
    }
  });
});
