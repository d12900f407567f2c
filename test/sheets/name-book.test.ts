import { expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { NameBook } from '../../src/sheets/name-book.ts';
import { nameKey } from '../../src/sheets/text.ts';

const at = (row: number) => (taken: string) =>
  ({ code: 'W225', cell: `A${row}`, params: { taken } }) as unknown as Issue;

test('of all spellings of a name the most frequent one stands for it, else the first by code point; a list decides', () => {
  const book = new NameBook(nameKey);
  for (const [row, text] of ['a店', 'A店', 'Ａ店', 'A店', 'b店', 'B店'].entries())
    book.note(text, false, at(row));
  book.note('Ｃ店', false, at(6));
  book.note('c店', true, at(7));
  book.note('Ｃ店', false, at(8));
  expect(['a店', 'Ａ店', 'b店', 'B店', 'C店', '丁店'].map((text) => book.resolve(text))).toEqual([
    ...['A店', 'A店', 'B店', 'B店', 'c店', null],
  ]);
  expect(book.issues().map(({ cell }) => cell)).toEqual(['A0', 'A2', 'A4', 'A6']);
});

// Held against one another once for each of them, they would take minutes.
test('twenty thousand spellings of one name are one name', () => {
  const book = new NameBook((name) => name.replaceAll(' ', ''));
  const spellings = Array.from({ length: 20_000 }, (_, i) =>
    [...i.toString(2).padStart(15, '0')].map((bit) => (bit === '1' ? 'a ' : 'a')).join(''),
  );
  for (const spelling of spellings) book.note(spelling, false, at(1));
  const resolved = new Set(spellings.map((spelling) => book.resolve(spelling)));
  expect([resolved.size, book.issues().length]).toEqual([1, 19_999]);
});
