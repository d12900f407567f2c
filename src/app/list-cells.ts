import type { MergedRange, RawCell, RawRow, RawWorkbook } from '../sheets/raw-sheet.ts';

/** One cell as `plan inspect --cells` lists it. */
export type ListedCell = readonly [
  sheet: string,
  row: number,
  column: number,
  type: 'n' | 's' | 'b' | 'e' | 'd',
  value: string | number | boolean,
];

const TYPES = { number: 'n', text: 's', boolean: 'b', error: 'e', date: 'd' } as const;

/**
 * Hands every cell that has a value to `onCell`: sheets and rows in their order, cells by column. Of a merged range only
 * the top-left cell; a formula that was saved without its result has no value.
 */
export async function listCells(workbook: RawWorkbook, onCell: (cell: ListedCell) => void): Promise<void> {
  for (const sheet of workbook.sheets) {
    const isCovered = followMerges(sheet.merges);
    await sheet.forEachRow((row) => {
      const covered = isCovered(row);
      for (const cell of row.cells) {
        if (cell.type === 'formula' || covered(cell)) continue;
        onCell([sheet.name, row.row, cell.column, TYPES[cell.type], cell.value]);
      }
    });
  }
}

/** For rows in order: which of their cells a merged range covers without being its top-left one. */
function followMerges(merges: readonly MergedRange[]): (row: RawRow) => (cell: RawCell) => boolean {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  let open: MergedRange[] = [];
  return ({ row }) => {
    while (waiting.length > 0 && waiting.at(-1)!.top <= row) open.push(waiting.pop()!);
    open = open.filter((range) => range.bottom >= row);
    return ({ column }) =>
      open.some(
        ({ top, left, right }) => column >= left && column <= right && !(row === top && column === left),
      );
  };
}
