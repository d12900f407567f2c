import type { Issue } from '../domain/issue.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import type { PageRow } from './page.ts';
import type { RawCell } from './raw-sheet.ts';
import { issueAt } from './table.ts';
import { holdsStill, mayRecalculate, writtenText } from './written-cell.ts';

/** Changed cells of one sheet that are told one by one; more than these are counted. */
const MOST_TOLD = 50;

/** Where a cell stands now, and the title over it where its table has one. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly header: string | null;
}

/** What was found in a sheet that the program did not write there, and nobody was asked to. */
export class PageChanges {
  readonly #file: string;
  readonly #sheet: string;
  readonly #told: Issue[] = [];
  #untold = 0;

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** Compares a cell with the one that a row was written with at a place; one that people fill in is theirs. */
  compare(place: CellPlace, row: PageRow, index: number, found: RawCell | undefined): void {
    const written = row[index];
    if (written?.style.startsWith('input-') || holdsStill(written, found)) return;
    if (found?.computed && mayRecalculate(written, row)) return;
    this.#note(cellAddress(place.row, place.column), place.header, found, writtenText(written));
  }

  /** Notes a row or a text that is gone; `was` says what it held. */
  lose(row: number | null, was: string): void {
    this.#note(row === null ? null : cellAddress(row, 1), null, undefined, was);
  }

  /** Notes a column that the program did not write. */
  addColumn(row: number, { column, ...cell }: RawCell): void {
    const place = { file: this.#file, sheet: this.#sheet, cell: cellAddress(row, column), header: null };
    this.#told.push(issueAt(place, { column, ...cell } as RawCell, { code: 'W505' }));
  }

  issues(): readonly Issue[] {
    if (this.#untold === 0) return this.#told;
    const place = { file: this.#file, sheet: this.#sheet, cell: null, header: null };
    const more = issueAt(place, null, { code: 'W508', params: { more: this.#untold } });
    return [...this.#told, more];
  }

  #note(cell: string | null, header: string | null, found: RawCell | undefined, was: string): void {
    if (this.#told.length >= MOST_TOLD) {
      this.#untold += 1;
      return;
    }
    const place = { file: this.#file, sheet: this.#sheet, cell, header };
    const value = isBlank(found) ? null : cellText(found);
    this.#told.push(issueAt(place, value, { code: 'W504', params: { was } }));
  }
}
