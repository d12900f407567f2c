import { describe, expect, it } from 'vitest';
import { describeSchema } from '../../src/app/describe-schema.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { PlanFailure } from '../../src/domain/failure.ts';
import { matchTitle } from '../../src/sheets/column.ts';
import type { KindSchema } from '../../src/sheets/kind-json-schema.ts';
import { ALL_KINDS } from '../../src/sheets/kinds/all.ts';
import { planDocumentSchema } from '../../src/sheets/plan-document-schema.ts';

const KINDS = ALL_KINDS.map((kind) => [kind.name, kind, describeSchema(kind.name) as KindSchema] as const);

describe('the schema of a table', () => {
  it.each(KINDS)('of %s has every column that is read, and no other', (_, kind, { properties, required }) => {
    expect(Object.keys(properties)).toEqual(Object.keys(kind.columns));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
  });

  it.each(KINDS)('of %s names titles that the program knows as it says', (_, kind, { properties }) => {
    for (const [field, column] of Object.entries(kind.columns)) {
      const { 'x-titles': titles, 'x-aliases': aliases, 'x-hints': hints } = properties[field]!;
      expect(Object.values(titles).map((title) => matchTitle(title, column))).toEqual([3, 3]);
      expect(aliases.filter((title) => matchTitle(title, column) < 2)).toEqual([]);
      expect(hints.filter((title) => matchTitle(title, column) === 0)).toEqual([]);
    }
  });

  it.each(KINDS)('of %s says a rule of every column', (_, __, { properties }) => {
    const rules = ['text', 'units', 'pack', 'yuan', 'date', 'month', 'year', 'class', 'netUnits', 'netYuan'];
    for (const column of Object.values(properties)) expect(rules).toContain(column['x-rule']);
  });

  it('says what may be blank', () => {
    const { properties } = describeSchema('forecast') as KindSchema;
    expect(properties['quantity']).toMatchObject({ type: 'integer', minimum: 0 });
    expect(properties['due']).toMatchObject({ type: 'string', format: 'date' });
    expect(properties['territory']).toMatchObject({
      anyOf: [{ type: 'string', minLength: 1 }, { type: 'null' }],
    });
  });

  it('says of which columns one is enough', () => {
    const groups = (describeSchema('inTransit') as KindSchema).allOf;
    expect(groups).toEqual([
      { anyOf: [{ required: ['unreserved'] }, { required: ['inTransit'] }, { required: ['ordered'] }] },
    ]);
  });
});

describe('the schema', () => {
  it('of the plan has the names of its contract', () => {
    const { properties } = describeSchema('plan') as KindSchema;
    expect(Object.keys(properties)).toEqual(Object.keys(planDocumentSchema.shape));
  });

  it('of the policy has every value with its default', () => {
    const { properties } = describeSchema('policy') as KindSchema;
    const defaults = Object.entries(properties).map(([name, rule]) => [name, rule['default']]);
    expect(Object.fromEntries(defaults)).toEqual({ ...DEFAULT_POLICY, $schema: undefined });
  });

  it('of nothing that is known is refused, and all that are known are named', () => {
    expect(() => describeSchema('constructor')).toThrow(PlanFailure);
    const names = [...ALL_KINDS.map(({ name }) => name), 'plan', 'achievement', 'policy', 'batch'];
    try {
      describeSchema('forecasts');
    } catch (error) {
      expect((error as PlanFailure).params['expected']).toBe(names.join(', '));
    }
  });
});
