import { describe, expect, it } from 'vitest';
import { readAmount, readUnits } from '../../src/sheets/read-number.ts';

const text = (value: string) => ({ column: 1, type: 'text', value }) as const;
const number = (value: number) => ({ column: 1, type: 'number', zeros: 0, value }) as const;

describe('a number of units', () => {
  it.each([4.999999999999, 5.000000000001])('is whole where a formula misses it by nothing: %d', (value) => {
    expect(readUnits(number(value))).toEqual({ value: 5 });
  });

  it('stays a fraction where it is one', () => {
    expect(readUnits(number(4.99))).toEqual({ value: 4.99 });
  });

  it('may have a unit behind it, which is said', () => {
    expect(readUnits(text('1，200 件'))).toEqual({
      value: 1200,
      warning: { code: 'W224', params: { taken: 1200 } },
    });
  });

  it.each(['12,00', '1,2', '5箱', '五', '1e3', '--5'])('is not guessed from %s', (value) => {
    expect(readUnits(text(value))).toEqual({ problem: { code: 'E202', params: {} } });
  });

  it.each(['12¹', '10²', '²', 'H₂12', '①', '⑫', '⒓', '1①', '12₃件'])(
    'is not made of raised, lowered or ringed digits, which say another thing: %s',
    (value) => {
      expect(readUnits(text(value))).toEqual({ problem: { code: 'E202', params: {} } });
    },
  );

  it.each(['12\u202e34', '\u202e12', '12\u200f34', '1\u206612', '1\u00002', '1\ud8002', '1\uffff2'])(
    'is not read out of what is damaged, or shown in another order than it stands: %j',
    (value) => {
      expect(readUnits(text(value))).toEqual({ problem: { code: 'E202', params: {} } });
    },
  );

  it.each(['\u200e12', '12\u200f', '\ufeff12\u200b', '\u202a12\u202c', '12\u0000', '１２', '\u00a012 '])(
    'is read from between marks that came along when it was copied: %j',
    (value) => {
      expect(readUnits(text(value))).toEqual({ value: 12 });
    },
  );
});

describe('a number whose format shows more than it', () => {
  const dressed = (dress: string, value = 5) => ({ ...number(value), dress });

  it.each(['#件', '# pcs', '# pcs.', '#个/箱', '+#', '#对', '数量:#'])(
    'is read where it shows single units: %s',
    (dress) => {
      expect(readUnits(dressed(dress))).toEqual({ value: 5 });
    },
  );

  it.each(['¥#', 'CN¥#', '#元', '#元/个', '#元/对', '含税#', '统一价#', '零售价#', '打折价#元'])(
    'is read where it shows money: %s',
    (dress) => {
      expect(readAmount(dressed(dress))).toEqual({ value: 5 });
    },
  );

  it.each([
    ['#00', '500'],
    ['#箱', '5箱'],
    ['#,', '0.005'],
    ['#,千', '0.005千'],
    ['#%', '500%'],
    ['#.#,万', ''],
    ['-#', '-5'],
    ['约#', '约5'],
    ['#k', '5k'],
    ['# M', '5 M'],
    ['(#)', '(5)'],
    ['#元/箱', '5元/箱'],
    ['# thousand', '5 thousand'],
    ['#十', '5十'],
    ['#拾', '5拾'],
    ['#五', '5五'],
    ['#零', '5零'],
    ['#Ⅴ', '5Ⅴ'],
    ['#٣', '5٣'],
    ['#②', '5②'],
    ['#双', '5双'],
    ['一#', '一5'],
    ['万元#', '万元5'],
    ['每打#', '每打5'],
    ['统一价1/#', '统一价1/5'],
    ['#0…', '50…'],
    ['…', '…'],
    ['20', '20'],
    ['', ''],
  ])('is refused where it shows another number, or other units: %s', (dress, shown) => {
    const refused = { problem: { code: 'E218', params: { shown } } };
    expect(readUnits(dressed(dress))).toEqual(refused);
    expect(readAmount(dressed(dress))).toEqual(refused);
  });

  it('is held against what is shown where it is negative, too', () => {
    for (const dress of ['¥#', '退#', '#元'])
      expect(readAmount(dressed(dress, -5))).toMatchObject({ value: -5 });
    for (const [dress, shown] of [
      ['#0', '50'],
      ['#,', '0.005'],
      ['#%', '500%'],
      ['6', '6'],
      ['', ''],
    ] as const)
      expect(readAmount(dressed(dress, -5))).toEqual({ problem: { code: 'E218', params: { shown } } });
  });

  it('is told as it is shown where its digits are parted', () => {
    const cell = { ...dressed('# #', 12), shown: '1 2' };
    expect(readUnits(cell)).toEqual({ problem: { code: 'E218', params: { shown: '1 2' } } });
  });

  it('is read where it is zero, which a format may show as a dash or not at all', () => {
    expect(readUnits(dressed('', 0))).toEqual({ value: 0 });
  });

  it.each(['-', '#', '#箱', '零', '〇'])('is read where it is zero and shows nothing else: %s', (dress) => {
    expect(readUnits(dressed(dress, 0))).toEqual({ value: 0 });
  });

  it.each(['5', '#5', '五', '…'])('is refused where it is zero and shows another number: %s', (dress) => {
    const shown = dress.replace('#', '0');
    expect(readUnits(dressed(dress, 0))).toEqual({ problem: { code: 'E218', params: { shown } } });
  });
});

describe('an amount of money', () => {
  it.each([
    ['¥1,234.50', 1234.5],
    ['１２元', 12],
    ['RMB 8', 8],
  ])('of %s is read', (written, value) => {
    expect(readAmount(text(written))).toEqual({ value });
  });
});
