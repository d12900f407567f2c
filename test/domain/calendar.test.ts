import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countWorkdays,
  DEFAULT_CALENDAR,
  dueDay,
  isWorkday,
  type Calendar,
  type DueStep,
} from '../../src/domain/calendar.ts';
import { formatDay, parseDay, type Day, type Month } from '../../src/domain/month.ts';

const DECEMBER = '2026-12' as Month;
const day = (text: string): Day => parseDay(text)!;
const STEPS: readonly DueStep[] = ['forecast', 'plan', 'agreement'];

const someDay = fc.integer({ min: day('2026-01-01'), max: day('2027-12-31') }).map((each) => each as Day);
const month = fc
  .tuple(fc.constantFrom(2026, 2027), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}` as Month);
const calendar: fc.Arbitrary<Calendar> = fc.record({
  dueDays: fc.record({
    forecast: fc.integer({ min: 1, max: 28 }),
    plan: fc.integer({ min: 1, max: 28 }),
    agreement: fc.integer({ min: 1, max: 28 }),
  }),
  dueDayMoves: fc.constantFrom('earlier' as const, 'later' as const, 'never' as const),
  holidays: fc.array(someDay, { maxLength: 40 }),
  workdays: fc.array(someDay, { maxLength: 10 }),
});

describe('a due day', () => {
  it.each([
    ['never', 'forecast', '2026-12-06'],
    ['earlier', 'forecast', '2026-12-04'],
    ['later', 'forecast', '2026-12-07'],
    ['earlier', 'plan', '2026-12-10'],
    ['later', 'agreement', '2026-12-15'],
  ] as const)('moves %s: that of the %s is %s, and 6 December 2026 a Sunday', (dueDayMoves, step, due) => {
    expect(formatDay(dueDay(DECEMBER, step, { ...DEFAULT_CALENDAR, dueDayMoves }))).toBe(due);
  });

  it('stays on a Sunday that is worked, and passes over holidays and the weekend behind them', () => {
    const moved = (holidays: readonly Day[], workdays: readonly Day[]): string =>
      formatDay(
        dueDay(DECEMBER, 'forecast', { ...DEFAULT_CALENDAR, dueDayMoves: 'later', holidays, workdays }),
      );
    expect(moved([], [day('2026-12-06')])).toBe('2026-12-06');
    const week = ['07', '08', '09', '10', '11'].map((each) => day(`2026-12-${each}`));
    expect(moved(week, [])).toBe('2026-12-14');
    expect(moved(week, [day('2026-12-12')])).toBe('2026-12-12');
  });

  it('is worked wherever it may move, and no worked day lies between it and the day that it moved from', () => {
    fc.assert(
      fc.property(calendar, month, fc.constantFrom(...STEPS), (own, each, step) => {
        const due = dueDay(each, step, own);
        const named = dueDay(each, step, { ...own, dueDayMoves: 'never' });
        expect(formatDay(named)).toBe(`${each}-${String(own.dueDays[step]).padStart(2, '0')}`);
        if (own.dueDayMoves === 'never') return;
        expect(isWorkday(due, own)).toBe(true);
        expect(own.dueDayMoves === 'later' ? due >= named : due <= named).toBe(true);
        expect(countWorkdays(Math.min(due, named) as Day, Math.max(due, named) as Day, own)).toBe(1);
      }),
    );
  });
});

describe('working days', () => {
  it('are 23 in December 2026, without weekends, and less where a holiday falls on one of them', () => {
    const inDecember = (own: Partial<Calendar>): number =>
      countWorkdays(day('2026-12-01'), day('2026-12-31'), { ...DEFAULT_CALENDAR, ...own });
    expect(inDecember({})).toBe(23);
    expect(inDecember({ holidays: [day('2026-12-25'), day('2026-12-26')] })).toBe(22);
    expect(inDecember({ workdays: [day('2026-12-26'), day('2026-12-28')] })).toBe(24);
  });

  it('add up over any two stretches that meet', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(someDay, someDay, someDay), (own, days) => {
        const [first, middle, last] = days.toSorted((a, b) => a - b) as [Day, Day, Day];
        const whole = countWorkdays(first, last, own);
        const next = (middle + 1) as Day;
        expect(countWorkdays(first, middle, own) + countWorkdays(next, last, own)).toBe(whole);
        expect(countWorkdays(next, middle, own)).toBe(0);
      }),
    );
  });
});
