import { describe, expect, it } from 'vitest';
import { nameKey, plainText, titleKey, withoutGaps } from '../../src/sheets/text.ts';

describe('a text as a person reads it', () => {
  it('is in the usual width and order, also where a letter bears as many marks as any language puts on one', () => {
    expect(plainText('　店１２　Ａ')).toBe('店12 A');
    expect(plainText(`e${'\u0301\u0323'.repeat(15)}`)).toBe(
      `e${'\u0301\u0323'.repeat(15)}`.normalize('NFKC'),
    );
  });

  // Put in order, the marks would take minutes.
  it('is as it stands where marks are piled up by the hundred thousand, or nobody reads it to its end', () => {
    const piled = `店${'\u0301\u0323'.repeat(400)}`;
    const long = `１２${' '.repeat(2_000)}`;
    const unfolding = `店${'\ufdfa'.repeat(9)}`;
    expect([piled, long, unfolding, nameKey(piled)].map(plainText)).toEqual([piled, long, unfolding, piled]);
    expect(plainText(`店${'\ufdfa'.repeat(8)}`)).toHaveLength(8 * 18 + 1);
    expect(withoutGaps('合 计'.repeat(4_000_000))).toHaveLength(12_000_000);
    expect(plainText(`店${'\u0301\u0323'.repeat(5_000_000)}`)).toHaveLength(10_000_001);
  });
});

describe('the key of a name', () => {
  it('does not tell width, case, spaces and invisible marks apart, whatever the others of its letters', () => {
    const spellings = ['aB-1店', 'AB-1店', 'ａｂ－１店', 'A B - 1 店', 'ab\u200b-1店'];
    expect(new Set(spellings.map(nameKey))).toEqual(new Set(['AB-1店']));
  });
});

describe('a title as titles are compared', () => {
  it.each([
    ['数量（件）', '数量'],
    ['* Order Qty [pcs]', 'orderqty'],
    ['目标(万元)【必填】额', '目标额'],
    ['数量(件', '数量件'],
    ['a(b(c)d)e', 'ade'],
  ])('%s is %s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  // Looked through from every bracket to the end, these would take hours.
  it('is found at once under any number of brackets that nobody closes', () => {
    expect(titleKey(`数量${'('.repeat(5_000_000)}`)).toBe('数量');
    expect(titleKey(`${'(件'.repeat(2_000_000)})数量`)).toBe('数量');
  });
});
