import * as z from 'zod';
import { DEFAULT_CALENDAR, type Calendar } from '../domain/calendar.ts';
import { PlanFailure } from '../domain/failure.ts';
import { parseDay, type Day } from '../domain/month.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { day } from './document-values.ts';
import { isObject, parsePolicyText, type PolicyText } from './parse-policy-text.ts';

const CALENDAR = 'calendar';

const dayOfMonth = z.int().min(1).max(28);
const days = z.array(day);
const dueDays = {
  forecast: dayOfMonth.default(DEFAULT_CALENDAR.dueDays.forecast),
  plan: dayOfMonth.default(DEFAULT_CALENDAR.dueDays.plan),
  agreement: dayOfMonth.default(DEFAULT_CALENDAR.dueDays.agreement),
};
const moves = z.enum(['earlier', 'later', 'never']);
const schema = z.strictObject({
  dueDays: z.strictObject(dueDays).default(DEFAULT_CALENDAR.dueDays),
  dueDayMoves: moves.default(DEFAULT_CALENDAR.dueDayMoves),
  holidays: days.default([]),
  workdays: days.default([]),
});

/** What is allowed where, in signs that need no translation. */
const ALLOWED: Readonly<Record<string, string>> = {
  dueDays: '{"forecast": 6, "plan": 10, "agreement": 15}: 1, 2 … 28',
  dueDayMoves: moves.options.join(', '),
  holidays: '["2026-10-01", "2026-10-02"]',
  workdays: '["2026-10-10"]',
};

/** A day is either. */
const APART = 'holidays ≠ workdays';

/** What each step needs must be there before it is due. */
const IN_ORDER = 'forecast ≤ plan ≤ agreement';

/**
 * The calendar in force: what stands under `calendar` in the policy file, over the defaults.
 *
 * @param file null when there is no policy file
 * @throws PlanFailure kind `usage`: F109 no JSON object, F110 unknown name, F111 value not allowed
 */
export function readCalendar(file: PolicyText | null): Calendar {
  const written = file === null ? undefined : new Map(parsePolicyText(file)).get(CALENDAR);
  if (written === undefined) return DEFAULT_CALENDAR;
  if (!isObject(written)) throw notAllowed(CALENDAR, written, '{"dueDayMoves": "later"}');
  const checked = schema.safeParse(written);
  if (!checked.success) throw refuse(written, checked.error.issues[0]!);
  const { holidays, workdays, ...calendar } = checked.data;
  if (!isInOrder(calendar)) throw notAllowed(`${CALENDAR}.dueDays`, calendar.dueDays, IN_ORDER);
  const both = holidays.find((day) => workdays.includes(day));
  if (both !== undefined) throw notAllowed(`${CALENDAR}.workdays`, both, APART);
  return { ...calendar, holidays: holidays.map(dayOf), workdays: workdays.map(dayOf) };
}

/** The JSON Schema of `calendar` in a policy file. */
export function calendarJsonSchema(): object {
  const json = z.toJSONSchema(schema, { io: 'input' });
  delete json.$schema;
  return json;
}

function refuse(written: object, issue: z.core.$ZodIssue): PlanFailure {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? Object.keys(ALLOWED) : Object.keys(dueDays);
    const name = issue.keys[0]!;
    const nearest = nearestName(name, known);
    return new PlanFailure('usage', 'F110', {
      name: [CALENDAR, ...path, name].join('.'),
      known: known.join(', '),
      ...(nearest === null ? {} : { nearest }),
    });
  }
  const value = path.reduce<unknown>((part, key) => Reflect.get(Object(part) as object, key), written);
  return notAllowed([CALENDAR, ...path].join('.'), value, ALLOWED[path[0]!]!);
}

function notAllowed(name: string, value: unknown, allowed: string): PlanFailure {
  return new PlanFailure('usage', 'F111', { name, value: JSON.stringify(value), allowed });
}

function isInOrder({ dueDays: { forecast, plan, agreement } }: Pick<Calendar, 'dueDays'>): boolean {
  return forecast <= plan && plan <= agreement;
}

/** A day that the schema has checked. */
function dayOf(text: string): Day {
  return parseDay(text)!;
}
