import { expect, test } from 'vitest';
import { KeptTexts } from '../../src/workbook/kept-texts.ts';

test('every text comes back as it was, short or long, however many there were before', () => {
  const kept = new KeptTexts();
  const texts = Array.from({ length: 40_000 }, (_, i) => `店${'长'.repeat(i % 90)}${i % 17_000}`);
  expect(texts.filter((text) => kept.keep(text) !== text)).toEqual([]);
});
