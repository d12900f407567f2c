import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { countColumns } from '../../../src/cli/render/count-columns.ts';

describe('the columns of a text', () => {
  it('are those of string-width for every character, alone and after others', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      for (const text of [character, `a${character}`, `中${character}`]) {
        if (countColumns(text) !== stringWidth(text)) wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are those of string-width for any text, painted or not', () => {
    const pieces = [
      '中文',
      '（',
      '→',
      '…',
      '“',
      'é',
      'e\u0301',
      '👨‍👩‍👧',
      '☎️',
      '1️⃣',
      '\u001b[31m红\u001b[39m',
      '\u200b',
      'ｶﾞ',
      '한',
    ];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(fc.property(text, (any) => countColumns(any) === stringWidth(any)));
  });
});
