import { describe, expect, it } from 'vitest';
import { builtInFormat, parseNumberFormat } from '../../src/workbook/read-number-format.ts';

describe('what a number format shows', () => {
  it.each([
    'yyyy-mm-dd',
    'm/d/yy h:mm',
    'mm\\/dd\\/yy',
    'yyyy"年"m"月"d"日";@',
    '[$-804]yyyy"年"m"月"',
    '[DBNum1][$-804]m"月"d"日";@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[$-804]aaaa;@',
    '[Red]d',
    'mmm',
    'YYYY/M/D',
  ])('a day: %s', (code) => {
    expect(parseNumberFormat(code)).toEqual({ shows: 'date', zeros: 0 });
  });

  it.each([
    'h:mm',
    '[h]:mm',
    '[hh]:mm:ss',
    '[mm]:ss',
    '[mm]',
    '[s]',
    'mm:ss.0',
    'h:mm AM/PM',
    '[$-804]上午/下午h"时"mm"分"',
  ])('a time: %s', (code) => {
    expect(parseNumberFormat(code)).toEqual({ shows: 'time', zeros: 0 });
  });

  it.each([
    'General',
    'GENERAL',
    'General;[Red]-General',
    'Standard',
    'G/通用格式',
    '[Red]General',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0.00E+00',
    '##0.0E+0',
    '0"days"',
    '0 \\d\\a\\y\\s',
    '0"未结束',
    '#,##0_d',
    '0*d',
    '[$¥-804]#,##0.00',
    '[$SYP] 0.00',
    '[Yellow][<100]0.0',
    '# ?/?',
    '@',
    '',
    '#,##0;yyyy',
    '"y"0.0',
  ])('a number: %s', (code) => {
    expect(parseNumberFormat(code)).toEqual({ shows: 'number', zeros: 0 });
  });

  it.each([
    ['0', 1],
    ['0000', 4],
    ['0000000000;@', 10],
    ['[Red]000_ ', 3],
    ['00-00', 0],
    ['00.00', 0],
    ['#00', 0],
    ['0,000', 0],
  ])('the digits of a format of zeros only: %s', (code, zeros) => {
    expect(parseNumberFormat(code)).toEqual({ shows: 'number', zeros });
  });

  it('knows the formats that have no code, those of the Chinese edition among them', () => {
    const shown = (show: string) =>
      Array.from({ length: 82 }, (_, id) => id).filter((id) => builtInFormat(id).shows === show);
    expect(shown('date')).toEqual([
      14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 77, 81,
    ]);
    expect(shown('time')).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80]);
  });
});
