import { describe, expect, it } from 'vitest';
import { titleKey } from '../../src/sheets/text.ts';

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
