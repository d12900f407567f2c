import { describe, expect, it } from 'vitest';
import type { CountedSale, ToldMonth } from '../../src/domain/achievement.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Month } from '../../src/domain/month.ts';
import { chooseTellers } from '../../src/engine/choose-tellers.ts';
import { rankSellers } from '../../src/engine/rank-sellers.ts';
import { sumYearToDate } from '../../src/engine/sum-year-to-date.ts';

const [JANUARY, FEBRUARY, MARCH] = ['2026-01', '2026-02', '2026-03'] as unknown as [Month, Month, Month];
const sale = (amount: number, territory: string | null = '华东', partNo = 'A'): CountedSale => {
  return { territory, partNo: partNo as PartNo, units: amount / 10, amount: amount as Fen };
};
const told = (month: Month, toldBy: ToldMonth['toldBy'], amount: number, isWhole = false): ToldMonth => ({
  ...{ month, toldBy, isWhole },
  sales: [sale(amount)],
});

describe('the source that counts for a month', () => {
  it('is what was tracked to its end, else whichever tells of most, never both', () => {
    const months = chooseTellers(
      [JANUARY, FEBRUARY, MARCH],
      [
        told(JANUARY, 'achievement', 100, true),
        told(JANUARY, 'history', 900),
        told(FEBRUARY, 'achievement', 100),
        told(FEBRUARY, 'history', 900),
      ],
    );
    expect(months.map(({ toldBy, sales }) => [toldBy, sales[0]?.amount])).toEqual([
      ['achievement', 100],
      ['history', 900],
      [null, undefined],
    ]);
  });
});

describe('the year to date', () => {
  const months = chooseTellers(
    [JANUARY, FEBRUARY, MARCH],
    [
      told(JANUARY, 'history', 800),
      { ...told(MARCH, 'actuals', 300, true), sales: [sale(300), sale(50, null)] },
    ],
  );
  const target = (month: Month, amount: number) => ({ month, territory: '华东', amount: amount as Fen });
  const targets = [
    target(JANUARY, 1000),
    target(FEBRUARY, 5000),
    target(MARCH, 600),
    target('2026-12' as Month, 400),
  ];
  const year = sumYearToDate(months, targets, { gone: 5, all: 20 }, ['华东', '华南']);

  it('leaves a month of which nobody tells out on both sides, and takes the share of days of the last', () => {
    expect(year.company).toEqual({ target: 1150, actual: 1150, rate: 1, yearTarget: 7000 });
  });

  it('counts sales to unknown stores for the company alone', () => {
    expect(year.territories).toEqual([
      { territory: '华东', target: 1150, actual: 1100, rate: 1100 / 1150, yearTarget: 7000 },
      { territory: '华南', target: null, actual: 0, rate: null, yearTarget: null },
    ]);
  });
});

describe('sellers', () => {
  it('are never both best and slow', () => {
    const sales = ['A', 'B', 'C'].map((partNo, i) => sale(100 * (3 - i), '华东', partNo));
    const months = [{ month: MARCH, toldBy: 'actuals' as const, sales }];
    const part = (partNo: string) => ({
      partNo: partNo as PartNo,
      name: '',
      series: 's',
      unitPrice: 1 as Fen,
      onHand: 5,
      planned: 0,
    });
    const parts = ['A', 'B', 'C', 'D'].map(part) as unknown as Parameters<typeof rankSellers>[1];
    const { best, slow } = rankSellers(months, parts);
    expect([best, slow].map((all) => all.map(({ partNo }) => partNo))).toEqual([
      ['A', 'B'],
      ['D', 'C'],
    ]);
  });
});
