import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Achieved, ActualSale, MonthAchievement } from '../../src/domain/achievement.ts';
import { SOURCES } from '../../src/domain/achievement.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import { amountOf, type Fen } from '../../src/domain/money.ts';
import type { Day, Month } from '../../src/domain/month.ts';
import type { PartBalance, PlanLine } from '../../src/domain/plan.ts';
import { measureAchievement } from '../../src/engine/measure-achievement.ts';
import { planSources } from '../../src/engine/plan-sources.ts';
import { shareAmount, shareUnits } from '../../src/engine/share-sale.ts';

const DAYS = { gone: 10, all: 20 };
const PRICES = [1, 333, 12_500];
const part = (index: number) => `P${index}` as PartNo;

/** A line whose ledger adds up; a lock may take away from what the sources hold. */
const anyLine = fc
  .record({
    ...{ store: fc.nat(3), part: fc.nat(2), due: fc.nat(20) },
    ...{ onTime: fc.nat(9), late: fc.nat(5), lift: fc.nat(4), commitment: fc.nat(4) },
    ...{ excess: fc.nat(4), free: fc.nat(4), lock: fc.integer({ min: -30, max: 6 }) },
  })
  .map((drawn) => makeLine(drawn));

const anySale = fc
  .record({
    store: fc.nat(4),
    part: fc.nat(3),
    quantity: fc.integer({ min: -12, max: 40 }),
    amount: fc.option(fc.integer({ min: -9_999, max: 999_999 })),
  })
  .map((drawn): ActualSale => {
    return {
      ...{ store: `S${drawn.store}`, territory: null, salesperson: null, month: '2026-12' as Month },
      ...{ partNo: part(drawn.part), quantity: drawn.quantity, amount: drawn.amount as Fen | null },
    };
  });

interface Drawn {
  readonly store: number;
  readonly part: number;
  readonly due?: number;
  readonly onTime?: number;
  readonly late?: number;
  readonly lift?: number;
  readonly commitment?: number;
  readonly excess?: number;
  readonly free?: number;
  readonly lock?: number;
}

function makeLine({ store, part: index, due = 1, ...units }: Drawn): PlanLine {
  const { onTime = 0, late = 0, lift = 0, commitment = 0, excess = 0, free = 0 } = units;
  const sources = onTime + late + lift + commitment + excess + free;
  const lock = Math.max(units.lock ?? 0, -sources);
  const unitPrice = PRICES[index]! as Fen;
  const plan = sources + lock;
  return {
    ...{ store: `S${store}`, territory: `T${store % 2}`, salesperson: `P${store % 3}`, partNo: part(index) },
    ...{ series: `series ${index % 2}`, unitPrice, pack: 1, due: due as Day, intent: onTime + late },
    ...{ round: 0, onTime, late, short: 0, trim: 0, lift, commitment, excess, free, lock, plan },
    ...{ amount: amountOf(unitPrice, plan), negotiate: false, pegs: [] },
  };
}

/** Two of the three parts, so that one is unknown to the plan unless a line has it. */
const PARTS = [0, 1].map((index) => {
  const balance = { partNo: part(index), name: `part ${index}`, series: `series ${index % 2}` };
  return { ...balance, unitPrice: PRICES[index]! } as unknown as PartBalance;
});
const measure = (lines: readonly PlanLine[], sales: readonly ActualSale[]): MonthAchievement =>
  measureAchievement({ lines, parts: PARTS }, sales, DAYS);

const breakdowns = (achievement: MonthAchievement): readonly (readonly Achieved[])[] => {
  const { company, salespeople, territories, stores, series, parts, sources } = achievement;
  return [[company], salespeople, territories, stores, series, parts, sources];
};
const sumOf = (rows: readonly Achieved[]) =>
  (['plan', 'actual', 'unitsPlanned', 'unitsSold'] as const).map((key) =>
    rows.reduce((sum, row) => sum + row[key], 0),
  );

const anyMonth = fc.tuple(fc.array(anyLine, { maxLength: 8 }), fc.array(anySale, { maxLength: 12 }));
const RUNS = { numRuns: 60 };

