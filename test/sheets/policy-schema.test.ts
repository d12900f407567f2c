import { describe, expect, it } from 'vitest';
import { PlanFailure } from '../../src/domain/failure.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/domain/policy.ts';
import { policyJsonSchema, readPolicy } from '../../src/sheets/policy-schema.ts';

const file = (policy: unknown): { path: string; text: string } => ({
  path: 'plan.config.json',
  text: typeof policy === 'string' ? policy : JSON.stringify(policy),
});

function failureOf(read: () => Policy): PlanFailure {
  try {
    read();
  } catch (error) {
    if (error instanceof PlanFailure) return error;
  }
  throw new Error('the policy was taken');
}

describe('a policy', () => {
  it('is the default where nothing is said', () => {
    expect(readPolicy(null, [])).toEqual(DEFAULT_POLICY);
    expect(readPolicy(file({}), [])).toEqual(DEFAULT_POLICY);
  });

  it('may say every value that the default says', () => {
    expect(readPolicy(file(DEFAULT_POLICY), [])).toEqual(DEFAULT_POLICY);
  });

  it('is that of the file over the default, and that of the settings over the file, the last first', () => {
    const policy = readPolicy(file({ capRatio: 0.3, excessMonths: 2 }), [
      'capRatio=0.7',
      ' capRatio = 0 ',
      'imbalance=enforce',
    ]);
    expect(policy).toEqual({ ...DEFAULT_POLICY, capRatio: 0, excessMonths: 2, imbalance: 'enforce' });
  });

  it('may be written by an editor that adds a byte order mark and the address of a schema', () => {
    const text = `\uFEFF${JSON.stringify({ $schema: 'policy.schema.json', capRatio: 1 })}`;
    expect(readPolicy(file(text), []).capRatio).toBe(1);
  });

  it('is not changed by the limits of reading, which stand in the same file and schema', () => {
    expect(readPolicy(file({ limits: { ratio: 20 } }), [])).toEqual(DEFAULT_POLICY);
    expect(policyJsonSchema()).toMatchObject({
      properties: { limits: { properties: { ratio: { default: 50 } } } },
    });
    expect(failureOf(() => readPolicy(null, ['limits=1'])).code).toBe('F110');
  });

  it('with an unknown name is refused, and the nearest known one is suggested', () => {
    expect(failureOf(() => readPolicy(file({ capratio: 1 }), [])).params).toMatchObject({
      name: 'capratio',
      nearest: 'capRatio',
    });
    const failure = failureOf(() => readPolicy(null, ['somethingElse=1']));
    expect(failure).toMatchObject({ kind: 'usage', code: 'F110' });
    expect(failure.params).not.toHaveProperty('nearest');
    expect(failure.params['known']).toContain('capRatio');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'with the name %s is refused and changes nothing',
    (name) => {
      const failure = failureOf(() => readPolicy(file(`{"${name}": {"polluted": 1}}`), []));
      expect(failure.code).toBe('F110');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  it.each<[string, unknown]>([
    ['capRatio', -0.1],
    ['capRatio', 'a lot'],
    ['capRatio', '0.5'],
    ['capRatio', null],
    ['capRatio', 101],
    ['demandMonths', 0],
    ['demandMonths', 2.5],
    ['liftMinPacks', 1.5],
    ['liftMinShare', 1.01],
    ['flagPoints', 2],
    ['safetyStock', 'USE'],
    ['fairShareBy', ''],
    ['imbalance', true],
  ])('with %s %j is refused, and told what is allowed', (name, value) => {
    const failure = failureOf(() => readPolicy(file({ [name]: value }), []));
    expect(failure).toMatchObject({ kind: 'usage', code: 'F111' });
    expect(failure.params).toMatchObject({ name, value: JSON.stringify(value) });
    expect(failure.params['allowed']).toBeTruthy();
  });

  it.each(['[]', 'null', '1', '"capRatio"', '{', ''])('%j is refused: it is no JSON object', (text) => {
    expect(failureOf(() => readPolicy(file(text), []))).toMatchObject({ kind: 'usage', code: 'F109' });
  });

  it('of values deep inside each other is refused, whatever could be shown of them', () => {
    const text = `{"limits": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(failureOf(() => readPolicy(file(text), []))).toMatchObject({ kind: 'usage', code: 'F109' });
  });

  it('that is malformed says the line, where the machine knows it', () => {
    const { params } = failureOf(() => readPolicy(file('{\n"capRatio": 1,\n"imbalance" 2}'), []));
    expect(params).toEqual({ path: 'plan.config.json', line: 3 });
  });

  it.each(['capRatio', '=1', ''])('setting %j is refused: it is no name=value', (setting) => {
    expect(failureOf(() => readPolicy(null, [setting]))).toMatchObject({ kind: 'usage', code: 'F101' });
  });

  it.each(['1e999', 'Infinity', 'NaN', '0x10', '1,5', ''])(
    'setting capRatio=%s is refused: it is no number',
    (value) => {
      expect(failureOf(() => readPolicy(null, [`capRatio=${value}`])).code).toBe('F111');
    },
  );
});
