import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/domain/nearest-name.ts';

describe('the nearest name', () => {
  it.each([
    ['mnth', 'month'],
    ['monht', 'month'],
    ['monthh', 'month'],
    ['MONTH', 'month'],
    ['invetnory', 'inventory'],
    ['capratio', 'capRatio'],
    ['朗逸2', '朗逸'],
  ])('of %s is %s', (name, meant) => {
    expect(nearestName(name, ['month', 'inventory', 'capRatio', '朗逸'])).toBe(meant);
  });

  it.each(['', 'xyz', 'moon', 'thermal', 'inventorization'])('of %j is none: too much differs', (name) => {
    expect(nearestName(name, ['month', 'inventory'])).toBeNull();
  });

  it('is the one with the fewest edits, the first of equals', () => {
    expect(nearestName('A1003', ['A1000', 'A1030', 'A1004'])).toBe('A1000');
    expect(nearestName('A1003', ['A2000', 'A1030', 'A1002'])).toBe('A1030');
  });

  it('is one that can be reached by three edits and keeps two thirds of its letters, and no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (name, other) => {
        const edits = distance(name, other);
        const isNear = edits <= 3 && edits * 3 <= Math.max(name.length, other.length);
        expect(nearestName(name, [other])).toBe(isNear ? other : null);
      }),
    );
  });

  it('does not depend on what names begin and end with alike, but by the letters that may differ', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 9, maxLength: 14 });
    fc.assert(
      fc.property(word, word, word, word, (name, other, begin, end) => {
        const near = nearestName(begin + name + end, [begin + other + end]);
        expect(near !== null).toBe(distance(name, other) <= 3);
      }),
    );
  });

  it('of a text that is too long for a name is not looked for', () => {
    const text = 'x'.repeat(200_000);
    expect(nearestName(`${text}y`, [`${text}z`])).toBeNull();
  });

  it('is none among none', () => {
    expect(nearestName('month', [])).toBeNull();
  });
});

/** The optimal string alignment distance, word for word as it is defined. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const change = of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const found = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      change,
      isSwap ? of(i - 2, j - 2) + 1 : change,
    );
    known.set(key, found);
    return found;
  };
  return of(a.length, b.length);
}
