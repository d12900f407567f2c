import type { Issue } from '../domain/issue.ts';
import { cellText, isBlank } from './cell-text.ts';
import { LINE_KEY_TITLE } from './line-key.ts';
import { PageChanges } from './page-changes.ts';
import type { Page, PageRow } from './page.ts';
import type { RawCell, RawRow } from './raw-sheet.ts';
import { holdsStill, mayRecalculate, writtenText } from './written-cell.ts';

/** Follows the rows of a sheet and says at its end how it differs from the page that it was written from. */
export interface ChangesFinder {
  take(row: RawRow): void;
  end(): readonly Issue[];
}

/**
 * Compares a sheet of a plan workbook with the page that the program wrote there. Pages of lines are compared row by key
 * and column by title, wherever they stand now; all others cell by cell in their places.
 */
export function findPageChanges(page: Page, file: string): ChangesFinder {
  const changes = new PageChanges(file, page.name);
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

  constructor(page: Page, changes: PageChanges) {
    this.#rows = page.rows[Symbol.iterator]();
    this.#changes = changes;
  }

  take(raw: RawRow): void {
    while (this.#row < raw.row - 1 && this.#compareNext([]));
    this.#row = Math.max(this.#row, raw.row - 1);
    if (!this.#compareNext(raw.cells)) this.#compareRow([], raw.cells);
  }

  end(): readonly Issue[] {
    while (this.#compareNext([]));
    return this.#changes.issues();
  }

  /** Compares the next row of the page with cells; false where the page has none. */
  #compareNext(cells: readonly RawCell[]): boolean {
    const next = this.#rows.next();
    if (next.done) return false;
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
  #headRow = 0;
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

  take(raw: RawRow): void {
    if (this.#columns !== null) this.#takeRow(raw, this.#columns);
    else if (raw.cells.some((cell) => cell.type === 'text' && cell.value === LINE_KEY_TITLE))
      this.#begin(raw);
    else this.#compareHead(raw);
  }

  end(): readonly Issue[] {
    for (let row = this.#next; row !== null; row = this.#pull()) {
      if (row.key !== null) this.#passed.set(row.key, row.cells);
    }
    for (const key of this.#passed.keys()) this.#changes.lose(null, key);
    return this.#changes.issues();
  }

  /** Titles, notes and totals above the header: a new column moves them, so that each need only stand in its row. */
  #compareHead(raw: RawRow): void {
    const written = this.#head[this.#headRow++] ?? [];
    for (const cell of written) {
      if (cell === null || writtenText(cell) === '' || mayRecalculate(cell, written)) continue;
      if (!raw.cells.some((found) => holdsStill(cell, found))) this.#changes.lose(raw.row, writtenText(cell));
    }
  }

  #begin({ row, cells }: RawRow): void {
    const columns = new Map<string, number>();
    for (const cell of cells) {
      const title = cellText(cell);
      if (this.#titles.includes(title) && !columns.has(title)) columns.set(title, cell.column);
    }
    for (const title of this.#titles) if (!columns.has(title)) this.#changes.lose(row, title);
    for (const column of columns.values()) this.#known.add(column);
    this.#columns = columns;
  }

  #takeRow(raw: RawRow, columns: ReadonlyMap<string, number>): void {
    this.#noteStrange(raw);
    const keyColumn = columns.get(LINE_KEY_TITLE);
    const keyCell = raw.cells.find(({ column }) => column === keyColumn);
    const key = keyCell === undefined ? null : cellText(keyCell);
    const written = key === null ? this.#heading(raw) : this.#find(key);
    if (written === null) return;
    const found = new Map(raw.cells.map((cell) => [cell.column, cell]));
    this.#titles.forEach((title, i) => {
      const column = columns.get(title);
      if (column === undefined) return;
      this.#changes.compare({ row: raw.row, column, header: title }, written, i, found.get(column));
    });
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
