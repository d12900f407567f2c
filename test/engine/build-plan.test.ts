import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lock, PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import { lastDay } from '../../src/domain/month.ts';
import type { PlanLine, SalesPlan } from '../../src/domain/plan.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyInputs, anyLocks, anyPolicy } from './any-inputs.ts';
import { inputsOf, intentOf, lotOf, partOf, storeOf } from './example-inputs.ts';
import { byItsDate, expectPegsToAgree, locksOf } from './plan-laws.ts';

const anyMonth = fc.tuple(anyInputs, anyPolicy);
const lockedMonth = fc.tuple(anyInputs.chain(anyLocks), anyPolicy);

function expectLinesToAddUp(plan: SalesPlan): void {
  for (const line of plan.lines) {
    const outside = line.lift + line.commitment + line.excess + line.free + line.lock;
    expect(line.plan).toBe(line.intent + line.round - line.short - line.trim + outside);
    expect(line.onTime + line.late).toBe(line.intent + line.round - line.short - line.trim);
    expect(line.pegs.reduce((sum, peg) => sum + peg.qty, 0)).toBe(line.plan);
    expect(line.amount).toBe(line.unitPrice * line.plan);
    expect(line.plan % line.pack).toBe(0);
    const { onTime, late, short, trim, round, lift, commitment, excess, free, plan: planned } = line;
    for (const quantity of [onTime, late, short, trim, round, lift, commitment, excess, free, planned]) {
      expect(quantity).toBeGreaterThanOrEqual(0);
    }
  }
}

function expectSupplyUsedOnceAndInTime(inputs: PlanInputs, plan: SalesPlan): void {
  for (const { partNo, onHand, pack } of inputs.parts) {
    const used = new Map<number | null, number>();
    for (const line of plan.lines.filter((row) => row.partNo === partNo)) {
      for (const { eta, qty } of line.pegs) used.set(eta, (used.get(eta) ?? 0) + qty);
    }
    for (const [eta, units] of used) {
      const lots = inputs.lots.filter((lot) => lot.partNo === partNo && lot.eta === eta);
      const stock = eta === null ? onHand : lots.reduce((sum, lot) => sum + lot.quantity, 0);
      expect(units).toBeLessThanOrEqual(Math.floor(stock / pack) * pack);
      expect(eta ?? 0).toBeLessThanOrEqual(lastDay(inputs.month));
    }
  }
  for (const line of plan.lines.filter((row) => row.lock === 0)) {
    expect(byItsDate(inputs, line)).toBeGreaterThanOrEqual(line.onTime);
    if (line.plan === line.onTime + line.late) expect(byItsDate(inputs, line)).toBe(line.onTime);
  }
}

