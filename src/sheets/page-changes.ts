import type { Issue } from '../domain/issue.ts';
import { cellAddress, cellText, isBlank } from './cell-text.ts';
import type { LineKey } from './line-key.ts';
import { lineParams, lostEdit } from './lost-edit.ts';
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

/** A cell that differs from what the program wrote there. */
export interface ChangedCell {
  /** A1 address. */
  readonly cell: string;
  readonly header: string | null;
  readonly was: string;
  readonly now: string;
}

/** What of a page is gone: a text, the title of a column, or the whole of it; or only its name. */
type Lost = 'text' | 'column' | 'sheet' | 'name';

/** What was found in a sheet that the program did not write there, and nobody was asked to. */
export class PageChanges {
  readonly #file: string;
  readonly #sheet: string;
  readonly #told: Issue[] = [];
  #cells = 0;
  #untold = 0;

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  /** Compares a cell with the one that a row was written with at a place; one that people fill in is theirs. */
  compare(place: CellPlace, row: PageRow, index: number, found: RawCell | undefined): ChangedCell | null {
    const written = row[index];
    if (written?.style.startsWith('input-') || holdsStill(written, found)) return null;
    if (found?.computed && mayRecalculate(written, row)) return null;
    const cell = cellAddress(place.row, place.column);
    const changed = { cell, header: place.header, was: writtenText(written), now: cellText(found) };
    this.#note(cell, place.header, isBlank(found) ? null : changed.now, { was: changed.was });
    return changed;
  }

  /** Notes a cell that somebody filled in. */
  fill(row: number, found: RawCell): void {
    this.#note(cellAddress(row, found.column), null, cellText(found), { was: '' });
  }

  /** Notes what is gone; `was` says what it held. */
  lose(lost: Lost, row: number | null, was: string): void {
    this.#note(row === null ? null : cellAddress(row, 1), null, null, { lost, was });
  }

  /** Notes a row of the plan's lines that is gone; what the planner had written into it, by name, however many there are. */
  loseLine(line: LineKey, row: PageRow): void {
    const edit = lostEdit({ file: this.#file, sheet: this.#sheet }, line, row);
    if (edit === null) this.#note(null, null, null, { lost: 'line', ...lineParams(line) });
    else this.#told.push(edit);
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

  #note(
    cell: string | null,
    header: string | null,
    value: string | null,
    params: Readonly<Record<string, string>>,
  ): void {
    if (this.#cells >= MOST_TOLD) {
      this.#untold += 1;
      return;
    }
    this.#cells += 1;
    const place = { file: this.#file, sheet: this.#sheet, cell, header };
    this.#told.push(issueAt(place, value, { code: 'W504', params }));
  }
}
