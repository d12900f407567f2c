import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../src/cli/messages/catalogue-of.ts';
import { renderReliability, summariseReliability } from '../../../src/cli/render/render-reliability.ts';
import type { Month } from '../../../src/domain/month.ts';
import type { Reliability } from '../../../src/domain/reliability.ts';
import { joinReliability } from '../../../src/engine/join-reliability.ts';
import { measureReliability } from '../../../src/engine/measure-reliability.ts';
import { capture } from '../support/capture.ts';

const { reliability: words } = catalogueOf('en');

/** Two months in which each of so many stores took half of what it asked for. */
function known(stores: number): Reliability {
  const outcomes = Array.from({ length: stores }, (_, i) => ({
    ...{ store: `S${i}`, territory: 'East', salesperson: 'Wang Fang', intent: 1000 + 10 * i },
    ...{ withheld: 0, took: 500 + 5 * i, pushed: 8, agreed: 6, sold: 4 },
  }));
  return joinReliability(['2026-10', '2026-11'].map((month) => measureReliability(month as Month, outcomes)));
}

describe('what past months teach, on a terminal', () => {
  it('is a row for every salesperson, and the stores that were farthest off', () => {
    const text = renderReliability(known(7), words, capture());
    expect(text).toContain('2026-10, 2026-11');
    expect(text).toMatch(/Wang Fang +East +14,420 +7,210 +50\.0% +50\.0% +112 +75\.0% +50\.0%/);
    expect(text.match(/Far off: S\d/g)).toEqual([
      'Far off: S6',
      'Far off: S5',
      'Far off: S4',
      'Far off: S3',
      'Far off: S2',
    ]);
    expect(text).toContain('(and 2 more stores)');
  });

  it('is said in one line, too, and not at all where no month is known', () => {
    expect(summariseReliability(known(1), words)).toBe(
      'Intents of 2026-10, 2026-11: bias 50.0%, error 50.0%; 1 store far off',
    );
    const nothing = joinReliability([]);
    expect([renderReliability(nothing, words, capture()), summariseReliability(nothing, words)]).toEqual([
      '',
      null,
    ]);
  });
});