function shuffled(inputs: PlanInputs, seed: number): PlanInputs {
  const shuffle = <T>(rows: readonly T[]): T[] =>
    rows
      .map((row, i) => ({ row, key: Math.imul(i + 1, seed) ^ (seed >>> (i % 16)) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
  return {
    ...inputs,
    stores: shuffle(inputs.stores),
    parts: shuffle(inputs.parts),
    lots: shuffle(inputs.lots),
    intents: shuffle(inputs.intents),
    commitments: shuffle(inputs.commitments),
    targets: shuffle(inputs.targets),
    history: shuffle(inputs.history),
    locks: shuffle(inputs.locks),
  };
}

describe('the plan', () => {
  test('adds up on every line, and takes no supply twice or before it arrives', () => {
    fc.assert(
      fc.property(anyMonth, ([inputs, policy]) => {
        const plan = buildPlan(inputs, policy);
        expectLinesToAddUp(plan);
        expectSupplyUsedOnceAndInTime(inputs, plan);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test('is the same for the same rows in any order, to the byte', () => {
    fc.assert(
      fc.property(lockedMonth, fc.nat(), ([inputs, policy], seed) => {
        const other = buildPlan(shuffled(inputs, seed), policy);
        expect(JSON.stringify(other)).toBe(JSON.stringify(buildPlan(inputs, policy)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('moves no unit when all prices and targets are scaled', () => {
    fc.assert(
      fc.property(anyMonth, fc.constantFrom(2, 3, 10), ([inputs, policy], factor) => {
        const scaled = {
          ...inputs,
          parts: inputs.parts.map((part) => ({ ...part, unitPrice: (part.unitPrice * factor) as Fen })),
          targets: inputs.targets.map((target) => ({ ...target, amount: (target.amount * factor) as Fen })),
        };
        const scale = (line: PlanLine) => ({
          ...line,
          unitPrice: line.unitPrice * factor,
          amount: line.amount * factor,
        });
        expect(buildPlan(scaled, policy).lines).toEqual(buildPlan(inputs, policy).lines.map(scale));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('does not change for a store that neither asks nor ever bought, and knows it', () => {
    fc.assert(
      fc.property(anyMonth, fc.constantFrom('0', 'Bb', '龘'), ([inputs, policy], name) => {
        const idle = storeOf(name, { territory: inputs.stores[0]!.territory, priority: 1 });
        const more = { ...inputs, stores: [...inputs.stores, idle] };
        const plan = buildPlan(more, policy);
        const stores = plan.stores.filter((store) => store !== idle);
        expect(stores).toHaveLength(plan.stores.length - 1);
        expect(JSON.stringify({ ...plan, stores })).toBe(JSON.stringify(buildPlan(inputs, policy)));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('does not change when all or some of it is locked as it is', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 1, max: 4 }), ([inputs, policy], every) => {
        const plan = buildPlan(inputs, policy);
        const locks = locksOf(plan).filter((_, i) => i % every === 0);
        expect(JSON.stringify(buildPlan({ ...inputs, locks }, policy))).toBe(JSON.stringify(plan));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('holds every locked quantity or says which limit forbids it, and still adds up', () => {
    fc.assert(
      fc.property(lockedMonth, ([inputs, policy]) => {
        const plan = buildPlan(inputs, policy);
        expectLinesToAddUp({ ...plan });
        expectSupplyUsedOnceAndInTime(inputs, plan);
        expectPegsToAgree(inputs, plan);
        const refused = new Set(
          plan.notes
            .filter((note) => note.code === 'E402')
            .map(({ params, value }) => `${params['store']} ${params['partNo']} ${value}`),
        );
        for (const { store, partNo, due, quantity } of inputs.locks) {
          if (refused.has(`${store} ${partNo} ${quantity}`)) continue;
          const own = plan.lines.filter((line) => line.store === store && line.partNo === partNo);
          const line =
            own.find((row) => row.intent > 0 && row.due === due) ?? own.find((row) => row.intent === 0);
          expect(line?.plan ?? 0).toBe(quantity);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('leaves the pegs of a line that is locked at what it gives, whatever else is locked', () => {
    fc.assert(
      fc.property(lockedMonth, fc.integer({ min: 1, max: 3 }), ([inputs, policy], every) => {
        const open = buildPlan({ ...inputs, locks: [] }, policy);
        const others = new Set(inputs.locks.map(({ store, partNo }) => `${store} ${partNo}`));
        const isKept = ({ store, partNo }: Lock) => !others.has(`${store} ${partNo}`);
        const kept = locksOf(open).filter((lock, i) => i % every === 0 && isKept(lock));
        const plan = buildPlan({ ...inputs, locks: [...kept, ...inputs.locks] }, policy);
        expectLinesToAddUp(plan);
        expectSupplyUsedOnceAndInTime(inputs, plan);
        expectPegsToAgree(inputs, plan);
        const refused = new Set(
          plan.notes
            .filter(({ code }) => code === 'E402')
            .map(({ params }) => `${params['store']} ${params['partNo']}`),
        );
        for (const [i, lock] of locksOf(open).entries()) {
          if (!kept.some((each) => isDeepStrictEqual(each, lock))) continue;
          if (refused.has(`${lock.store} ${lock.partNo}`)) continue;
          const line = open.lines[i]!;
          expect(plan.lines.filter((each) => isDeepStrictEqual(each, line))).toHaveLength(1);
        }
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  test('agrees with itself: parts, territories and numbers are sums of its lines', () => {
    fc.assert(
      fc.property(anyMonth, ([inputs, policy]) => {
        const { lines, parts, territories, kpis, series } = buildPlan(inputs, policy);
        const sum = (rows: readonly PlanLine[], of: (line: PlanLine) => number) =>
          rows.reduce((total, line) => total + of(line), 0);
        for (const part of parts) {
          const own = lines.filter((line) => line.partNo === part.partNo);
          expect(part.planned).toBe(sum(own, (line) => line.plan));
          expect(part.intent).toBe(sum(own, (line) => line.intent));
          expect(part.short).toBe(sum(own, (line) => line.short));
          expect(part.remaining).toBe(part.onHand + part.inTransit - part.planned);
          expect(part.replenish).toBe(Math.max(0, part.safetyStock - part.remaining));
        }
        for (const { territory, target, pull, plan, shortfall } of territories) {
          const own = lines.filter((line) => line.territory === territory);
          expect(plan).toBe(sum(own, (line) => line.amount));
          expect(pull).toBe(sum(own, (line) => line.unitPrice * (line.onTime + line.late)));
          expect(shortfall).toBe(Math.max(0, target - plan));
        }
        expect(kpis.plan).toBe(sum(lines, (line) => line.amount));
        expect(kpis.negotiationLines).toBe(
          lines.filter((line) => line.plan !== line.intent || byItsDate(inputs, line) < line.plan).length,
        );
        const company = series.filter((row) => row.territory === null);
        const shares = company.reduce((total, row) => total + row.after, 0);
        expect(shares).toBeCloseTo(kpis.plan > 0 ? 1 : 0, 9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('the plan at the edges', () => {
  const plans = (over: Partial<PlanInputs>, policy: Policy = DEFAULT_POLICY) =>
    buildPlan(inputsOf(over), policy);

  test('is all shortage without any stock', () => {
    const { lines, parts, kpis } = plans({ intents: [intentOf('A', 5, '12-10')] });
    expect(lines).toMatchObject([{ intent: 5, plan: 0, short: 5, amount: 0, negotiate: true, pegs: [] }]);
    expect(parts).toMatchObject([{ short: 5, planned: 0, remaining: 0 }]);
    expect(kpis).toMatchObject({ fillRateOnTime: 0, fillRateTotal: 0 });
  });

  test('is empty without intents, and its rates are unknown rather than zero', () => {
    const { lines, kpis } = plans({ parts: [partOf('P', { onHand: 9 })] });
    expect(lines).toEqual([]);
    expect(kpis).toMatchObject({ attainment: null, fillRateOnTime: null, fillRateTotal: null });
  });

  test('is empty without parts and stores', () => {
    expect(plans({ parts: [], stores: [] })).toMatchObject({ lines: [], parts: [], territories: [] });
  });

  test('stays exact for a million units at a million yuan, and at one fen', () => {
    const intents = [intentOf('A', 1_000_000, '12-10'), intentOf('B', 1_000_000, '12-10')];
    for (const unitPrice of [1, 100_000_000] as Fen[]) {
      const { lines } = plans({ parts: [partOf('P', { onHand: 1_000_000, unitPrice })], intents });
      expect(lines).toMatchObject([
        { store: 'A', plan: 500_000, amount: 500_000 * unitPrice },
        { store: 'B', plan: 500_000, amount: 500_000 * unitPrice },
      ]);
    }
  });

  test('gives a single store everything there is', () => {
    const { lines } = plans({
      stores: [storeOf('A')],
      parts: [partOf('P', { onHand: 3 })],
      lots: [lotOf(2, '12-20')],
      intents: [intentOf('A', 9, '12-10')],
    });
    expect(lines).toMatchObject([{ onTime: 3, late: 2, short: 4 }]);
  });

  test('counts loose units as remaining, though they are never planned', () => {
    const { lines, parts } = plans({
      parts: [partOf('P', { onHand: 7, pack: 4, safetyStock: 5 })],
      lots: [lotOf(6, '12-20'), lotOf(9, '2027-01-02')],
      intents: [intentOf('A', 13, '12-25')],
    });
    expect(lines).toMatchObject([{ intent: 13, round: 3, onTime: 8, short: 8, plan: 8 }]);
    expect(parts).toMatchObject([{ inTransit: 6, remaining: 5, replenish: 0 }]);
  });

  test('takes a lot that is overdue as had from the as-of date on, under its own date', () => {
    const { lines } = plans({ lots: [lotOf(4, '12-01')], intents: [intentOf('A', 4, '12-06')] });
    expect(lines).toMatchObject([{ onTime: 4, pegs: [{ supply: 'in-transit', qty: 4 }] }]);
    expect(lines[0]!.pegs[0]!.eta).toBeLessThan(lines[0]!.due);
  });

  test('names the most that a lock could fix', () => {
    const lock = { store: 'A', partNo: 'P' as PartNo, due: null, quantity: 12 };
    const { notes } = plans({ parts: [partOf('P', { onHand: 11, pack: 4 })], locks: [lock] });
    expect(notes.filter((note) => note.severity === 'error')).toMatchObject([
      {
        code: 'E402',
        severity: 'error',
        value: '12',
        params: { store: 'A', partNo: 'P', limit: 'stock', most: 8 },
      },
    ]);
  });

  test('gives what a lock takes away to the others, and says what the lock changed', () => {
    const { lines } = plans({
      parts: [partOf('P', { onHand: 10 })],
      intents: [intentOf('A', 10, '12-10'), intentOf('B', 10, '12-10')],
      locks: [{ store: 'A', partNo: 'P' as PartNo, due: intentOf('A', 1, '12-10').due, quantity: 2 }],
    });
    expect(lines).toMatchObject([
      { store: 'A', onTime: 5, lock: -3, plan: 2 },
      { store: 'B', onTime: 8, lock: 0, plan: 8 },
    ]);
  });

  test('leaves late units late where their line is locked at them beside a lock of another part', () => {
    const month = {
      parts: [partOf('P', { onHand: 10 }), partOf('Q', { onHand: 9 })],
      lots: [lotOf(6, '12-28')],
      intents: [intentOf('A', 8, '12-12'), intentOf('B', 8, '12-25'), intentOf('A', 4, '12-20', 'Q')],
    };
    const open = plans(month);
    const locks = [...locksOf(open).slice(0, 1), { ...locksOf(open)[2]!, quantity: 2 }];
    const { lines } = plans({ ...month, locks });
    expect(lines.slice(0, 2)).toEqual(open.lines.slice(0, 2));
    expect(lines).toMatchObject([{ onTime: 5, late: 3, negotiate: true }, {}, { lock: -2, plan: 2 }]);
  });

  test('calls for agreement on units that come too late, though as many come as were asked', () => {
    const target = (series: string) => ({ territory: 'East', series, amount: 500 as Fen });
    const { lines } = plans(
      {
        parts: [partOf('P', { onHand: 6 }), partOf('Q', { onHand: 3, series: 'S2' })],
        lots: [lotOf(1, '12-22')],
        intents: [intentOf('A', 7, '12-20'), intentOf('A', 3, '12-20', 'Q')],
        targets: [target('S1'), target('S2')],
      },
      { ...DEFAULT_POLICY, imbalance: 'enforce' },
    );
    expect(lines).toMatchObject([
      { intent: 7, trim: 1, onTime: 6, free: 1, plan: 7, negotiate: true },
      { intent: 3, plan: 3, negotiate: false },
    ]);
  });

  test('pushes not a fen beyond a cap of billions', () => {
    const { lines } = plans(
      {
        stores: [storeOf('A')],
        parts: [
          partOf('P', { unitPrice: 1e8 as Fen }),
          partOf('Q', { unitPrice: 1e8 as Fen, onHand: 35_000 }),
          partOf('R', { unitPrice: 1 as Fen, onHand: 9 }),
        ],
        intents: [intentOf('A', 35_000, '12-20')],
      },
      { ...DEFAULT_POLICY, capRatio: 1 },
    );
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(35_000 * 1e8);
  });
});
