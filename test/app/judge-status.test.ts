import { describe, expect, it } from 'vitest';
import { judgeStatus } from '../../src/app/judge-status.ts';
import { DEFAULT_CALENDAR } from '../../src/domain/calendar.ts';
import { parseDay, type Day, type Month } from '../../src/domain/month.ts';
import type {
  MonthStatus,
  PlanFacts,
  SenderFacts,
  StatusFacts,
  StatusStep,
} from '../../src/domain/month-status.ts';

const day = (number: number): Day => parseDay(`2026-12-${String(number).padStart(2, '0')}`)!;
const sent = (name: string, changed = 5, errors = 0): SenderFacts => ({
  ...{ salesperson: name, territory: 'North', isExpected: true },
  files: [{ file: `${name}.xlsx`, rows: 3, changedOn: day(changed), errors }],
});
const silent = (name: string): SenderFacts => ({ ...sent(name), files: [] });
const kind = { isThere: true, isOld: false, errors: 0 };
const FACTS: StatusFacts = {
  ...{ month: '2026-12' as Month, hasFolder: true, hasInputs: true, senders: [sent('Amy')], errors: 0 },
  ...{ inventory: kind, annual: kind, plan: null },
  ...{ isPlanUnreadable: false, unreadable: 0, isMeasured: false },
};
const PLAN: PlanFacts = {
  ...{ revision: 1, isConfirmed: false, stale: [], approval: null, isApproved: false, isChanged: false },
  ...{ waitingEdits: 0, open: 2, arrived: 0, isDispatched: false, wrongAnswers: 0 },
  answers: [{ salesperson: 'Amy', territory: 'North', lines: 2, missing: 2 }],
};
const approval = { by: 'Chen', at: '2026-12-09T17:00:00+08:00' };
const APPROVED: PlanFacts = { ...PLAN, approval, isApproved: true };

const judge = (facts: Partial<StatusFacts>, today = 4): MonthStatus =>
  judgeStatus({ ...FACTS, ...facts }, DEFAULT_CALENDAR, day(today));
const stateOf = (step: StatusStep, facts: Partial<StatusFacts>, today?: number): string | undefined =>
  judge(facts, today).steps.find((each) => each.step === step)?.state;

describe('a step of the month', () => {
  it.each([
    ['forecast', { senders: [silent('Amy')] }, 6],
    ['inventory', { inventory: { ...kind, isThere: false } }, 6],
    ['annual', { annual: { ...kind, isThere: false } }, 6],
    ['plan', {}, 10],
    ['approval', { plan: PLAN }, 10],
    ['agreement', { plan: APPROVED }, 15],
    ['agreement', { plan: { ...APPROVED, isConfirmed: true } }, 15],
  ] as const)('%s is open up to its due day, and late from the next', (step, facts, due) => {
    expect(stateOf(step, facts, due)).toBe('open');
    expect(stateOf(step, facts, due + 1)).toBe('late');
    expect(judge(facts, due + 1).isInOrder).toBe(false);
  });

  it.each([
    ['forecast', 'invalid', { senders: [sent('Amy', 5, 2)] }],
    ['inventory', 'invalid', { inventory: { ...kind, errors: 1 } }],
    ['inventory', 'stale', { inventory: { ...kind, isOld: true } }],
    ['plan', 'stale', { plan: { ...PLAN, stale: ['a.xlsx'] } }],
    ['plan', 'stale', { plan: { ...PLAN, waitingEdits: 1 } }],
    ['plan', 'invalid', { isPlanUnreadable: true, unreadable: 1 }],
    ['approval', 'lapsed', { plan: { ...PLAN, approval } }],
    ['agreement', 'invalid', { plan: { ...APPROVED, wrongAnswers: 1 } }],
  ] as const)('%s that is %s is out of order on any day', (step, state, facts) => {
    for (const today of [1, 31]) {
      expect(stateOf(step, facts, today)).toBe(state);
      expect(judge(facts, today).isInOrder).toBe(false);
    }
  });

  it.each([
    ['forecast', {}],
    ['forecast', { senders: [sent('Amy'), { ...silent('Ben'), isExpected: false }] }],
    ['plan', { plan: PLAN }],
    ['approval', { plan: APPROVED }],
    ['agreement', { plan: { ...APPROVED, open: 0, answers: [] } }],
    ['agreement', { plan: { ...PLAN, open: 0, isConfirmed: true } }],
  ] as const)('%s that is done is not late, however long ago it was due', (step, facts) => {
    expect(stateOf(step, facts, 31)).toBe('done');
  });

  it('is not all there is to be in order: every file can be read', () => {
    expect([judge({}).isInOrder, judge({ unreadable: 1 }).isInOrder]).toEqual([true, false]);
  });

  it('waits for everybody who is expected, and moves with the calendar', () => {
    expect(stateOf('forecast', { senders: [sent('Amy'), silent('Ben')] })).toBe('open');
    const calendar = { ...DEFAULT_CALENDAR, dueDayMoves: 'later' as const };
    const facts = { ...FACTS, senders: [silent('Amy')] };
    const [first] = judgeStatus(facts, calendar, day(7)).steps;
    expect(first).toMatchObject({ due: day(7), state: 'open' });
  });
});

describe('the forecast of a salesperson', () => {
  it.each([
    [sent('Amy', 6), 20, 'in'],
    [sent('Amy', 7), 20, 'tardy'],
    [sent('Amy', 5, 1), 5, 'invalid'],
    [silent('Amy'), 6, 'open'],
    [silent('Amy'), 7, 'late'],
  ] as const)('is told by its files and the day: %#', (sender, today, state) => {
    expect(judge({ senders: [sender] }, today).senders[0]?.state).toBe(state);
  });
});

describe('what is to be done next', () => {
  it.each([
    ['init', { hasFolder: false, hasInputs: false, senders: [] }],
    ['collect', { hasInputs: false, senders: [] }],
    ['collect', { senders: [silent('Amy')] }],
    ['validate', { errors: 1 }],
    ['build', {}],
    ['build', { plan: { ...APPROVED, stale: ['a.xlsx'] } }],
    ['approve', { plan: PLAN }],
    ['dispatch', { plan: APPROVED }],
    ['confirm', { plan: { ...APPROVED, isDispatched: true } }],
    ['approve', { plan: { ...PLAN, isConfirmed: true } }],
    ['confirm', { plan: { ...PLAN, isConfirmed: true, arrived: 1 } }],
    ['dispatch', { plan: { ...APPROVED, isConfirmed: true } }],
    ['track', { plan: { ...APPROVED, isConfirmed: true, open: 0 } }],
    ['track', { plan: { ...APPROVED, open: 0, answers: [] } }],
    ['build', { isPlanUnreadable: true, unreadable: 1 }],
    [null, { plan: { ...APPROVED, open: 0, answers: [] }, isMeasured: true }],
  ] as const)('is %s', (next, facts) => {
    expect(judge(facts).next).toBe(next);
  });
});
