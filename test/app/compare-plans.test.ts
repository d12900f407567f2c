import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/app/compare-plans.ts';
import { describePlanDiff } from '../../src/app/describe-plan-diff.ts';
import type { KnownPlan } from '../../src/app/find-differences.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Day, Month } from '../../src/domain/month.ts';
import type { PlanLine, SalesPlan } from '../../src/domain/plan.ts';
import type { Cause, LineChange, PlanDiff } from '../../src/domain/plan-diff.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { makePlan, NO_ORIGIN } from '../sheets/make-plan.ts';

const PLAN = withTotal(makePlan(40));

function known(plan: SalesPlan, over: Partial<KnownPlan['origin']> = {}): KnownPlan {
  return { plan, origin: { ...NO_ORIGIN, ...over } };
}

function withTotal(plan: SalesPlan): SalesPlan {
  const total = plan.lines.reduce((sum, { amount }) => sum + amount, 0) as Fen;
  return { ...plan, kpis: { ...plan.kpis, plan: total } };
}

/** The plan with its line `at` changed. */
function withLine(at: number, change: (line: PlanLine) => Partial<PlanLine>): SalesPlan {
  const lines = PLAN.lines.map((line, i) => (i === at ? { ...line, ...change(line) } : line));
  return withTotal({ ...PLAN, lines });
}

const anyPlan = fc
  .record({
    seed: fc.integer({ min: 1, max: 4 }),
    kept: fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }),
  })
  .map(({ seed, kept }) => {
    const plan = makePlan(40, seed);
    const lines = plan.lines
      .filter((_, i) => kept[i] !== 0)
      .map((line, i) => {
        if (kept[i] !== 1) return line;
        const units = line.plan + line.pack;
        return { ...line, free: line.free + line.pack, plan: units, amount: (units * line.unitPrice) as Fen };
      });
    return known(withTotal({ ...plan, lines }));
  });

function mirror({ before, after, amount, units, kind, ...change }: LineChange): object {
  const turned = { added: 'dropped', dropped: 'added', changed: 'changed' }[kind];
  return { ...change, before: after, after: before, amount: 0 - amount, units: 0 - units, kind: turned };
}

function causesAt(before: KnownPlan, after: KnownPlan): readonly (readonly Cause[])[] {
  return comparePlans(before, after).lines.map(({ causes }) => causes);
}

function unitsByLine(lines: readonly PlanLine[]): readonly string[] {
  return lines.map(({ store, partNo, due, plan }) => `${store} ${partNo} ${due}: ${plan}`).toSorted();
}

describe('two plans compared', () => {
  it('differ in nothing where they are one', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const diff = comparePlans(plan, plan);
        expect(diff.equal).toBe(true);
        const { lines, territories, kpis, policy, inputs, edits, causes } = diff;
        expect([lines, territories, kpis, policy, inputs, edits, causes].flat()).toEqual([]);
      }),
    );
  });

  it('are the mirror image the other way round', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const [there, back] = [comparePlans(a, b), comparePlans(b, a)];
        const byText = (changes: readonly object[]): object[] =>
          changes.toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
        expect(byText(back.lines.map(mirror))).toEqual(
          byText([...there.lines].map((line) => ({ ...line, amount: 0 + line.amount }))),
        );
        const turn = ({ causes }: PlanDiff): object[] =>
          byText(causes.map((row) => ({ ...row, amount: Math.abs(row.amount) })));
        expect(turn(back)).toEqual(turn(there));
      }),
    );
  });

  it('differ by lines whose amounts add up to the difference of the plans, by cause as well', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const { lines, causes } = comparePlans(a, b);
        const change = b.plan.kpis.plan - a.plan.kpis.plan;
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);
        expect(causes.reduce((sum, { amount }) => sum + amount, 0)).toBe(change);
        expect(causes.reduce((sum, row) => sum + row.lines, 0)).toBe(lines.length);
        for (const line of lines) expect(line.causes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are told so that the older one with the changes is the newer one', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const { lines } = comparePlans(a, b);
        const gone = new Set(lines.map(({ before }) => before));
        const come = lines.flatMap(({ after }) => after ?? []);
        const kept = a.plan.lines.filter((line) => !gone.has(line));
        expect(unitsByLine([...kept, ...come])).toEqual(unitsByLine(b.plan.lines));
      }),
    );
  });

  it('of two months differ in no date', () => {
    const next = { ...PLAN, month: '2027-01' as Month };
    const moved = { ...next, lines: PLAN.lines.map((line) => ({ ...line, due: (line.due + 31) as Day })) };
    const diff = comparePlans(known(PLAN), known(moved));
    expect(diff.lines).toEqual([]);
    expect(diff.equal).toBe(false);
  });

  it('are the same plan where only the files differ', () => {
    const file = { kind: 'forecast', file: 'a.xlsx', sha256: '00', rows: 1 };
    const diff = comparePlans(
      known(PLAN, { inputs: [file, { ...file, file: 'old.xlsx', sha256: '02' }] }),
      known(PLAN, { inputs: [{ ...file, sha256: '01' }] }),
    );
    expect(diff.equal).toBe(true);
    expect(diff.inputs).toEqual([
      { kind: 'forecast', file: 'a.xlsx', change: 'changed' },
      { kind: 'forecast', file: 'old.xlsx', change: 'dropped' },
    ]);
  });
});

