import { isKnownTitle } from './known-title.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import { isRecord } from './row-role.ts';
import type { WorkbookTally } from './workbook-tally.ts';

/**
 * Cells of a workbook in which the first header of a sheet is looked for, and characters that count as another: an export
 * of another system may have millions. Sheets behind so many are asked for a header near their top only, where it stands.
 */
const CELLS_BEFORE_HEADER = 150_000;
const CELLS_NEAR_TOP = 100;
const CHARACTERS_A_CELL = 64;
/** Cells that a title counts as: a row that may be a header is held against every kind of table. */
const CELLS_A_TITLE = 10;

/** The cells of a sheet that belong to no table, counted by what looking at them costs. */
export class OutsideCells {
  /** How many rows hold both words and numbers, as rows of data do. */
  strange = 0;
  private cells = 0;
  private readonly tally: WorkbookTally;

  constructor(tally: WorkbookTally) {
    this.tally = tally;
  }

  count({ cells }: RawRow): void {
    const cost = cells.reduce((sum, cell) => sum + costOf(cell), 0);
    this.cells += cost;
    this.tally.outside += cost;
    if (isRecord(cells)) this.strange += 1;
  }

  /** Whether there are so many that no header is looked for any more. */
  get areTooMany(): boolean {
    return this.cells > (this.tally.outside > CELLS_BEFORE_HEADER ? CELLS_NEAR_TOP : CELLS_BEFORE_HEADER);
  }
}

/** What a cell costs, in short ones. */
function costOf({ type, value }: RawCell): number {
  if (type !== 'text') return 1;
  return (isKnownTitle(value) ? CELLS_A_TITLE : 1) + Math.floor(value.length / CHARACTERS_A_CELL);
}
