import * as z from 'zod';
import { PlanFailure } from '../domain/failure.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { DEFAULT_READING_LIMITS, type ReadingLimits } from '../domain/reading-limits.ts';
import { isObject, parsePolicyText, type PolicyText } from './parse-policy-text.ts';

const LIMITS = 'limits';

/** The most that each limit may be set to: what a sheet can hold, or what could still be of use. */
const MOST: ReadingLimits = {
  fileBytes: 2 ** 33,
  parts: 65_535,
  partBytes: 2 ** 33,
  totalBytes: 2 ** 35,
  ratio: 1_032,
  sheets: 65_535,
  rows: DEFAULT_READING_LIMITS.rows,
  columns: DEFAULT_READING_LIMITS.columns,
  textLength: DEFAULT_READING_LIMITS.textLength,
  sharedText: 2 ** 30,
  elements: 2 ** 30,
  depth: 1_024,
  merges: 2 ** 20,
  asides: 2 ** 20,
  errors: 2 ** 20,
  quantities: 2 ** 26,
  warnings: 2 ** 24,
  months: DEFAULT_READING_LIMITS.columns,
  names: 2 ** 24,
  pairs: 2 ** 28,
};

/**
 * The limits in force for reading: those that stand under `limits` in the policy file, over the defaults.
 *
 * @param file null when there is no policy file
 * @throws PlanFailure kind `usage`: F109 no JSON object, F110 unknown name, F111 value not allowed
 */
export function readLimits(file: PolicyText | null): ReadingLimits {
  const written = file === null ? undefined : new Map(parsePolicyText(file)).get(LIMITS);
  if (written === undefined) return DEFAULT_READING_LIMITS;
  if (!isObject(written)) throw notAllowed(LIMITS, written, '{"fileBytes": 104857600}');
  return Object.entries(written).reduce<ReadingLimits>(
    (limits, [name, value]) => ({ ...limits, [checkName(name)]: checkValue(checkName(name), value) }),
    DEFAULT_READING_LIMITS,
  );
}

/** The JSON Schema of `limits` in a policy file, with the defaults. */
export function limitsJsonSchema(): object {
  const properties = Object.entries(MOST).map(([name, maximum]) => [
    name,
    { type: 'integer', minimum: 1, maximum, default: DEFAULT_READING_LIMITS[checkName(name)] },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function checkName(name: string): keyof ReadingLimits {
  if (isLimit(name)) return name;
  const known = Object.keys(MOST);
  const nearest = nearestName(name, known);
  throw new PlanFailure('usage', 'F110', {
    name: `${LIMITS}.${name}`,
    known: known.join(', '),
    ...(nearest === null ? {} : { nearest }),
  });
}

function isLimit(name: string): name is keyof ReadingLimits {
  return Object.hasOwn(MOST, name);
}

function checkValue(name: keyof ReadingLimits, value: unknown): number {
  const checked = z.int().min(1).max(MOST[name]).safeParse(value);
  if (checked.success) return checked.data;
  throw notAllowed(`${LIMITS}.${name}`, value, `1, 2 … ${MOST[name]}`);
}

function notAllowed(name: string, value: unknown, allowed: string): PlanFailure {
  return new PlanFailure('usage', 'F111', { name, value: JSON.stringify(value), allowed });
}
