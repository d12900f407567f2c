import type { MergedRange, RawCell, RawWorkbook } from '../sheets/raw-sheet.ts';

/** A cell that holds a value: n number, s text, b boolean, e error, d date as a serial number of the 1900 system. */
export type ListedCell = readonly [
  sheet: string,
  row: number,
  column: number,
  type: 'n' | 's' | 'b' | 'e' | 'd',
  value: number | string | boolean,
];

const LETTERS = { number: 'n', text: 's', boolean: 'b', error: 'e', date: 'd' } as const;

/**
 * Hands every cell that holds a value to `onCell`, sheet by sheet, row by row; of a merged range only the top-left cell.
 * A formula holds no value when it was saved without its result, or when its result is a text without characters.
 */
export async function listCells(workbook: RawWorkbook, onCell: (cell: ListedCell) => void): Promise<void> {
  for (const sheet of workbook.sheets) {
    const isCovered = coverByMerges(sheet.merges);
    await sheet.forEachRow(({ row, cells }) => {
      for (const cell of cells) {
        if (cell.type === 'formula' || cell.value === '' || isCovered(row, cell)) continue;
        onCell([sheet.name, row, cell.column, LETTERS[cell.type], cell.value]);
      }
    });
  }
}

/** Tells, for rows that come in order, whether a cell lies under a merged range without being its top-left cell. */
function coverByMerges(merges: readonly MergedRange[]): (row: number, cell: RawCell) => boolean {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  const coveredTo: number[] = [];
  const corners = new Set<string>();
  return (row, { column }) => {
    for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
      waiting.pop();
      corners.add(`${next.top}:${next.left}`);
      for (let i = next.left; i <= next.right; i++) coveredTo[i] = Math.max(coveredTo[i] ?? 0, next.bottom);
    }
    return (coveredTo[column] ?? 0) >= row && !corners.has(`${row}:${column}`);
  };
}
