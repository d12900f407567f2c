import { describe, expect, it } from 'vitest';
import {
  builtInFormat,
  dressFor,
  parseNumberFormat,
  showDigits,
} from '../../src/workbook/read-number-format.ts';

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
    '#,##0_d',
    '0*d',
    '[Yellow][<100]0.0',
    '# ?/?',
    '@',
    '',
  ])('a number: %s', (code) => {
    expect(parseNumberFormat(code)).toEqual({ shows: 'number', zeros: 0 });
  });

  it('a number, where only negative ones are shown as days', () => {
    expect(parseNumberFormat('#,##0;yyyy')).toEqual({ shows: 'number', zeros: 0, negative: 'yyyy' });
  });

  it.each([
    ['0"days"', '#days'],
    ['0 \\d\\a\\y\\s', '# days'],
    ['0"未结束', '#未结束'],
    ['"y"0.0', 'y#'],
    ['[$¥-804]#,##0.00', '¥#'],
    ['[$SYP] 0.00', 'SYP #'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', undefined],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', undefined],
    ['# ##0.0', undefined],
    ['# ??/100', undefined],
    ['# ##0 ?/?', undefined],
    ['0 000 000', undefined],
    ['0 0', '# #'],
    ['0 0000', '# #'],
    ['0/0', '…'],
    ['00/00', '…'],
    ['0/100', '…'],
    ['0\\/0', '#/#'],
    ['[DBNum1]0', undefined],
    ['[DBNum2][$-804]General', undefined],
    ['[DBNum3]0', undefined],
    ['0"00"', '#00'],
    ['00-00', '#-#'],
    ['0\\0', '#0'],
    ['0!.0,"万"', '#.#,万'],
    ['#,##0.0,,', '#,,'],
    ['0%', '#%'],
    ['General"打"', '#打'],
    ['G/通用格式"个"', '#个'],
    ['"约"0;"；"0', '约#'],
    [';;;', ''],
    ['"20"', '20'],
  ])('the number alone, or one in a dress: %s shows %s', (code, dress) => {
    expect(dressFor(parseNumberFormat(code), 8)).toBe(dress);
  });

  it.each([
    ['[>100]"多";0', 200, '多'],
    ['[>100]"多";0', 100, undefined],
    ['[>=10000]0.0,"万";0', 10_000, '#,万'],
    ['[>=10000]0.0,"万";0', 8, undefined],
    ['[=0]"";General', 8, undefined],
    ['[=0]"-";0', 8, undefined],
    ['[>0]0;;', 8, undefined],
    ['[>0]0;[<0]-0;', 8, undefined],
    ['[<=8]0"箱";[>8]0"件"', 8, '#箱'],
    ['[<=8]0"箱";[>8]0"件"', 9, '#件'],
    ['[<>1]0"箱";0', 8, '#箱'],
    ['[Red][<10]0;0', 8, undefined],
  ])('the section whose condition holds: %s for %d shows %s', (code, value, dress) => {
    expect(dressFor(parseNumberFormat(code), value)).toBe(dress);
  });

  it.each([
    ['"B-"0000', 12, 'B-0012'],
    ['00000-00000', 2641012345, '26410-12345'],
    ['00000-00000', 12345, '00000-12345'],
    ['##-##', 12345, '123-45'],
    ['"P"#', 7, 'P7'],
    ['0000 0000', 812301, '0081 2301'],
    ['00\\/00', 1234, '12/34'],
    ['[>9]"L"00;"S"0', 7, 'S7'],
    ['0"件"', 5, '5件'],
  ])('the digits of a whole number, from the right: %s shows %d as %s', (code, value, shown) => {
    expect(showDigits(parseNumberFormat(code), value)).toEqual({ shown });
  });

  it.each([
    ['0.0"件"', 5],
    ['0,"千"', 5000],
    ['0%', 5],
    ['"B-"0000', 1.5],
    ['"B-"0000', -3],
    ['"B-"0000', 2 ** 60],
    [';;;', 5],
    ['0/0', 12],
    ['0/4', 12],
  ])('no digits where it shows them in another way: %s, %d', (code, value) => {
    expect(showDigits(parseNumberFormat(code), value)).toEqual({});
  });

  it('no more of a code than spreadsheets allow, so that a long one ends soon', () => {
    for (const part of ['[', '[a', '"', '\\', '_'])
      expect(parseNumberFormat(part.repeat(300_000)).shows).toBe('number');
  });

  it.each([
    ['0;-0', undefined],
    ['0;[Red]0', undefined],
    ['0"箱";0', undefined],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', undefined],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', undefined],
    ['"¥"#,##0;"¥"\\-#,##0', '¥#'],
    ['0"件"', '#件'],
    ['0"0"', '#0'],
    ['0;"5"', '5'],
    ['0;-0"0"', '#0'],
    ['0;;', ''],
    ['0;-0,', '#,'],
    ['[<0]"5";0', '5'],
    ['[<0]-0;0"0"', undefined],
  ])('a negative number without its sign: %s shows %s', (code, shown) => {
    expect(dressFor(parseNumberFormat(code), -8)).toBe(shown);
  });

  it.each([
    ['0;-0;"5"', '5'],
    ['0;-0;"五"', '五'],
    ['[=0]"5";0', '5'],
    ['"7"', '7'],
    ['0;-0;"-"', undefined],
    ['0;-0;0', undefined],
    ['0;-0;', undefined],
  ])('zero as another number: %s', (code, shown) => {
    expect(dressFor(parseNumberFormat(code), 0)).toBe(shown);
  });

  it.each([
    ['0*0', '#0…'],
    ['0*5', '#5…'],
    ['#*9', '#9…'],
    ['*00', undefined],
    ['* 0', undefined],
    ['0* ', undefined],
  ])('digits that fill the cell behind a number, as they would be read: %s', (code, shown) => {
    expect(dressFor(parseNumberFormat(code), 12)).toBe(shown);
  });

  it('of a code longer than any that nobody knows what it shows, whatever stands at its end', () => {
    const long = parseNumberFormat(`0${'""'.repeat(500)}"5"`);
    expect([dressFor(long, 12), dressFor(long, 0)]).toEqual(['…', '…']);
  });

  it('a percentage by number, too', () => {
    expect([9, 10, 11].map((id) => dressFor(builtInFormat(id), 8))).toEqual(['#%', '#%', undefined]);
  });

  it.each([
    ['0', 1],
    ['0000', 4],
    ['0000000000;@', 10],
    ['[Red]000_ ', 3],
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

  it.each(['[$', '[', '"[h'])('is found in one look, also where brackets are never closed: %s', (opened) => {
    const formats = Array.from({ length: 1_000 }, (_, i) => opened.repeat(1_000 / opened.length) + i);
    expect(new Set(formats.map((code) => parseNumberFormat(code).shows))).toEqual(new Set(['number']));
  });
});
