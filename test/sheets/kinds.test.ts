import { describe, expect, it } from 'vitest';
import { ALL_KINDS } from '../../src/sheets/kinds/all.ts';

describe('titles of columns', () => {
  it.each(ALL_KINDS.map((kind) => [kind.name, kind] as const))(
    'mean one column only in %s',
    (_, { columns }) => {
      const meanings = new Map<string, string[]>();
      for (const [field, { aliases }] of Object.entries(columns)) {
        for (const alias of aliases) meanings.set(alias, [...(meanings.get(alias) ?? []), field]);
      }
      expect([...meanings].filter(([, fields]) => fields.length > 1)).toEqual([]);
    },
  );

  it.each(ALL_KINDS.map((kind) => [kind.name, kind] as const))('are never empty in %s', (_, { columns }) => {
    for (const { aliases, vague } of Object.values(columns)) expect([...aliases, ...vague]).not.toContain('');
  });
});
