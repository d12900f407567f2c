import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MergedRange } from '../../src/sheets/raw-sheet.ts';
import type { Address } from '../../src/workbook/read-address.ts';
import { findShownCells } from '../../src/workbook/find-shown-cells.ts';

const small = fc.integer({ min: 1, max: 9 });
const place: fc.Arbitrary<Address> = fc.record({ row: small, column: small });
const range = fc.tuple(small, small, fc.nat(4), fc.nat(4)).map(([top, left, down, right]): MergedRange => {
  return { top, left, bottom: top + down, right: left + right };
});

const overlap = (a: MergedRange, b: MergedRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const apart = fc
  .array(range, { maxLength: 12 })
  .map((all) => all.filter((one, i) => all.slice(0, i).every((other) => !overlap(one, other))));

test('a place is shown by the first cell of the range it belongs to, and else by itself', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 20 }), apart, (places, merges) => {
      const expected = places.map(({ row, column }) => {
        const merge = merges.find(
          ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
        );
        return merge ? { row: merge.top, column: merge.left } : { row, column };
      });
      expect(findShownCells(places, merges)).toEqual(expected);
    }),
  );
});
