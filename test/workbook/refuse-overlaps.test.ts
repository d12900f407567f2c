import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergedRange } from '../../src/sheets/raw-sheet.ts';
import { refuseOverlaps } from '../../src/workbook/refuse-overlaps.ts';

const place = { file: 'book.xlsx', part: 'xl/worksheets/sheet1.xml' };
const range = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

function overlap(a: MergedRange, b: MergedRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

describe('merged ranges', () => {
  it('are refused just where two of them overlap', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 7 }), (merges) => {
        const overlaps = merges.some((a, i) => merges.some((b, j) => i < j && overlap(a, b)));
        const check = (): void => refuseOverlaps(merges, place);
        if (overlaps) expect(check).toThrow(expect.objectContaining({ code: 'F207' }));
        else expect(check).not.toThrow();
      }),
      { seed: 310, numRuns: 2000 },
    );
  });
});
