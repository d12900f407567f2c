import { expect, it } from 'vitest';
import { read, refuse } from '../../src/sheets/reading.ts';
import { PART_COLUMNS, STORE } from '../../src/sheets/shared-columns.ts';

const cellOf = (value: string) => ({ type: 'text', column: 1, value }) as const;

it('takes a letter for no name of a store, and yet for what a part is called', () => {
  const [name, letter] = ['店'.repeat(1_000), '店'.repeat(1_001)];
  expect(STORE.read(cellOf(name), null)).toEqual(read(name));
  expect(STORE.read(cellOf(letter), null)).toEqual(refuse('E219', { most: 1_000 }));
  expect(PART_COLUMNS.name.read(cellOf(letter), null)).toEqual(read(letter));
});
