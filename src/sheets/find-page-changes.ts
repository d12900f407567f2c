import type { Issue } from '../domain/issue.ts';
import { cellText, isBlank } from './cell-text.ts';
import { LAST_HEADER_ROW, findEditColumns } from './edit-columns.ts';
import { LINE_KEY_TITLE, readLineKey } from './line-key.ts';
import { PageChanges, type ChangedCell } from './page-changes.ts';
import type { Page, PageRow } from './page.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import type { SeenLines } from './seen-lines.ts';
import { holdsStill, mayRecalculate, writtenText } from './written-cell.ts';

/** Follows the rows of a sheet and says at its end how it differs from the page that it was written from. */
export interface ChangesFinder {
  /** Gives the cells of the row that differ. */
  take(row: RawRow): readonly ChangedCell[];
  /** @param seen lines for which rows of the whole workbook stand: a row may have moved to another sheet */
  end(seen: SeenLines): readonly Issue[];
}

const NONE: readonly ChangedCell[] = [];

/**
 * Compares a sheet of a plan workbook with the page that the program wrote there. Pages of lines are compared row by key
 * and column by title, wherever they stand now; all others cell by cell in their places.
 *
 * @param sheet its name now
 */
export function findPageChanges(page: Page, file: string, sheet: string): ChangesFinder {
  const changes = new PageChanges(file, sheet);
  const rows = page.rows[Symbol.iterator]();
  const head: PageRow[] = [];
  for (let next = rows.next(); !next.done; next = rows.next()) {
    head.push(next.value);
    if (next.value.some((cell) => cell?.value === LINE_KEY_TITLE)) {
      return new LineChanges(head, rows, changes);
    }
    if (head.length === HEAD_ROWS) break;
  }
  return new PlaceChanges(page, changes);
}

/** The header of a page of lines stands within these rows. */
const HEAD_ROWS = 20;

/** Compares cell by cell. */
class PlaceChanges implements ChangesFinder {
  readonly #rows: Iterator<PageRow>;
  readonly #changes: PageChanges;
  #row = 0;
  /** Under a page into which people write they may go on: the cells of its last row that are theirs. */
  #below: PageRow = [];

  constructor(page: Page, changes: PageChanges) {
    this.#rows = page.rows[Symbol.iterator]();
    this.#changes = changes;
  }