describe('measureAchievement', () => {
  it('sums the same whichever way it breaks the month down', () => {
    fc.assert(
      fc.property(anyMonth, ([lines, sales]) => {
        const sums = breakdowns(measure(lines, sales)).map(sumOf);
        for (const sum of sums) expect(sum).toEqual(sums[0]);
      }),
      RUNS,
    );
  });

  it('counts every unit and fen sold once, and every unit under one source', () => {
    fc.assert(
      fc.property(anyMonth, ([lines, sales]) => {
        const { items, company } = measure(lines, sales);
        const price = (partNo: PartNo) =>
          [...lines, ...PARTS].find((known) => known.partNo === partNo)?.unitPrice ?? (0 as Fen);
        const amounts = sales.map((sale) => sale.amount ?? amountOf(price(sale.partNo), sale.quantity));
        expect(company.unitsSold).toBe(sales.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(company.actual).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
        for (const { sources, actual } of items) {
          expect(SOURCES.reduce((sum, source) => sum + sources[source], 0)).toBe(actual);
        }
      }),
      RUNS,
    );
  });

  it('does not ask in which order sales or lines stand', () => {
    fc.assert(
      fc.property(anyMonth, ([lines, sales]) => {
        expect(measure([...lines].reverse(), [...sales].reverse())).toEqual(measure(lines, sales));
      }),
      RUNS,
    );
  });

  it('gives 100 % everywhere where exactly the plan is sold, and nothing unplanned', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
        const sales = lines.map(({ store, partNo, plan }): ActualSale => {
          return { ...anonymous, store, partNo, quantity: plan, amount: null };
        });
        for (const rows of breakdowns(measure(lines, sales))) {
          for (const { rate, plan, actual } of rows) {
            expect([rate, actual]).toEqual([plan === 0 ? null : 1, plan]);
          }
        }
      }),
      RUNS,
    );
  });

  it('plans under its sources what the line plans, whatever a lock took away', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const sources = planSources(line);
        expect(Object.values(sources).reduce((sum, units) => sum + units, 0)).toBe(line.plan);
        expect(Math.min(...Object.values(sources))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

const anonymous = { territory: null, salesperson: null, month: '2026-12' as Month };
const sale = (store: number, index: number, quantity: number, amount: number | null = null): ActualSale => {
  return { ...anonymous, store: `S${store}`, partNo: part(index), quantity, amount: amount as Fen | null };
};

describe('a sale', () => {
  const planned = { onTime: 4, late: 3, lift: 0, commitment: 2, excess: 0, free: 1, lock: 0 };
  const nothing = { onTime: 0, late: 0, lift: 0, commitment: 0, excess: 0, free: 0, lock: 0, unplanned: 0 };

  it.each([
    [0, nothing],
    [3, { ...nothing, onTime: 3 }],
    [8, { ...nothing, onTime: 4, late: 3, commitment: 1 }],
    [13, { ...planned, unplanned: 3 }],
    [-2, { ...nothing, unplanned: -2 }],
  ])('of %i units fills what the store asked for before what it was offered', (sold, expected) => {
    expect(shareUnits(sold, planned)).toEqual(expected);
  });

  it('keeps its amount to the fen over its sources, also where it had no units', () => {
    const thirds = shareAmount(100 as Fen, { ...nothing, onTime: 1, late: 1, free: 1 });
    expect(thirds).toEqual({ ...nothing, onTime: 33, late: 34, free: 33 });
    expect(shareAmount(-70 as Fen, nothing)).toEqual({ ...nothing, unplanned: -70 });
  });

  it('counts returns before it is held against the plan', () => {
    const lines = [makeLine({ store: 0, part: 0, onTime: 5 })];
    const { items } = measure(lines, [sale(0, 0, 7), sale(0, 0, -4)]);
    expect(items[0]).toMatchObject({ actual: 3, amount: 3, sources: { onTime: 3, unplanned: 0 } });
  });

  it('counts what its row says it brought, else the price of the plan', () => {
    const lines = [makeLine({ store: 0, part: 2, onTime: 5 })];
    expect(measure(lines, [sale(0, 2, 2, 19_999)]).company.actual).toBe(19_999);
    expect(measure(lines, [sale(0, 2, 2)]).company.actual).toBe(25_000);
  });

  it('to a store that nobody knows counts for the company, and for no territory', () => {
    const lines = [makeLine({ store: 0, part: 1, onTime: 5 })];
    const { company, territories, sources } = measure(lines, [sale(0, 1, 5), sale(9, 1, 2)]);
    expect(company).toMatchObject({ plan: 1665, actual: 2331, unitsSold: 7 });
    expect(territories.map(({ territory, actual, rate }) => [territory, actual, rate])).toEqual([
      ['T0', 1665, 1],
      [null, 666, null],
    ]);
    expect(sources.at(-1)).toMatchObject({ source: 'unplanned', plan: 0, unitsSold: 2, actual: 666 });
  });
});

describe('the pace', () => {
  const lines = [makeLine({ store: 0, part: 1, onTime: 100 })];

  it.each([
    [50, false],
    [45, false],
    [44, true],
  ])('of %i units of 100 after half of the days is at risk: %s', (sold, atRisk) => {
    expect(measure(lines, [sale(0, 1, sold)]).company).toMatchObject({ expected: 16_650, atRisk });
  });

  it('asks for nothing before the first working day', () => {
    const before = measureAchievement({ lines, parts: PARTS }, [], { gone: 0, all: 20 });
    expect(before.company).toMatchObject({ expected: 0, atRisk: false });
  });
});
