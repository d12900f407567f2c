import { expect, test } from 'vitest';
import type { Month } from '../../src/domain/month.ts';
import { readAgain } from '../../src/sheets/read-again.ts';
import { readDay } from '../../src/sheets/read-date.ts';
import { read, type CellReader } from '../../src/sheets/reading.ts';

const text = (value: string, column = 4) => ({ type: 'text', column, value }) as const;
const month = '2026-12' as Month;

test('a text is asked about once, whatever column it stands in', () => {
  let asked = 0;
  const reader: CellReader = () => read(++asked);
  const readings = [1, 2, 3].map((column) => readAgain(reader, text('甲店', column), month));
  expect([readings, asked]).toEqual([[read(1), read(1), read(1)], 1]);
});

test('a date without a year is of the month in which it is asked about, not of the one before', () => {
  const months = [month, '2027-06', month, null] as (Month | null)[];
  const said = months.map((each) => readAgain(readDay, text('12-10'), each));
  expect(said).toEqual(months.map((each) => readDay(text('12-10'), each)));
  expect(said[0]).not.toEqual(said[1]);
});

test('more texts than are remembered are read as they are', () => {
  const reader: CellReader = ({ value }) => read(`${value}!`);
  const texts = Array.from({ length: 9_000 }, (_, i) => String(i % 5_000));
  expect(texts.map((each) => readAgain(reader, text(each), month))).toEqual(
    texts.map((each) => read(`${each}!`)),
  );
});
