import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOutcomes, type BoughtPart } from '../../src/app/list-outcomes.ts';
import type { LineAnswer } from '../../src/domain/answer.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import { parseDay } from '../../src/domain/month.ts';
import type { PlanLine } from '../../src/domain/plan.ts';
import type { IntentOutcome } from '../../src/domain/reliability.ts';
import { makePlan } from '../sheets/make-plan.ts';

const [SOME] = makePlan(1).lines;
const DUE = parseDay('2026-11-20')!;

/** A line of store A and part P that adds up; it asks for nothing and holds nothing unless said otherwise. */
function lineOf(over: Partial<PlanLine>): PlanLine {
  const who = { store: 'A', territory: 'East', salesperson: 'Li', partNo: 'P' as PartNo, due: DUE };
  const none = { intent: 0, round: 0, onTime: 0, late: 0, short: 0, trim: 0, lift: 0, lock: 0 };
  const line = { ...SOME!, ...who, ...none, commitment: 0, excess: 0, free: 0, ...over };
  const { onTime, late, lift, commitment, excess, free, lock } = line;
  return { ...line, plan: onTime + late + lift + commitment + excess + free + lock };
}

function answerTo(line: PlanLine, agreed: number, proposed = line.plan): LineAnswer {
  const { store, partNo, salesperson, intent } = line;
  const said = { agreedDate: null, reason: null, remark: null };
  return { store, partNo, due: intent === 0 ? null : line.due, salesperson, proposed, agreed, ...said };
}

function bought(actual: number, pushed = 0): BoughtPart {
  return { store: 'A', partNo: 'P', actual, sources: { commitment: pushed, excess: 0, free: 0 } };
}

function outcomesOf(
  lines: readonly PlanLine[],
  answers: readonly LineAnswer[] = [],
  parts: readonly BoughtPart[] = [],
): readonly IntentOutcome[] {
  return [...listOutcomes({ lines }, answers, parts)];
}

describe('what became of a line', () => {
  it('withholds what was short, late, or fixed lower by the planner', () => {
    const short = lineOf({ intent: 10, onTime: 6, short: 4 });
    const late = lineOf({ intent: 10, onTime: 6, late: 4 });
    const fixed = lineOf({ intent: 10, onTime: 10, lock: -4 });
    for (const line of [short, late, fixed]) {
      expect(outcomesOf([line])).toMatchObject([{ intent: 10, withheld: 4, took: 0, pushed: 0 }]);
    }
  });

  it('withholds nothing that the store itself refused', () => {
    const line = lineOf({ intent: 10, onTime: 10, free: 5, lock: -9 });
    expect(outcomesOf([line], [answerTo(line, 6, 15)])).toMatchObject([
      { intent: 10, withheld: 0, pushed: 5, agreed: 0 },
    ]);
  });

  it('counts an answer as a yes to the intent first, then to what was pushed', () => {
    const line = lineOf({ intent: 10, onTime: 10, excess: 3, free: 5, lock: -6 });
    expect(outcomesOf([line], [answerTo(line, 12, 18)], [bought(11, 1)])).toMatchObject([
      { pushed: 8, agreed: 2, took: 10, sold: 1 },
    ]);
  });

  it('knows no agreement where nobody brought an answer', () => {
    expect(outcomesOf([lineOf({ free: 5 })])).toMatchObject([{ intent: 0, pushed: 5, agreed: null }]);
  });

  it('takes a fixed quantity that is lower from what was pushed first', () => {
    expect(outcomesOf([lineOf({ intent: 4, onTime: 4, free: 6, lock: -4 })])).toMatchObject([
      { withheld: 0, pushed: 2 },
    ]);
  });

  it('does not count what only fills a pack as taken beyond the intent', () => {
    const line = lineOf({ intent: 7, round: 3, onTime: 10 });
    expect(outcomesOf([line], [], [bought(10)])).toMatchObject([{ intent: 7, took: 7 }]);
    expect(outcomesOf([line], [], [bought(15)])).toMatchObject([{ intent: 7, took: 12 }]);
  });

  it('is one of all lines of a store and part', () => {
    const lines = [
      lineOf({ intent: 5, onTime: 5 }),
      lineOf({ intent: 3, onTime: 1, short: 2, due: parseDay('2026-11-25')! }),
    ];
    expect(outcomesOf(lines, [], [bought(4)])).toMatchObject([{ intent: 8, withheld: 2, took: 4 }]);
  });

  it('never withholds more than was asked, nor agrees to more than was pushed', () => {
    const units = fc.integer({ min: 0, max: 20 });
    const numbers = fc.record({ intent: units, onTime: units, late: units, free: units, lock: units });
    fc.assert(
      fc.property(numbers, units, fc.boolean(), ({ lock, ...some }, agreed, isAnswered) => {
        const line = lineOf(some);
        const locked = lineOf({ ...some, lock: -Math.min(lock, line.plan) });
        const [found] = outcomesOf([locked], isAnswered ? [answerTo(line, agreed)] : []);
        expect(found!.withheld).toBeGreaterThanOrEqual(0);
        expect(found!.withheld).toBeLessThanOrEqual(found!.intent);
        expect(found!.pushed).toBeLessThanOrEqual(some.free);
        expect(found!.agreed ?? 0).toBeLessThanOrEqual(found!.pushed);
      }),
    );
  });
});
