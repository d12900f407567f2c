import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, parseRange } from '../../src/workbook/read-address.ts';

describe('cell addresses', () => {
  it('are read back as they are written', () => {
    const address = fc.record({
      row: fc.integer({ min: 1, max: 2_000_000 }),
      column: fc.integer({ min: 1, max: 20_000 }),
    });
    fc.assert(
      fc.property(address, (place) => {
        expect(parseAddress(formatAddress(place))).toEqual(place);
        expect(parseAddress(formatAddress(place).toLowerCase())).toEqual(place);
      }),
      { seed: 20263 },
    );
  });

  it.each([
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column });
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'A-1',
    'A1B',
    '1A',
    'A 1',
    'Ａ1',
    '[1',
    '$A$1',
    'A1.5',
    'AAAAAAAAA1',
    `A${'9'.repeat(20)}`,
  ])('is none: "%s"', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it('make ranges from either corner', () => {
    const range = { top: 2, left: 2, bottom: 5, right: 4 };
    for (const text of ['B2:D5', 'D5:B2', 'B5:D2', '$B$2:$D$5']) expect(parseRange(text)).toEqual(range);
    expect(parseRange('C3')).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
    for (const text of ['', ':', 'A1:', 'A:B', '1:2', 'A1:B2:C3']) expect(parseRange(text)).toBeNull();
  });
});
