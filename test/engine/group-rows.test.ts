import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../../src/engine/group-rows.ts';

const row = fc.record({
  group: fc.integer({ min: -1, max: 5 }),
  first: fc.constantFrom(-2_000_000_000, -1, 0, 1, 65_534, 65_535, 2_000_000_000),
  second: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
});

describe('grouping rows', () => {
  test('sorts each group by its keys, keeps equal rows in their order and leaves out negative groups', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const column = (of: (r: (typeof rows)[number]) => number) => Int32Array.from(rows, of);
        const grouped = groupRows(
          column((r) => r.group),
          6,
          [column((r) => r.first), column((r) => r.second)],
        );
        for (let group = 0; group < 6; group++) {
          const expected = rows
            .map((r, place) => ({ ...r, place }))
            .filter((r) => r.group === group)
            .sort((a, b) => a.first - b.first || a.second - b.second || a.place - b.place);
          expect(Array.from(grouped.rows.subarray(grouped.start[group], grouped.start[group + 1]))).toEqual(
            expected.map((r) => r.place),
          );
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
