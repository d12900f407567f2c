import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterLines, tallyPlan, type Grouping, type LineFilter } from '../../src/app/tally-plan.ts';
import { sumFen } from '../../src/domain/money.ts';
import { makePlan } from '../sheets/make-plan.ts';

const ALL: LineFilter = { territory: null, salesperson: null, store: null, partNo: null };
const GROUPINGS: readonly Grouping[] = ['territory', 'salesperson', 'store', 'part', 'series'];
const COUNTS = ['lines', 'negotiationLines', 'intent', 'pull', 'push', 'plan', 'short', 'amount'] as const;

const anyCase = fc
  .record({ count: fc.nat(80), seed: fc.nat(1000), by: fc.constantFrom(...GROUPINGS), pick: fc.nat() })
  .chain(({ count, seed, by, pick }) => {
    const plan = makePlan(count, seed);
    const line = plan.lines[pick % Math.max(1, count)];
    const filters = Object.keys(ALL) as (keyof LineFilter)[];
    return fc.subarray(filters).map((fields) => {
      const names = fields.map((field) => [field, line?.[field] ?? null]);
      return { plan, by, wanted: { ...ALL, ...(Object.fromEntries(names) as Partial<LineFilter>) } };
    });
  });

describe('a plan summed up', () => {
  it('has every wanted line in one row, so that the rows add up to the total', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, by, wanted }) => {
        const { rows, total } = tallyPlan(plan, by, wanted);
        for (const key of COUNTS) {
          expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
        }
        const lines = filterLines(plan.lines, wanted);
        expect(total.lines).toBe(lines.length);
        expect(total.amount).toBe(sumFen(lines.map(({ amount }) => amount)));
        expect(total.pullAmount + total.pushAmount).toBe(total.amount);
        expect(total.pull + total.push).toBe(total.plan);
      }),
    );
  });

  it('has of a whole territory the amount, target and attainment that the plan says', () => {
    const plan = makePlan(60);
    const rows = tallyPlan(plan, 'territory', ALL).rows.map(({ name, amount, target, attainment }) => {
      return { territory: name, plan: amount, target, attainment };
    });
    expect(rows).toHaveLength(plan.territories.length);
    for (const row of rows) expect(plan.territories).toContainEqual(expect.objectContaining(row));
  });

  it('knows no target of a part of a territory', () => {
    const plan = makePlan(60);
    const [{ store, salesperson }] = plan.lines as [(typeof plan.lines)[number]];
    for (const wanted of [
      { ...ALL, store },
      { ...ALL, salesperson },
    ]) {
      for (const row of tallyPlan(plan, 'territory', wanted).rows) expect(row.target).toBeNull();
    }
  });

  it('keeps apart two people of one name in two territories', () => {
    const plan = makePlan(400);
    const rows = tallyPlan(plan, 'salesperson', ALL).rows;
    expect(new Set(rows.map(({ name }) => name)).size).toBeLessThan(rows.length);
    expect(new Set(rows.map(({ name, territory }) => `${name} ${territory}`)).size).toBe(rows.length);
  });
});
