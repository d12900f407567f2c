import { expect, test } from 'vitest';
import { ALL_KINDS } from '../../../src/sheets/kinds/all.ts';
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

test.each(['zh', 'en'])('the help in %s names every schema', async (language) => {
  const { out } = await runWith(['schema', '-h', '--lang', language]);
  const text = out.replace(/\s+/g, ' ');
  for (const name of [...ALL_KINDS.map((kind) => kind.name), 'plan', 'achievement', 'policy']) {
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  }
});
