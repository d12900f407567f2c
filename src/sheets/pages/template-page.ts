import { columnLetters } from '../cell-text.ts';
import type { Page, PageCell, PageRow, Validation } from '../page.ts';
import { cell } from './cells.ts';
import type { TemplateCheck } from './template-checks.ts';

/** A column of a template, and how its cells are made: of what is known, and of rows that are empty. */
export interface TemplateColumn<T> {
  readonly title: string;
  readonly width: number;
  /** The cell of an item; `at` addresses the cell of another column in the same row, counted from 0. */
  readonly cell: (item: T, at: (column: number) => string) => PageCell;
  /** What may be typed into the column. */
  readonly check?: TemplateCheck | null;
  /** Rows at the end in which anything may be typed. */
  readonly freeRows?: number;
}

/** A page that people fill in: what to do, what is known, and one table. */
export interface TemplateTable<T> {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** Rows of labels with their values, between the notes and the table. */
  readonly facts: readonly PageRow[];
  readonly columns: readonly TemplateColumn<T>[];
  readonly items: readonly T[];
  /** Columns that stay in sight. */
  readonly freeze: number;
}

/** Lays a template out: locked but for the cells to be filled in, and set up to be printed. */
export function templatePage<T>(table: TemplateTable<T>): Page {
  const { name, title, notes, facts, columns, items } = table;
  const head: readonly PageRow[] = [
    [cell(title, 'title')],
    ...notes.map((note) => [cell(note, 'note')]),
    ...facts,
  ];
  const headerRow = head.length + 1;
  const lastRow = headerRow + items.length;
  const rows = items.map((item, i) => {
    const at = (column: number): string => `${columnLetters(column + 1)}${headerRow + 1 + i}`;
    return columns.map((column) => column.cell(item, at));
  });
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...head, columns.map((column) => cell(column.title, 'header')), ...rows],
    freeze: { rows: headerRow, columns: table.freeze },
    filter: { row: headerRow, columns: columns.length, lastRow },
    merges: notes.map((_, i) => `A${i + 2}:${columnLetters(columns.length)}${i + 2}`),
    print: { landscape: true, titleRows: { first: headerRow, last: headerRow } },
    locked: true,
    validations: columns.flatMap(({ check, freeRows = 0 }, i): Validation[] => {
      const letters = columnLetters(i + 1);
      const firstCell = `${letters}${headerRow + 1}`;
      return check && freeRows < items.length
        ? [{ ...check(firstCell), range: `${firstCell}:${letters}${lastRow - freeRows}` }]
        : [];
    }),
    tabColour: 'blue',
  };
}
