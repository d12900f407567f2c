import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellPartStory, type PartStory } from '../../src/app/tell-part-story.ts';
import type { PlanInputs } from '../../src/domain/inputs.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts';
import { buildPlan } from '../../src/engine/build-plan.ts';
import { anyInputs, anyLocks, anyPolicy } from '../engine/any-inputs.ts';
import { inputsOf, intentOf, lotOf, partOf, storeOf } from '../engine/example-inputs.ts';

function storyOf(over: Partial<PlanInputs>, policy: Partial<Policy> = {}): PartStory {
  const inputs = inputsOf(over);
  const plan = buildPlan(inputs, { ...DEFAULT_POLICY, ...policy });
  return tellPartStory(inputs, plan, inputs.parts[0]!, null);
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Every part of any month, with the month's plan. */
const anyStory = fc
  .tuple(fc.oneof(anyInputs, anyInputs.chain(anyLocks)), anyPolicy, fc.nat())
  .map(([inputs, policy, pick]) => {
    const part = inputs.parts[pick % inputs.parts.length]!;
    const plan = buildPlan(inputs, policy);
    return { inputs, policy, plan, part, story: tellPartStory(inputs, plan, part, null) };
  });

describe('the story of a part', () => {
  it('names the day by which everything is given out to those who want it by then', () => {
    const { asks } = storyOf({
      parts: [partOf('P', { onHand: 4 })],
      lots: [lotOf(2, '12-15')],
      intents: [intentOf('A', 4, '12-10'), intentOf('B', 4, '12-20')],
    });
    const limit = { day: '2026-12-20', supply: 6, asked: 8 };
    expect(asks).toMatchObject([
      { store: 'A', onTime: 3, short: 1, limit },
      { store: 'B', onTime: 3, short: 1, limit },
    ]);
  });

  it('names the early day where it is that one that binds', () => {
    const { asks } = storyOf({
      parts: [partOf('P', { onHand: 2 })],
      lots: [lotOf(6, '12-15')],
      intents: [intentOf('A', 4, '12-10'), intentOf('B', 4, '12-20')],
    });
    expect(asks).toMatchObject([
      { store: 'A', onTime: 2, late: 2, limit: { day: '2026-12-10', supply: 2, asked: 4 } },
      { store: 'B', onTime: 4, limit: null },
    ]);
  });

  it('weighs by packs wanted, or by past sales where the policy says so', () => {
    const month = {
      parts: [partOf('P', { onHand: 4, pack: 2 })],
      intents: [intentOf('A', 5, '12-10'), intentOf('B', 4, '12-10')],
      history: [{ store: 'B', partNo: partOf('P').partNo, month: inputsOf().month, quantity: 9 }],
    };
    expect(storyOf(month).asks.map((ask) => ask.weight)).toEqual([3, 2]);
    const past = month.history.map((sale) => ({ ...sale, month: '2026-11' as typeof sale.month }));
    const { asks } = storyOf({ ...month, history: past }, { fairShareBy: 'history' });
    expect(Object.fromEntries(asks.map(({ store, weight }) => [store, weight]))).toEqual({ A: 36, B: 9 });
  });

  it('tells lots of one day as one, and those that come after the month as too late', () => {
    const { supply } = storyOf({
      parts: [partOf('P', { onHand: 5, pack: 2 })],
      lots: [lotOf(2, '2027-01-04'), lotOf(3, '12-20'), lotOf(2, '12-20')],
    });
    expect(supply).toEqual([
      { supply: 'on-hand', eta: null, afterMonth: false, units: 5, inPacks: 4, planned: 0 },
      { supply: 'in-transit', eta: '2026-12-20', afterMonth: false, units: 5, inPacks: 4, planned: 0 },
      { supply: 'in-transit', eta: '2027-01-04', afterMonth: true, units: 2, inPacks: 2, planned: 0 },
    ]);
  });

  it('says why a territory was lifted, and to whom it went', () => {
    const history = [{ store: 'A', partNo: partOf('P').partNo, month: '2026-11' as never, quantity: 60 }];
    const { lifts } = storyOf({ parts: [partOf('P', { onHand: 50 })], history });
    expect(lifts).toEqual([
      { territory: 'East', expected: 10, asked: 0, stores: [{ store: 'A', units: 10 }] },
    ]);
  });

  it('shows tiers where stores have them', () => {
    const { asks } = storyOf({
      stores: [storeOf('A', { priority: 2 }), storeOf('B')],
      intents: [intentOf('A', 1, '12-10'), intentOf('B', 1, '12-10')],
    });
    expect(asks.map((ask) => ask.priority)).toEqual([2, null]);
  });

  it('has a reason for whoever is not served on time, where nothing is fixed by hand', () => {
    fc.assert(
      fc.property(anyStory, ({ inputs, story }) => {
        if (inputs.locks.length > 0) return;
        for (const { due, intent, round, trim, onTime, limit } of story.asks) {
          if (onTime === intent + round - trim) expect(limit).toBeNull();
          else {
            expect(limit!.day >= due).toBe(true);
            expect(limit!.supply).toBeLessThan(limit!.asked);
          }
        }
      }),
      { seed: 41, numRuns: 400 },
    );
  });

  it('adds up: its lines to its sources, its stages to what is left', () => {
    fc.assert(
      fc.property(anyStory, ({ story, plan, part }) => {
        const { supply, balance, lines, pushes, lifts, asks } = story;
        const own = plan.lines.filter((line) => line.partNo === part.partNo);
        const { pull, lift, push, lock, planned, remaining } = balance;
        expect(sum(supply, (source) => source.planned)).toBe(planned);
        expect(sum(lines, (line) => sum(line.pegs, (peg) => peg.qty))).toBe(planned);
        expect(balance.supply - pull - lift - push - lock).toBe(remaining);
        expect(sum(asks, (ask) => ask.onTime + ask.late)).toBe(pull);
        expect(sum(lifts, (gap) => sum(gap.stores, (store) => store.units))).toBe(lift);
        expect(sum(pushes, (pushed) => pushed.units)).toBe(push);
        expect(lines).toHaveLength(own.length);
        for (const source of supply) expect(source.planned).toBeLessThanOrEqual(source.inPacks);
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  it('told store by store is the whole story', () => {
    fc.assert(
      fc.property(anyStory, ({ inputs, plan, part, story }) => {
        const each = inputs.stores.map(({ store }) => tellPartStory(inputs, plan, part, store));
        for (const list of ['asks', 'pushes', 'lines'] as const) {
          expect(each.flatMap((own): readonly unknown[] => own[list])).toHaveLength(story[list].length);
        }
        for (const own of each) expect(own.balance).toEqual(story.balance);
      }),
      { seed: 43, numRuns: 100 },
    );
  });
});
