import { expect, it } from 'vitest';
import { SHEET_KINDS } from '../../src/sheets/kinds/all.ts';
import { kindsNamed } from '../../src/sheets/kinds-named.ts';

it('are the same array each time, so that what is remembered by it is found again', () => {
  expect(kindsNamed(SHEET_KINDS, 'forecast').map(({ name }) => name)).toEqual(['forecast']);
  expect(kindsNamed(SHEET_KINDS, 'forecast')).toBe(kindsNamed(SHEET_KINDS, 'forecast'));
  expect(kindsNamed([], 'forecast')).toEqual([]);
});
