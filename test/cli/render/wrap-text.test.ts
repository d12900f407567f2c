import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/cli/render/wrap-text.ts';

const SEED = { seed: 20261205, numRuns: 300 };
const letters = [...'ab12 中文专卖店，。（）“”-–…'];
const anyLine = fc.string({ unit: fc.constantFrom(...letters), maxLength: 120 });

describe('wrapped text', () => {
  it('loses and adds nothing but the spaces where it breaks', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 4, max: 60 }), (text, width) => {
        expect(wrapText(text, width).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      SEED,
    );
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 10, max: 60 }), (text, width) => {
        const lines = wrapText(text.replace(/ /g, '').replace(/^[，。）”…]+/, ''), width).split('\n');
        expect(lines.filter((line) => /^[，。）”]/.test(line))).toEqual([]);
        expect(lines.slice(0, -1).filter((line) => /[（“]$/.test(line))).toEqual([]);
      }),
      SEED,
    );
  });

  it('is no wider than asked for, where no word is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('word', '专卖店', '片区。', 'a', '（华东）')), (words) => {
        const lines = wrapText(words.join(' '), 12, '  ').split('\n');
        expect(lines.filter((line) => stringWidth(line) > 12)).toEqual([]);
      }),
      SEED,
    );
  });

  it('breaks Chinese anywhere and English at spaces, each line as full as it can be', () => {
    expect(wrapText('一二三四五六', 8)).toBe('一二三四\n五六');
    expect(wrapText('one two three', 8)).toBe('one two\nthree');
    expect(wrapText('读取 plan.config.json 中的值', 20)).toBe('读取\nplan.config.json 中\n的值');
  });

  it('keeps the breaks of the text, and indents every line but empty ones', () => {
    expect(wrapText('a\n\nb c', 4, '  ')).toBe('  a\n\n  b\n  c');
  });

  it('leaves a word whole that is wider than the line', () => {
    expect(wrapText('see /a/very/long/path.xlsx now', 10)).toBe('see\n/a/very/long/path.xlsx\nnow');
  });

  it('takes no longer for a character of a long word than for one of a short one', () => {
    const word = 'x'.repeat(1_000_000);
    expect(wrapText(`see ${word} now`, 10)).toBe(`see\n${word}\nnow`);
  });
});
