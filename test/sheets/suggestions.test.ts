import { expect, it } from 'vitest';
import { Suggestions } from '../../src/sheets/suggestions.ts';

it('suggests for each name what is near to it, and of a whole list of unknown names for the first fifty', () => {
  const suggestions = new Suggestions(['甲店', '城东专卖店']);
  for (let i = 0; i < 2; i++) expect(suggestions.nearest('城东专买店')).toEqual({ nearest: '城东专卖店' });
  for (let i = 1; i < 50; i++) expect(suggestions.nearest(`Unknown ${i}`)).toEqual({});
  expect(suggestions.nearest('城东专卖点')).toEqual({});
  expect(suggestions.nearest('城东专买店')).toEqual({ nearest: '城东专卖店' });
});

// Held against all names in each of its rows, one would take minutes.
it('looks once for a name that is in many rows and near to none', () => {
  const suggestions = new Suggestions(
    Array.from({ length: 20_000 }, (_, i) => `Store ${'x'.repeat(90)} ${i}`),
  );
  const found = Array.from({ length: 100_000 }, () => suggestions.nearest('Store '.repeat(16)));
  expect(found.every(({ nearest }) => nearest === undefined)).toBe(true);
});

it('looks until so many letters were compared that a list of long names would take seconds', () => {
  const nameOf = (i: number): string => 'A'.repeat(180) + String(i).padStart(8, '0');
  const suggestions = new Suggestions(Array.from({ length: 60_000 }, (_, i) => nameOf(10 * i)));
  const found = Array.from({ length: 20 }, (_, i) => suggestions.nearest(nameOf(10 * i + 1)).nearest);
  expect(found[0]).toBe(nameOf(0));
  expect(found.at(-1)).toBeUndefined();
});
