import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartNo, PlanInputs } from '../../src/domain/inputs.ts';
import type { Month } from '../../src/domain/month.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import type { Policy } from '../../src/domain/policy.ts';
import { indexInputs } from '../../src/engine/index-inputs.ts';
import { pullIntents } from '../../src/engine/pull-intents.ts';
import { day, inputsOf, intentOf, lotOf, partOf, reliabilityOf, storeOf } from './example-inputs.ts';
import { exhaustPull } from './exhaustive-pull.ts';

/** Small cases tried against the oracle; `ORACLE_RUNS=100000 npm run unit` tries more. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 1500);
const DUES = ['12-06', '12-10', '12-15', '12-20', '12-28'] as const;
const NAMES = ['A', 'B', 'C', 'D'] as const;

const smallCase = fc.record({
  pack: fc.integer({ min: 1, max: 3 }),
  onHand: fc.integer({ min: 0, max: 12 }),
  safetyStock: fc.integer({ min: 0, max: 6 }),
  lots: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      eta: fc.constantFrom<string>('12-02', '12-06', '12-08', '12-15', '12-18', '12-30', '2027-01-02'),
    }),
    { maxLength: 3 },
  ),
  intents: fc.uniqueArray(
    fc.record({
      store: fc.constantFrom(...NAMES),
      quantity: fc.integer({ min: 1, max: 12 }),
      due: fc.constantFrom(...DUES),
    }),
    { minLength: 1, maxLength: 5, selector: (intent) => `${intent.store} ${intent.due}` },
  ),
  tiers: fc.array(fc.constantFrom(1, 2, null), { minLength: 4, maxLength: 4 }),
  bought: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  safety: fc.constantFrom('use', 'reserve'),
  by: fc.constantFrom('intent', 'history'),
  learn: fc.constantFrom('warn', 'discount'),
  past: fc.array(
    fc.record({
      months: fc.integer({ min: 1, max: 3 }),
      asked: fc.integer({ min: 0, max: 20 }),
      took: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 4, maxLength: 4 },
  ),
});
type SmallCase = typeof smallCase extends fc.Arbitrary<infer T> ? T : never;

function inputsOfCase(small: SmallCase): PlanInputs {
  const { pack, onHand, safetyStock, lots, intents, tiers, bought, past } = small;
  return inputsOf({
    stores: NAMES.map((name, i) => storeOf(name, { priority: tiers[i]! })),
    parts: [partOf('P', { pack, onHand, safetyStock })],
    lots: lots.map((lot) => lotOf(lot.quantity, lot.eta)),
    intents: intents.map((intent) => intentOf(intent.store, intent.quantity, intent.due)),
    history: NAMES.map((store, i) => ({
      store,
      partNo: 'P' as PartNo,
      month: '2026-08' as Month,
      quantity: bought[i]!,
    })),
    reliability: NAMES.map((store, i) => reliabilityOf(store, past[i]!)),
  });
}

function policyOfCase({ safety, by, learn }: SmallCase): Policy {
  return { ...DEFAULT_POLICY, safetyStock: safety, fairShareBy: by, intentReliability: learn };
}

/** Packs on time and late by store and due date. */
function pulled(inputs: PlanInputs, policy: Policy = DEFAULT_POLICY): Record<string, [number, number]> {
  const model = indexInputs(inputs, policy);
  const { onTime, late } = pullIntents(model, policy);
  return Object.fromEntries(
    Array.from(model.intentStore, (store, i) => [
      `${model.stores[store]!.store} ${model.intentDue[i]}`,
      [onTime[i]!, late[i]!],
    ]),
  );
}

