import { describe, expect, it } from 'vitest';
import { PlanFailure } from '../../src/domain/failure.ts';
import { renderAchievementDocument } from '../../src/sheets/achievement-document.ts';
import { readAchievementDocument } from '../../src/sheets/read-achievement-document.ts';
import { ACHIEVEMENT_ORIGIN, makeAchievement } from './make-achievement.ts';

const text = [...renderAchievementDocument(makeAchievement(), ACHIEVEMENT_ORIGIN)].join('');

describe('the JSON of an achievement', () => {
  it('keeps the contract to the letter', () => {
    const document = readAchievementDocument(text, 'a.json');
    // zod drops what the contract does not know: nothing may be lost, and no key may move.
    expect(JSON.stringify(document)).toBe(JSON.stringify(JSON.parse(text)));
    expect(document.items.length).toBeGreaterThan(3);
    expect(text.split('\n').filter((line) => line.startsWith('{"store":'))).toHaveLength(
      document.items.length + document.stores.length,
    );
  });

  it('names an item as the contract does, in its order', () => {
    const { items } = JSON.parse(text) as { items: { sources: object }[] };
    expect(Object.keys(items[0]!)).toEqual([
      ...['store', 'territory', 'salesperson', 'partNo', 'series', 'unitPrice'],
      ...['intent', 'plan', 'actual', 'amount', 'sources'],
    ]);
    expect(Object.keys(items[0]!.sources)).toEqual([
      ...['onTime', 'late', 'lift', 'commitment', 'excess', 'free', 'lock', 'unplanned'],
    ]);
  });

  it.each([
    ['{"schemaVersion": 1}\n', 'month'],
    [text.replace('"schemaVersion":', '"version":'), 'schemaVersion'],
    [text.replace('"onTime":', '"onTime": 0.5, "was":'), 'items.0.sources.onTime'],
    ['sales', undefined],
  ])('is refused where it is none: %#', (broken, field) => {
    const refused = new PlanFailure('file', 'F214', { file: 'a.json', ...(field ? { field } : {}) });
    expect(() => readAchievementDocument(broken, 'a.json')).toThrow(refused);
  });
});