  take(raw: RawRow): readonly ChangedCell[] {
    while (this.#row < raw.row - 1 && this.#compareNext([]));
    this.#row = Math.max(this.#row, raw.row - 1);
    if (!this.#compareNext(raw.cells)) this.#compareRow(this.#below, raw.cells);
    return NONE;
  }

  end(): readonly Issue[] {
    while (this.#compareNext([]));
    return this.#changes.issues();
  }

  /** Compares the next row of the page with cells; false where the page has none. */
  #compareNext(cells: readonly RawCell[]): boolean {
    const next = this.#rows.next();
    if (next.done) return false;
    this.#below = next.value.map((cell) => (cell?.style.startsWith('input-') ? cell : null));
    this.#compareRow(next.value, cells);
    return true;
  }

  #compareRow(written: PageRow, cells: readonly RawCell[]): void {
    this.#row += 1;
    const found = new Map(cells.map((cell) => [cell.column, cell]));
    const last = Math.max(written.length, cells.at(-1)?.column ?? 0);
    for (let column = 1; column <= last; column++) {
      const place = { row: this.#row, column, header: null };
      this.#changes.compare(place, written, column - 1, found.get(column));
    }
  }
}

/** A row that was written, and by what it is found again: its key, or null for headings. */
interface WrittenRow {
  readonly key: string | null;
  readonly cells: PageRow;
}

/** Compares a page of lines: rows by their keys, columns by their titles. */
class LineChanges implements ChangesFinder {
  readonly #head: readonly PageRow[];
  readonly #rows: Iterator<PageRow>;
  readonly #changes: PageChanges;
  /** Titles as they were written, and at which column each stands now; null before the header. */
  readonly #titles: readonly string[];
  #columns: ReadonlyMap<string, number> | null = null;
  /** Columns that stand under a title of the page's, or have been noted as others. */
  readonly #known = new Set<number>();
  /** Rows above the header. */
  readonly #found: RawRow[] = [];
  #next: WrittenRow | null = null;
  /** Rows that were written before the one that stands here now, by key: after sorting, the rest of the page. */
  readonly #passed = new Map<string, PageRow>();

  constructor(head: readonly PageRow[], rows: Iterator<PageRow>, changes: PageChanges) {
    this.#head = head;
    this.#rows = rows;
    this.#changes = changes;
    this.#titles = head.at(-1)!.map((cell) => writtenText(cell));
    this.#next = this.#pull();
  }

  take(raw: RawRow): readonly ChangedCell[] {
    if (this.#columns !== null) return this.#takeRow(raw, this.#columns);
    if (findEditColumns(raw.cells) !== null) this.#begin(raw);
    else if (raw.row <= LAST_HEADER_ROW) this.#found.push(raw);
    return NONE;
  }

  /** Without their keys the rows are not gone, but nobody can find them again. */
  end(seen: SeenLines): readonly Issue[] {
    if (!this.#columns?.has(LINE_KEY_TITLE)) return this.#changes.issues();
    for (let row = this.#next; row !== null; row = this.#pull()) {
      if (row.key !== null) this.#passed.set(row.key, row.cells);
    }
    for (const [text, row] of this.#passed) {
      const line = readLineKey(text)!;
      if (!seen.has(line)) this.#changes.loseLine(line, row);
    }
    return this.#changes.issues();
  }

  /** Titles, notes and totals above the header: new rows and columns move them, so that each need only stand somewhere. */
  #compareHead(): void {
    const written = this.#head.slice(0, -1).flatMap((row) => row.map((cell) => ({ cell, row })));
    const found = this.#found.flatMap(({ row, cells }) => cells.map((cell) => ({ row, cell })));
    for (const { cell, row } of written) {
      if (writtenText(cell) === '' || mayRecalculate(cell, row)) continue;
      if (!found.some((each) => holdsStill(cell, each.cell)))
        this.#changes.lose('text', null, writtenText(cell));
    }
    for (const { cell, row } of found) {
      if (isBlank(cell) || cell.computed || written.some((each) => holdsStill(each.cell, cell))) continue;
      this.#changes.fill(row, cell);
    }
  }

  #begin({ row, cells }: RawRow): void {
    this.#compareHead();
    const columns = new Map<string, number>();
    for (const cell of cells) {
      const title = cellText(cell);
      if (this.#titles.includes(title) && !columns.has(title)) columns.set(title, cell.column);
    }
    for (const title of this.#titles) if (!columns.has(title)) this.#changes.lose('column', row, title);
    for (const column of columns.values()) this.#known.add(column);
    this.#columns = columns;
  }

  #takeRow(raw: RawRow, columns: ReadonlyMap<string, number>): readonly ChangedCell[] {
    this.#noteStrange(raw);
    const keyColumn = columns.get(LINE_KEY_TITLE);
    const keyCell = raw.cells.find(({ column }) => column === keyColumn);
    const key = keyCell === undefined ? null : cellText(keyCell);
    const written = key === null ? this.#heading(raw) : this.#find(key);
    if (written === null) return NONE;
    const found = new Map(raw.cells.map((cell) => [cell.column, cell]));
    const changed: ChangedCell[] = [];
    this.#titles.forEach((title, i) => {
      const column = columns.get(title);
      if (column === undefined) return;
      const place = { row: raw.row, column, header: title };
      const cell = this.#changes.compare(place, written, i, found.get(column));
      if (cell !== null) changed.push(cell);
    });
    return changed;
  }

  /** A heading is compared only where it still stands: sorting tears headings from their lines. */
  #heading({ cells }: RawRow): PageRow | null {
    const next = this.#next;
    if (next === null || next.key !== null || !cells.some((cell) => holdsStill(next.cells[0], cell)))
      return null;
    this.#next = this.#pull();
    return next.cells;
  }

  /** The row that was written with a key; those before it that have not been seen wait. */
  #find(key: string): PageRow | null {
    const passed = this.#passed.get(key);
    if (passed !== undefined) {
      this.#passed.delete(key);
      return passed;
    }
    for (let row = this.#next; row !== null; row = this.#pull()) {
      if (row.key === key) {
        this.#next = this.#pull();
        return row.cells;
      }
      if (row.key !== null) this.#passed.set(row.key, row.cells);
    }
    this.#next = null;
    return null;
  }

  /** The first cell of every column that the program did not write. */
  #noteStrange({ row, cells }: RawRow): void {
    for (const cell of cells) {
      if (this.#known.has(cell.column) || isBlank(cell)) continue;
      this.#known.add(cell.column);
      this.#changes.addColumn(row, cell);
    }
  }

  #pull(): WrittenRow | null {
    const next = this.#rows.next();
    if (next.done) return null;
    const key = next.value[this.#titles.indexOf(LINE_KEY_TITLE)]?.value;
    return { key: typeof key === 'string' ? key : null, cells: next.value };
  }
}
