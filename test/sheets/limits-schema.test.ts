import { describe, expect, it } from 'vitest';
import { PlanFailure } from '../../src/domain/failure.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import { limitsJsonSchema, readLimits } from '../../src/sheets/limits-schema.ts';

const file = (policy: unknown): { path: string; text: string } => ({
  path: 'plan.config.json',
  text: typeof policy === 'string' ? policy : JSON.stringify(policy),
});

function failureOf(policy: unknown): PlanFailure {
  try {
    readLimits(file(policy));
  } catch (error) {
    if (error instanceof PlanFailure) return error;
  }
  throw new Error('the limits were taken');
}

describe('the limits of reading', () => {
  it('are the defaults where a policy says nothing of them', () => {
    for (const policy of [null, file({}), file({ capRatio: 1 }), file({ limits: {} })]) {
      expect(readLimits(policy)).toEqual(DEFAULT_READING_LIMITS);
    }
  });

  it('may all be said, and each alone', () => {
    expect(readLimits(file({ limits: DEFAULT_READING_LIMITS }))).toEqual(DEFAULT_READING_LIMITS);
    for (const name of Object.keys(DEFAULT_READING_LIMITS)) {
      expect(readLimits(file({ limits: { [name]: 1 } }))).toEqual({ ...DEFAULT_READING_LIMITS, [name]: 1 });
    }
  });

  it('have a schema that knows each with its default', () => {
    const { properties } = limitsJsonSchema() as { properties: Record<string, { default: number }> };
    const defaults = Object.entries(properties).map(([name, schema]) => [name, schema.default]);
    expect(Object.fromEntries(defaults)).toEqual(DEFAULT_READING_LIMITS);
  });

  it.each([0, -1, 1.5, 1e30, '100', null, [1], {}])('with the value %j are refused', (value) => {
    expect(failureOf({ limits: { ratio: value } })).toMatchObject({
      kind: 'usage',
      code: 'F111',
      params: { name: 'limits.ratio', value: JSON.stringify(value) },
    });
  });

  it.each(['rows', 'columns', 'textLength'])('never let %s be more than a sheet can hold', (name) => {
    expect(failureOf({ limits: { [name]: 1_048_577 } }).code).toBe('F111');
  });

  it.each([1, 'many', null, []])('that are %j and no object are refused', (limits) => {
    expect(failureOf({ limits })).toMatchObject({ code: 'F111', params: { name: 'limits' } });
  });

  it('with an unknown name are refused, and the nearest known one is suggested', () => {
    expect(failureOf({ limits: { filebytes: 1 } })).toMatchObject({
      code: 'F110',
      params: { name: 'limits.filebytes', nearest: 'fileBytes' },
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'with the name %s are refused and change nothing',
    (name) => {
      expect(failureOf(`{"limits": {"${name}": 1}}`).code).toBe('F110');
      expect({}).not.toHaveProperty('ratio');
    },
  );
});
