import { describe, expect, it } from 'vitest';
import { formatDay, type Month } from '../../src/domain/month.ts';
import type { RawCell } from '../../src/sheets/raw-sheet.ts';
import { readDay } from '../../src/sheets/read-date.ts';

const month = '2026-12' as Month;
const text = (value: string): RawCell => ({ column: 1, type: 'text', value });
const number = (value: number): RawCell => ({ column: 1, type: 'number', zeros: 0, value });

function read(cell: RawCell): string | undefined {
  const reading = readDay(cell, month);
  return 'value' in reading ? formatDay(reading.value) : reading.problem.code;
}

describe('a day', () => {
  it.each([
    ...['2026-12-18', '2026/12/18', '2026.12.18.', '2026 12 18', '2026、12、18', '2026，12，18', '20261218'],
    ...[
      '２０２６１２１８',
      '2026年12月18日',
      '12月18日前到货',
      '12.18号前',
      '12-18到',
      '18 Dec',
      'Dec 18th, 2026',
    ],
    ...['2026年12月18日上午', '12月18日 下午', '十二月十八日', '十二月十八号'],
  ])('is read however people write it: %s', (written) => {
    expect(read(text(written))).toBe('2026-12-18');
  });

  it.each([
    ['十二月五日', '2026-12-05'],
    ['十二月十日', '2026-12-10'],
    ['十二月二十日', '2026-12-20'],
    ['十二月三十一日', '2026-12-31'],
    ['一月十一日', '2027-01-11'],
    ['十一月三十一日', 'E205'],
    ['十二月', 'E205'],
  ])('may be written in Chinese digits: %s', (written, expected) => {
    expect(read(text(written))).toBe(expected);
  });

  it('may be a number of eight digits, also where the cell has a format of dates', () => {
    expect(read(number(20_261_218))).toBe('2026-12-18');
    expect(read({ column: 1, type: 'date', value: 20_261_218 })).toBe('2026-12-18');
    expect(read({ column: 1, type: 'date', value: 46_374 })).toBe('2026-12-18');
  });

  it('is not what a number says that may have lost a zero', () => {
    expect(read(number(12.1))).toBe('E205');
    expect(read(text('12.1'))).toBe('2026-12-01');
    expect(read(number(12.5))).toBe('2026-12-05');
    expect(read(number(12.18))).toBe('2026-12-18');
  });

  it.each(['20261318', '2026-02-30', '18日', '12月中旬', '2026-12-18 前后', '下周', '2026 1218'])(
    'is never guessed: %s',
    (written) => {
      expect(read(text(written))).toBe('E205');
    },
  );
});