describe('the cause of a changed line', () => {
  const at = PLAN.lines.findIndex(({ intent, pack }) => intent > 0 && pack === 1);
  const line = PLAN.lines[at]!;
  const more = (free: number): Partial<PlanLine> => {
    const units = line.plan + free;
    return { free: line.free + free, plan: units, amount: (units * line.unitPrice) as Fen };
  };
  const withPolicy = (over: Partial<Policy>): Policy => ({ ...PLAN.policy, ...over });

  it.each<[string, readonly Cause[], KnownPlan]>([
    ['its intent', ['intent'], known(withLine(at, ({ intent }) => ({ intent: intent + 1 })))],
    ['its day', ['intent'], known(withLine(at, ({ due }) => ({ due: (due + 1) as Day })))],
    ['its price', ['price'], known(withLine(at, () => ({ unitPrice: 5 as Fen })))],
    ['its pack', ['pack'], known(withLine(at, () => ({ pack: 7 })))],
    ['its salesperson', ['assignment'], known(withLine(at, () => ({ salesperson: '新人' })))],
    [
      'the lock of the line',
      ['lock'],
      known(
        withLine(at, () => more(3)),
        {
          edits: [{ store: line.store, partNo: line.partNo, due: line.due, quantity: 9, remark: null }],
        },
      ),
    ],
    [
      'the stock of its part',
      ['stock'],
      known({
        ...withLine(at, () => more(3)),
        parts: PLAN.parts.map((part) =>
          part.partNo === line.partNo ? { ...part, onHand: part.onHand + 3 } : part,
        ),
      }),
    ],
    [
      'the target of its territory',
      ['target'],
      known({
        ...withLine(at, () => more(3)),
        territories: PLAN.territories.map((row) =>
          row.territory === line.territory ? { ...row, target: (row.target + 1) as Fen } : row,
        ),
      }),
    ],
    [
      'the policy that its push hangs on, and no other',
      ['policy.capRatio'],
      known({ ...withLine(at, () => more(3)), policy: withPolicy({ capRatio: 0.9, liftMinShare: 0.5 }) }),
    ],
    ['nothing that the plans show', ['unknown'], known(withLine(at, () => more(3)))],
    [
      'what it cannot hang on',
      ['plan'],
      known({ ...withLine(at, () => more(3)), policy: withPolicy({ liftMinShare: 0.5 }) }),
    ],
  ])('is %s', (_what, causes, after) => {
    expect(causesAt(known(PLAN), after)).toEqual([causes]);
  });

  it('is another line of its part where that line has a cause of its own', () => {
    const before = known({ ...PLAN, lines: [line, { ...line, store: 'B' }] });
    const asked = { ...line, intent: line.intent + 1 };
    const after = known({ ...PLAN, lines: [asked, { ...line, store: 'B', short: line.short + 1 }] });
    expect(causesAt(before, after).toSorted()).toEqual([['intent'], ['part']]);
  });
});

describe('the differences for programs', () => {
  it('have money in yuan and lines as the plan has them', () => {
    const after = withLine(0, (line) => ({ unitPrice: 250 as Fen, amount: (250 * line.plan) as Fen }));
    const diff = comparePlans(known(PLAN), known(after));
    expect(describePlanDiff(diff, { before: 'a.json', after: 'b.json' })).toMatchObject({
      ...{ schemaVersion: 1, equal: false, before: { file: 'a.json', month: '2026-12' } },
      lines: [
        {
          kind: 'changed',
          causes: ['price'],
          after: { unitPrice: 2.5 },
          amount: diff.lines[0]!.amount / 100,
        },
      ],
    });
  });
});
