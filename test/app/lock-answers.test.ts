import { describe, expect, it } from 'vitest';
import { lockAnswers } from '../../src/app/lock-answers.ts';
import { promisedLocks } from '../../src/app/promised-locks.ts';
import type { AnswerReason, LineAnswer } from '../../src/domain/answer.ts';
import type { PartNo } from '../../src/domain/inputs.ts';
import type { Fen } from '../../src/domain/money.ts';
import type { Day } from '../../src/domain/month.ts';
import type { PlanLine } from '../../src/domain/plan.ts';
import { lineKeyOf } from '../../src/sheets/line-key.ts';

const [due, later] = [20_800, 20_815] as Day[] as [Day, Day];
const NOTHING = { round: 0, late: 0, trim: 0, lift: 0, commitment: 0, excess: 0, free: 0, lock: 0 };

/** A line of a store that asked for 6 and is to have `plan` of them. */
function line(store: string, plan: number): PlanLine {
  return {
    ...{ store, territory: '华东', salesperson: '王芳', partNo: 'P1' as PartNo, series: '轩逸' },
    ...{ unitPrice: 100 as Fen, pack: 1, due, intent: 6, ...NOTHING },
    ...{ onTime: plan, short: 6 - plan, plan, amount: (100 * plan) as Fen, negotiate: true, pegs: [] },
  };
}

function answer(store: string, proposed: number, agreed: number, reason: AnswerReason | null): LineAnswer {
  const own = { store, partNo: 'P1' as PartNo, due, salesperson: '王芳' };
  return { ...own, proposed, agreed, agreedDate: null, reason, remark: null };
}

describe('a line of which nothing was offered', () => {
  const lines = [line('甲店', 4), line('乙店', 0)];
  const freed = answer('甲店', 4, 0, 'price');

  it('gains nothing that comes free where its store refused it', () => {
    const { fixed, least } = lockAnswers({ lines }, [freed, answer('乙店', 0, 0, 'stock')], []);
    expect(least).toEqual([]);
    expect(fixed).toContainEqual({ ...lineKeyOf(lines[1]!), quantity: 0 });
  });

  it('may gain what comes free where its store only took the answer', () => {
    const { least } = lockAnswers({ lines }, [freed, answer('乙店', 0, 0, 'agreed')], []);
    expect(least).toEqual([{ ...lineKeyOf(lines[1]!), quantity: 0 }]);
  });
});

describe('a lock at what a store agreed to', () => {
  const lock = { ...lineKeyOf(line('甲店', 4)), quantity: 4 };
  const dated = { ...answer('甲店', 4, 4, 'later'), agreedDate: later };

  it('holds to the day that was agreed, too', () => {
    expect(promisedLocks([lock], [dated])).toEqual([{ ...lock, by: later }]);
  });

  it('holds to no day where none was agreed, or the planner has changed the lock since', () => {
    expect(promisedLocks([lock], [{ ...dated, agreedDate: null }])).toEqual([lock]);
    expect(promisedLocks([{ ...lock, quantity: 3 }], [dated])).toEqual([{ ...lock, quantity: 3 }]);
  });
});
