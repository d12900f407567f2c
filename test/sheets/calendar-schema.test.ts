import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/domain/calendar.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import { parseDay } from '../../src/domain/month.ts';
import { readCalendar } from '../../src/sheets/calendar-schema.ts';
import { policyJsonSchema, readPolicy } from '../../src/sheets/policy-schema.ts';

const file = (calendar: unknown): { path: string; text: string } => ({
  path: 'plan.config.json',
  text: JSON.stringify({ calendar }),
});

function failureOf(calendar: unknown): PlanFailure {
  try {
    readCalendar(file(calendar));
  } catch (error) {
    if (error instanceof PlanFailure) return error;
  }
  throw new Error('the calendar was taken');
}

describe('the calendar of a company', () => {
  it('is the default where the policy file says nothing of it', () => {
    for (const text of [null, file(undefined), file({})])
      expect(readCalendar(text)).toEqual(DEFAULT_CALENDAR);
  });

  it('takes each value by itself, and leaves the others as they are', () => {
    expect(readCalendar(file({ dueDays: { plan: 8 }, holidays: ['2026-10-01'] }))).toEqual({
      ...DEFAULT_CALENDAR,
      dueDays: { forecast: 6, plan: 8, agreement: 15 },
      holidays: [parseDay('2026-10-01')],
    });
    expect(readCalendar(file({ dueDayMoves: 'later', workdays: ['2026-10-10'] }))).toEqual({
      ...DEFAULT_CALENDAR,
      dueDayMoves: 'later',
      workdays: [parseDay('2026-10-10')],
    });
  });

  it('may ask for several steps on one day', () => {
    const dueDays = { forecast: 10, plan: 10, agreement: 10 };
    expect(readCalendar(file({ dueDays }))).toEqual({ ...DEFAULT_CALENDAR, dueDays });
  });

  it('is no part of the policy of a plan, and stands in the schema of the file', () => {
    expect(readPolicy(file({ dueDayMoves: 'later' }), [])).toEqual(readPolicy(null, []));
    expect(policyJsonSchema()).toHaveProperty('properties.calendar.properties.dueDays');
  });

  it.each([
    [{ dueDays: { plan: 0 } }, 'calendar.dueDays.plan', '0'],
    [{ dueDays: { plan: 29 } }, 'calendar.dueDays.plan', '29'],
    [{ dueDays: 6 }, 'calendar.dueDays', '6'],
    [{ dueDays: { forecast: 11 } }, 'calendar.dueDays', '{"forecast":11,"plan":10,"agreement":15}'],
    [{ dueDays: { plan: 16 } }, 'calendar.dueDays', '{"forecast":6,"plan":16,"agreement":15}'],
    [{ dueDayMoves: 'sideways' }, 'calendar.dueDayMoves', '"sideways"'],
    [{ holidays: '2026-10-01' }, 'calendar.holidays', '"2026-10-01"'],
    [{ holidays: ['2026-10-01', '2026-02-30'] }, 'calendar.holidays.1', '"2026-02-30"'],
    [{ holidays: ['0001-01-01'] }, 'calendar.holidays.0', '"0001-01-01"'],
    [{ workdays: [20261010] }, 'calendar.workdays.0', '20261010'],
    [{ holidays: ['2026-10-01'], workdays: ['2026-10-01'] }, 'calendar.workdays', '"2026-10-01"'],
    ['never', 'calendar', '"never"'],
    [null, 'calendar', 'null'],
  ])('%j is refused at its name', (calendar, name, value) => {
    expect(failureOf(calendar)).toMatchObject({ kind: 'usage', code: 'F111', params: { name, value } });
  });

  it.each([
    [{ holyday: [] }, 'calendar.holyday', 'holidays'],
    [{ dueDays: { forecasts: 5 } }, 'calendar.dueDays.forecasts', 'forecast'],
  ])('%j is refused for its unknown name, and the nearest is suggested', (calendar, name, nearest) => {
    expect(failureOf(calendar)).toMatchObject({ code: 'F110', params: { name, nearest } });
  });
});
