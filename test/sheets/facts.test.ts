import { describe, expect, it } from 'vitest';
import { yuanPerUnit } from '../../src/sheets/facts.ts';

describe('the unit of amounts', () => {
  it.each([
    ['单位：万元', 10_000],
    ['单位：十万元', 100_000],
    ['单位：十万', 100_000],
    ['金额单位：人民币万元', 10_000],
    ['（单位:万）', 10_000],
    ['目标（元）', 1],
    ['Target (10k CNY)', 10_000],
    ['Unit: 10,000 yuan', 10_000],
    ['RMB 10,000', 10_000],
    ['CNY thousand', 1000],
    ['千元', 1000],
    ['RMB million', 1_000_000],
    ['amounts in yuan', 1],
    ['单位：件', null],
    ['Monthly target', null],
  ])('of %s is read', (text, yuan) => {
    expect(yuanPerUnit(text)).toBe(yuan);
  });
});
