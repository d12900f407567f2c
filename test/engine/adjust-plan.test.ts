import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/domain/inputs.ts';
import { parseDay, type Day } from '../../src/domain/month.ts';
import type { SalesPlan } from '../../src/domain/plan.ts';
import { adjustPlan } from '../../src/engine/adjust-plan.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { anyInputs, anyLocks, anyPolicy } from './any-inputs.ts';
import { inputsOf, intentOf, lotOf, partOf } from './example-inputs.ts';
import { expectPegsToAgree, locksOf } from './plan-laws.ts';

const lockedMonth = fc.tuple(anyInputs.chain(anyLocks), anyPolicy);

const placeOf = ({ store, partNo, due }: Lock): string => `${due} ${partNo}\n${store}`;

describe('a plan adjusted', () => {
  test('keeps every line to the peg where all are locked as they are, locks of before included', () => {
    fc.assert(
      fc.property(lockedMonth, ([inputs, policy]) => {
        const before = buildPlan(inputs, policy);
        const { lines } = adjustPlan({ ...inputs, locks: locksOf(before) }, policy, before);
        expect(lines).toEqual(before.lines);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test('takes units away from lines, and moves none between them, and its ledger agrees with its pegs', () => {
    fc.assert(
      fc.property(lockedMonth, fc.integer({ min: 1, max: 3 }), ([inputs, policy], every) => {
        const before = buildPlan(inputs, policy);
        const locks = locksOf(before).map((lock, i) => {
          const { pack } = before.lines[i]!;
          return i % every > 0 ? lock : { ...lock, quantity: Math.floor(lock.quantity / pack / 2) * pack };
        });
        const plan = adjustPlan({ ...inputs, locks }, policy, before);
        expectPegsToAgree(inputs, plan);
        const had = new Map(locksOf(before).map((lock, i) => [placeOf(lock), before.lines[i]!.pegs]));
        for (const [i, lock] of locksOf(plan).entries()) {
          for (const { eta, qty } of plan.lines[i]!.pegs) {
            const own = had.get(placeOf(lock))!.find((peg) => peg.eta === eta);
            expect(qty).toBeLessThanOrEqual(own?.qty ?? 0);
          }
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test('certifies what it reaches: limits add up to it, no pack or cap is among them, and the gap is that of its lines', () => {
    fc.assert(
      fc.property(lockedMonth, ([inputs, policy]) => {
        const before = buildPlan(inputs, policy);
        const locks = locksOf(before).map((lock, i) => (i % 2 > 0 ? lock : { ...lock, quantity: 0 }));
        const { certificates, kpis } = adjustPlan({ ...inputs, locks }, policy, before);
        for (const { goal, reached, best, binding } of certificates) {
          expect(binding.reduce((sum, { amount }) => sum + amount, 0)).toBe(reached);
          expect(binding.map(({ limit }) => limit)).not.toContain('cap');
          expect([goal, reached]).toEqual([goal, best]);
          if (goal === 'target') expect(reached).toBe(kpis.shortfall);
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  test('has a promised line there by its day, or names the first on which it can be, and takes from nobody', () => {
    fc.assert(
      fc.property(lockedMonth, fc.nat(), fc.integer({ min: -2, max: 28 }), ([inputs, policy], at, later) => {
        const before = buildPlan(inputs, policy);
        const { lines, asOf } = before;
        fc.pre(lines.some(({ plan }) => plan > 0));
        const index = at % lines.length;
        const others = locksOf(before);
        const promise = (by: number): SalesPlan => {
          const locks = others.map((lock, i) => (i === index ? { ...lock, by: by as Day } : lock));
          return adjustPlan({ ...inputs, locks }, policy, before);
        };
        const refusal = ({ notes }: SalesPlan) =>
          notes.find(({ code }) => code === 'E517')?.params['earliest'];
        const plan = promise(asOf + later);
        expect(plan.lines.toSpliced(index, 1)).toEqual(lines.toSpliced(index, 1));
        const earliest = refusal(plan);
        const last = Math.max(...plan.lines[index]!.pegs.map(({ eta }) => Math.max(eta ?? asOf, asOf)));
        if (earliest === undefined) expect(last).toBeLessThanOrEqual(asOf + later);
        else {
          const day = parseDay(String(earliest))!;
          expect([day, refusal(promise(day)), refusal(promise(day - 1))]).toEqual([
            last,
            undefined,
            earliest,
          ]);
        }
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  test('refuses the line that asks for more than there is, never one that keeps what it has', () => {
    const month = inputsOf({
      parts: [partOf('P', { onHand: 10 })],
      intents: [intentOf('A', 12, '12-12'), intentOf('B', 12, '12-25')],
    });
    const before = buildPlan(month, DEFAULT_POLICY);
    const [a, b] = locksOf(before) as [Lock, Lock];
    const { notes } = adjustPlan({ ...month, locks: [{ ...a, quantity: 12 }, b] }, DEFAULT_POLICY, before);
    const found = notes.filter(({ severity }) => severity === 'error');
    expect(found).toMatchObject([{ code: 'E402', params: { store: 'A', most: 10 - b.quantity } }]);
  });

  test('calls on time what is pegged in time, where a lock had put other units on the line', () => {
    const month = inputsOf({
      parts: [partOf('P', { onHand: 12 })],
      lots: [lotOf(6, '12-28')],
      intents: [intentOf('A', 8, '12-12'), intentOf('B', 8, '12-25')],
    });
    const [a, b] = locksOf(buildPlan(month, DEFAULT_POLICY)) as [Lock, Lock];
    const before = buildPlan({ ...month, locks: [{ ...a, quantity: 10 }] }, DEFAULT_POLICY);
    expect(before.lines).toMatchObject([{ onTime: 6, late: 2, lock: 2, pegs: [{ qty: 8 }, { qty: 2 }] }, {}]);
    const { lines } = adjustPlan({ ...month, locks: [a, b] }, DEFAULT_POLICY, before);
    expect(lines[0]).toMatchObject({ onTime: 8, late: 0, lock: 0, negotiate: false, pegs: [{ qty: 8 }] });
  });
});