/** The same by trying every answer, from the rules as they are told. */
function exhausted(small: SmallCase): Record<string, [number, number]> {
  const { pack, intents, tiers, bought, past, learn } = small;
  const inMonth = small.lots.filter((lot) => day(lot.eta) <= day('12-31'));
  const etas = [...new Set(inMonth.map((lot) => day(lot.eta)))].sort((a, b) => a - b);
  const sources = [{ day: day('12-05'), units: small.onHand }].concat(
    etas.map((eta) => ({
      day: eta < day('12-05') ? day('12-05') : eta,
      units: inMonth.reduce((sum, lot) => sum + (day(lot.eta) === eta ? lot.quantity : 0), 0),
    })),
  );
  let reserve = small.safety === 'reserve' ? small.safetyStock : 0;
  const packs = sources.map((source) => {
    const kept = Math.min(reserve, source.units);
    reserve -= kept;
    return { day: source.day, packs: Math.floor((source.units - kept) / pack) };
  });
  const asked = (store: string) =>
    intents.reduce((sum, other) => sum + (other.store === store ? other.quantity : 0), 0);
  const claims = intents.map(({ store, quantity, due }) => {
    const own = NAMES.indexOf(store);
    const wanted = Math.ceil(quantity / pack);
    const history = bought[own]!;
    const known = past[own]!;
    const share = Math.max(0.25, known.took / known.asked);
    const trust = learn === 'discount' && known.months > 1 && known.took < known.asked ? share : 1;
    const fine = (weight: number) => Math.round(weight * 2 ** 20);
    const byHistory = history > 0 ? (history * quantity) / asked(store) : wanted * trust * pack * 6;
    const weight = fine(small.by === 'history' ? byHistory : wanted * trust);
    return { store, quantity, packs: wanted, weight, due: day(due), tier: tiers[own] ?? 99 };
  });
  const { onTime, late } = exhaustPull(claims, packs);
  return Object.fromEntries(claims.map(({ store, due }, i) => [`${store} ${due}`, [onTime[i]!, late[i]!]]));
}

