import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatPercent, formatYuan } from '../../../src/cli/render/format-number.ts';
import type { Fen } from '../../../src/domain/money.ts';

describe('numbers for people', () => {
  it('have a comma between thousands', () => {
    expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('of money are exact yuan with two decimals', () => {
    expect([0, 5, 123456, -123456, -1].map((fen) => formatYuan(fen as Fen))).toEqual([
      '0.00',
      '0.05',
      '1,234.56',
      '-1,234.56',
      '-0.01',
    ]);
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(Number(formatYuan(fen as Fen).replace(/[,.]/g, ''))).toBe(fen === 0 ? 0 : fen);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('of rates are the nearest tenth of a percent', () => {
    const rates = [0.2896, 0.2895, 0.28949, 1.0004, 1.0005, -0.0266, 0.9994, 0.9996];
    const shown = ['29.0%', '29.0%', '28.9%', '100.0%', '100.1%', '-2.7%', '99.9%', '99.9%'];
    expect(rates.map(formatPercent)).toEqual(shown);
  });

  it('of rates are never rounded up to all, and a rate of nothing is a dash', () => {
    expect([1, 0.99999, 0.923, 0, 1.287, null].map(formatPercent)).toEqual([
      '100.0%',
      '99.9%',
      '92.3%',
      '0.0%',
      '128.7%',
      '–',
    ]);
  });
});
