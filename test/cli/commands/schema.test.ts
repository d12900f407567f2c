import { expect, test } from 'vitest';
import { ALL_KINDS } from '../../../src/sheets/kinds/all.ts';
import { describeSchema } from '../../../src/app/describe-schema.ts';
import { runWith } from '../support/capture.ts';

test('plan schema prints the schema of the name, as JSON', async () => {
  const asked: string[] = [];
  const describeSchema = async (name: string): Promise<object> => {
    asked.push(name);
    return { title: name };
  };
  const { code, out } = await runWith(['schema', 'forecast'], { describeSchema });
  expect([code, JSON.parse(out), asked]).toEqual([0, { title: 'forecast' }, ['forecast']]);
});

test('the shell completes every name of a schema, and no other', async () => {
  const { out } = await runWith(['complete', '--', 'schema', '']);
  const names = out.split('\n').filter(Boolean);
  expect(names.map((name) => typeof describeSchema(name))).toEqual(names.map(() => 'object'));
  expect(names).toEqual(expect.arrayContaining(ALL_KINDS.map((kind) => kind.name)));
});

test.each(['zh', 'en'])('the help in %s names every schema', async (language) => {
  const { out } = await runWith(['schema', '-h', '--lang', language]);
  const text = out.replace(/\s+/g, ' ');
  for (const name of [...ALL_KINDS.map((kind) => kind.name), 'plan', 'achievement', 'policy']) {
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  }
});