describe('pull', () => {
  test('is, in every small case, the best of all answers', () => {
    fc.assert(
      fc.property(smallCase, (small) => {
        expect(pulled(inputsOfCase(small), policyOfCase(small))).toEqual(exhausted(small));
      }),
      { seed: 20261210, numRuns: RUNS },
    );
  });

  test('lets more supply take a pack from nobody', () => {
    fc.assert(
      fc.property(
        smallCase,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(...DUES),
        (small, units, eta) => {
          const before = pulled(inputsOfCase(small), policyOfCase(small));
          const richer = { ...small, lots: [...small.lots, { quantity: units, eta }] };
          const after = pulled(inputsOfCase(richer), policyOfCase(small));
          for (const [line, [onTime, late]] of Object.entries(before)) {
            expect(after[line]![0]).toBeGreaterThanOrEqual(onTime);
            expect(after[line]![0] + after[line]![1]).toBeGreaterThanOrEqual(onTime + late);
          }
        },
      ),
      { seed: 4, numRuns: 1000 },
    );
  });

  test('leaves no pack that could move to a worse served intent within the date limits', () => {
    const large = fc.record({
      onHand: fc.integer({ min: 0, max: 1_000_000 }),
      lots: fc.array(
        fc.record({ quantity: fc.integer({ min: 1, max: 400_000 }), due: fc.constantFrom(...DUES) }),
        {
          maxLength: 4,
        },
      ),
      quantities: fc.array(
        fc.record({ quantity: fc.integer({ min: 1, max: 1_000_000 }), due: fc.constantFrom(...DUES) }),
        { minLength: 2, maxLength: 40 },
      ),
    });
    fc.assert(
      fc.property(large, ({ onHand, lots, quantities }) => {
        const names = quantities.map((_, i) => `store ${i}`);
        const model = indexInputs(
          inputsOf({
            stores: names.map((name) => storeOf(name)),
            parts: [partOf('P', { onHand })],
            lots: lots.map((lot) => lotOf(lot.quantity, lot.due)),
            intents: quantities.map(({ quantity, due }, i) => intentOf(names[i]!, quantity, due)),
          }),
          DEFAULT_POLICY,
        );
        const { onTime } = pullIntents(model, DEFAULT_POLICY);
        const intents = Array.from(onTime, (served, i) => ({
          served,
          want: model.intentPacks[i]!,
          due: model.intentDue[i]!,
        }));
        const slack = DUES.map((text) => {
          const due = day(text);
          const arrived = lots.reduce((sum, lot) => sum + (day(lot.due) <= due ? lot.quantity : 0), onHand);
          const taken = intents.reduce((sum, intent) => sum + (intent.due <= due ? intent.served : 0), 0);
          return { due, left: arrived - taken };
        });
        for (const { left } of slack) expect(left).toBeGreaterThanOrEqual(0);
        for (const j of intents.filter((intent) => intent.served < intent.want)) {
          // Somewhere from its date on, all supply is taken: else it could be served more.
          expect(slack.some(({ due, left }) => due >= j.due && left === 0)).toBe(true);
          for (const i of intents.filter((intent) => intent.served > 0)) {
            const movable = slack.every(({ due, left }) => due < j.due || due >= i.due || left > 0);
            // (served − ½) / want of the giver must not exceed (served + ½) / want of the taker.
            if (movable) expect((2 * i.served - 1) * j.want).toBeLessThanOrEqual((2 * j.served + 1) * i.want);
          }
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('serves a higher tier before a lower one', () => {
    const inputs = inputsOf({
      stores: [storeOf('A', { priority: 2 }), storeOf('B', { priority: 1 }), storeOf('C')],
      parts: [partOf('P', { onHand: 10 })],
      intents: [intentOf('A', 6, '12-10'), intentOf('B', 6, '12-20'), intentOf('C', 6, '12-10')],
    });
    expect(Object.values(pulled(inputs))).toEqual([
      [4, 0],
      [0, 0],
      [6, 0],
    ]);
  });

  test('keeps a reserved safety stock on the shelf on every day', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 10, safetyStock: 4 })],
      lots: [lotOf(4, '12-15')],
      intents: [intentOf('A', 20, '12-10')],
    });
    const reserve = { ...DEFAULT_POLICY, safetyStock: 'reserve' } as const;
    expect(Object.values(pulled(inputs, reserve))).toEqual([[6, 4]]);
    expect(Object.values(pulled(inputs))).toEqual([[10, 4]]);
  });

  test('shares by history where the policy says so, and by intent for a store without any', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 12 })],
      intents: [intentOf('A', 30, '12-10'), intentOf('B', 10, '12-10'), intentOf('C', 10, '12-10')],
      history: ['A', 'B'].map((store) => ({
        store,
        partNo: 'P' as PartNo,
        month: '2026-11' as Month,
        quantity: 60,
      })),
    });
    const history = { ...DEFAULT_POLICY, fairShareBy: 'history' } as const;
    expect(Object.values(pulled(inputs, history))).toEqual([
      [4, 0],
      [4, 0],
      [4, 0],
    ]);
  });

  test('gives a store no more by history for asking on two days than on one', () => {
    const inputs = inputsOf({
      parts: [partOf('P', { onHand: 6 })],
      intents: [intentOf('A', 5, '12-10'), intentOf('A', 5, '12-12'), intentOf('B', 10, '12-11')],
      history: ['A', 'B'].map((store) => ({
        store,
        partNo: 'P' as PartNo,
        month: '2026-11' as Month,
        quantity: 3,
      })),
    });
    const history = { ...DEFAULT_POLICY, fairShareBy: 'history' } as const;
    expect(Object.values(pulled(inputs, history))).toEqual([
      [2, 0],
      [3, 0],
      [1, 0],
    ]);
  });

  describe('where the policy discounts intents', () => {
    const discount = { ...DEFAULT_POLICY, intentReliability: 'discount' } as const;
    const past = { months: 2, asked: 40, took: 20 };
    const asking = (onHand: number, reliability: PlanInputs['reliability']): PlanInputs =>
      inputsOf({
        parts: [partOf('P', { onHand })],
        intents: [intentOf('A', 20, '12-10'), intentOf('B', 10, '12-10')],
        reliability,
      });
    const shares = (inputs: PlanInputs, policy: Policy): number[] =>
      Object.values(pulled(inputs, policy)).map(([onTime]) => onTime);

    test('a scarce part is shared by what a store takes, not by what it asks for', () => {
      const inputs = asking(12, [reliabilityOf('A', past)]);
      expect(shares(inputs, DEFAULT_POLICY)).toEqual([8, 4]);
      expect(shares(inputs, discount)).toEqual([6, 6]);
    });

    test('nobody gets less of what is enough for all', () => {
      expect(shares(asking(30, [reliabilityOf('A', past)]), discount)).toEqual([20, 10]);
    });

    test('a store that took nothing still counts for a quarter', () => {
      expect(shares(asking(15, [reliabilityOf('A', { ...past, took: 0 })]), discount)).toEqual([5, 10]);
    });

    test('one month is no reason, and taking more than one asks for is no merit', () => {
      const short = { months: 2, asked: 20, took: 40 };
      const known = [reliabilityOf('A', { ...past, months: 1 }), reliabilityOf('B', short)];
      expect(shares(asking(12, known), discount)).toEqual([8, 4]);
    });
  });
});
