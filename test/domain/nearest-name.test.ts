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

  it('is none among none', () => {
    expect(nearestName('month', [])).toBeNull();
  });
});
