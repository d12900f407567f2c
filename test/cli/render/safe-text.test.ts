import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeJson, safeLine, safeText } from '../../../src/cli/render/safe-text.ts';

const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const anyText = fc.string({
  unit: fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
  maxLength: 200,
});
const SEED = { seed: 20261205, numRuns: 500 };

describe('safe text', () => {
  it('holds no character that steers a terminal or hides on it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safeText(text)).not.toMatch(UNSAFE);
        expect(safeLine(text)).not.toMatch(UNSAFE);
      }),
      SEED,
    );
  });

  it('is the text itself where that is harmless', () => {
    expect(safeText('海口（城西）专卖店 “A”  😀')).toBe('海口（城西）专卖店 “A”  😀');
  });

  it.each([
    ['\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['\u009b31m', '\\u{9b}31m'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u202egpj.exe', '\\u{202e}gpj.exe'],
    ['Shop\u200b', 'Shop\\u{200b}'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
  ])('writes out %j', (text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  it('is at most 80 characters long, the last of a longer one being an ellipsis', () => {
    expect(safeText('店'.repeat(80))).toBe('店'.repeat(80));
    expect(safeText('店'.repeat(81))).toBe(`${'店'.repeat(79)}…`);
    expect(safeText('😀'.repeat(5000))).toBe(`${'😀'.repeat(79)}…`);
    expect(safeLine('店'.repeat(500))).toBe('店'.repeat(500));
  });
});

describe('a text from outside', () => {
  it('gives no order to a CI service, wherever its lines are broken', () => {
    const order = fc.constantFrom(
      '::error file=x::',
      '::set-output name=a::',
      '##[error]',
      '##vso[task]',
      '##teamcity[x]',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), order, fc.string(), (before, given, after) => {
        const text = `${before}${given}${after}`;
        for (const shown of [safeText(text), safeLine(text), safeJson({ text })]) {
          expect(shown).not.toMatch(/::[a-z]|##[a-z]*\[/i);
        }
        expect(JSON.parse(safeJson({ text }))).toEqual({ text });
      }),
      SEED,
    );
  });
});

describe('safe JSON', () => {
  it('is the same data, without a character that steers a terminal', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: anyText, value: fc.jsonValue() })), (data) => {
        const plain: unknown = JSON.parse(JSON.stringify(data));
        expect(JSON.parse(safeJson(data))).toEqual(plain);
        expect(JSON.parse(safeJson(data, 2))).toEqual(plain);
        expect(safeJson(data, 2).replaceAll('\n', '')).not.toMatch(UNSAFE);
      }),
      SEED,
    );
  });
});
