import * as z from 'zod';
import { PlanFailure } from '../domain/failure.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { DEFAULT_POLICY, type Policy } from '../domain/policy.ts';
import { calendarJsonSchema } from './calendar-schema.ts';
import { limitsJsonSchema } from './limits-schema.ts';
import { parsePolicyText, type PolicyText } from './parse-policy-text.ts';

/** A value of the policy: how it is checked, and what is allowed, in signs that need no translation. */
interface Rule<T> {
  readonly schema: z.ZodType<T>;
  readonly allowed: string;
}

const RULES: { readonly [Name in keyof Policy]: Rule<Policy[Name]> } = {
  safetyStock: oneOf('use', 'reserve'),
  fairShareBy: oneOf('intent', 'history'),
  demandMonths: wholeNumber(1, 60),
  liftMinPacks: wholeNumber(0, 1_000_000),
  liftMinShare: numberUpTo(1),
  excessMonths: numberUpTo(120),
  capRatio: numberUpTo(100),
  flagPoints: numberUpTo(1),
  flagShare: numberUpTo(100),
  imbalance: oneOf('advise', 'enforce'),
  staleDays: wholeNumber(0, 366),
  intentFactor: numberUpTo(1_000_000),
  priceJump: numberUpTo(100),
  intentReliability: oneOf('off', 'warn', 'discount'),
  confirmNeedsApproval: oneOf('yes', 'no'),
};

type Schemas = { readonly [Name in keyof Policy]: z.ZodType<Policy[Name]> };

/** How each value of a policy is checked, wherever it stands. */
export const POLICY_VALUES = Object.fromEntries(
  Object.entries(RULES).map(([name, { schema }]) => [name, schema]),
) as Schemas;

/** Names that a policy file may hold without being policy of the plan: what editors put there, and `readLimits` and `readCalendar` read. */
const NO_POLICY = new Set(['$schema', 'limits', 'calendar']);

/**
 * The policy in force: the defaults, over them the values of `file` (the text of a JSON object, null when there is no
 * file), over them `settings`, each `name=value`.
 *
 * @throws PlanFailure kind `usage`: F109 no JSON object, F110 unknown name, F111 value not allowed, F101 no `name=value`
 */
export function readPolicy(file: PolicyText | null, settings: readonly string[]): Policy {
  const fromFile = file === null ? [] : parsePolicyText(file);
  const values = [...fromFile.filter(([name]) => !NO_POLICY.has(name)), ...settings.map(parseSetting)];
  return values.reduce<Policy>(
    (policy, [name, value]) => ({ ...policy, ...check(name, value) }),
    DEFAULT_POLICY,
  );
}

/** The JSON Schema of a policy file, with the defaults. */
export function policyJsonSchema(): object {
  const properties = Object.entries(RULES).map(([name, { schema }]) => {
    const rule = z.toJSONSchema(schema);
    delete rule.$schema;
    return [name, { ...rule, default: DEFAULT_POLICY[name as keyof Policy] }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'policy',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(properties),
      limits: limitsJsonSchema(),
      calendar: calendarJsonSchema(),
    },
    additionalProperties: false,
  };
}

function check(name: string, value: unknown): Partial<Policy> {
  if (!isPolicyName(name)) {
    const known = Object.keys(RULES);
    const nearest = nearestName(name, known);
    throw new PlanFailure('usage', 'F110', {
      name,
      known: known.join(', '),
      ...(nearest === null ? {} : { nearest }),
    });
  }
  const { schema, allowed } = RULES[name];
  const checked = schema.safeParse(value);
  if (checked.success) return { [name]: checked.data };
  throw new PlanFailure('usage', 'F111', { name, value: JSON.stringify(value), allowed });
}

function isPolicyName(name: string): name is keyof Policy {
  return Object.hasOwn(RULES, name);
}

/** `capRatio=0.3` → a number, `imbalance=enforce` → a text: what is a JSON number is one. */
function parseSetting(setting: string): readonly [name: string, value: unknown] {
  const sign = setting.indexOf('=');
  const name = setting.slice(0, Math.max(0, sign)).trim();
  const value = setting.slice(sign + 1).trim();
  if (name === '') {
    throw new PlanFailure('usage', 'F101', { option: '--set', value: setting, expected: 'capRatio=0.3' });
  }
  return [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
}

function oneOf<T extends string>(...words: readonly T[]): Rule<T> {
  return { schema: z.literal(words), allowed: words.join(', ') };
}

function wholeNumber(least: number, most: number): Rule<number> {
  return { schema: z.int().min(least).max(most), allowed: `${least}, ${least + 1} … ${most}` };
}

function numberUpTo(most: number): Rule<number> {
  return { schema: z.number().min(0).max(most), allowed: `0 … ${most}` };
}
