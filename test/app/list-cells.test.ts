import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedCell } from '../../src/app/list-cells.ts';
import { listCells } from '../../src/app/list-cells.ts';
import { DEFAULT_READING_LIMITS } from '../../src/domain/reading-limits.ts';
import type { MergedRange, RawCell, RawWorkbook } from '../../src/sheets/raw-sheet.ts';

function workbookOf(
  rows: readonly (readonly [number, readonly RawCell[]])[],
  merges: readonly MergedRange[] = [],
): RawWorkbook {
  const sheet = {
    name: '表',
    visibility: 'visible' as const,
    merges,
    forEachRow: async (onRow: (row: { row: number; hidden: boolean; cells: readonly RawCell[] }) => void) =>
      rows.forEach(([row, cells]) => onRow({ row, hidden: false, cells })),
  };
  return { file: 'a.xlsx', sha256: '', limits: DEFAULT_READING_LIMITS, sheets: [sheet] };
}

async function listed(workbook: RawWorkbook): Promise<ListedCell[]> {
  const cells: ListedCell[] = [];
  await listCells(workbook, (cell) => cells.push(cell));
  return cells;
}

describe('the list of cells', () => {
  it('says place, type and value of every cell that holds a value', async () => {
    const cells: RawCell[] = [
      { column: 1, type: 'number', value: 1.5, zeros: 0 },
      { column: 2, type: 'text', value: '甲' },
      { column: 3, type: 'boolean', value: false },
      { column: 4, type: 'error', value: '#N/A' },
      { column: 5, type: 'date', value: 46357 },
      { column: 6, type: 'formula', value: 'A1' },
      { column: 7, type: 'text', value: '' },
      { column: 8, type: 'number', value: 0, zeros: 4 },
    ];
    expect(await listed(workbookOf([[3, cells]]))).toEqual([
      ['表', 3, 1, 'n', 1.5],
      ['表', 3, 2, 's', '甲'],
      ['表', 3, 3, 'b', false],
      ['表', 3, 4, 'e', '#N/A'],
      ['表', 3, 5, 'd', 46357],
      ['表', 3, 8, 'n', 0],
    ]);
  });

  it('gives of a merged range the top-left cell only', async () => {
    const size = fc.integer({ min: 0, max: 4 });
    const range = fc.record({
      top: fc.integer({ min: 1, max: 8 }),
      left: fc.integer({ min: 1, max: 8 }),
      height: size,
      width: size,
    });
    const grid = Array.from({ length: 8 }, (_, r) => {
      const cells = Array.from({ length: 8 }, (__, c): RawCell => ({
        column: c + 1,
        type: 'number',
        value: 1,
        zeros: 0,
      }));
      return [r + 1, cells] as const;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 4 }), async (ranges) => {
        const merges = ranges.map(({ top, left, height, width }) => ({
          top,
          left,
          bottom: top + height,
          right: left + width,
        }));
        const shown = new Set(
          (await listed(workbookOf(grid, merges))).map(([, row, column]) => `${row}:${column}`),
        );
        for (let row = 1; row <= 8; row++) {
          for (let column = 1; column <= 8; column++) {
            const covered = merges.some(
              (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
            );
            const corner = merges.some((m) => m.top === row && m.left === column);
            expect(shown.has(`${row}:${column}`)).toBe(!covered || corner);
          }
        }
      }),
      { seed: 20265 },
    );
  });
});
