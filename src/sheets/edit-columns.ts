import { cellText } from './cell-text.ts';
import { columnsOfOurs, type OwnColumns } from './columns-of-ours.ts';
import { ADDED_COLUMNS, LINE_KEY_TITLE } from './line-key.ts';
import type { Page } from './page.ts';
import type { RawCell } from './raw-sheet.ts';
import type { TableColumn } from './header.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** Columns of the lines of a plan that the page of added lines does not have. */
const LINE_COLUMNS = ['territory', 'salesperson', 'series', 'intent', 'plan'] as const;

/** What a column of a plan workbook holds of a planner's edit, or of the line beside which it stands. */
export type EditField = keyof typeof ADDED_COLUMNS | 'key' | 'due' | (typeof LINE_COLUMNS)[number];

/** The columns of a table that planners write into, by what they hold. */
export type EditColumns = ReadonlyMap<EditField, TableColumn>;

/** A page that planners write into: beside the lines of the plan, or lines that it does not have. */
export type EditTable = 'lines' | 'added';

/** Where the header stands at the latest; a person may have put lines of their own above it. */
export const LAST_HEADER_ROW = 100;
/** The header of a page of the program's stands within these rows. */
const HEAD_ROWS = 20;

/** Titles in both languages: a workbook is read whatever language the program speaks. */
const FIELDS: ReadonlyMap<string, EditField> = new Map([
  [LINE_KEY_TITLE, 'key'],
  ...[zh, en].flatMap(({ columns }): readonly (readonly [string, EditField])[] => [
    ...(['due', ...LINE_COLUMNS] as const).map((field) => [columns[field], field] as const),
    ...Object.entries(ADDED_COLUMNS).map(([field, word]) => [columns[word], field as EditField] as const),
  ]),
]);

const ONCE: ReadonlySet<EditField> = new Set(['key', 'quantity', 'remark']);

/**
 * The columns under a row of titles, wherever they stand; null where the row is not the header of a table that planners
 * write into.
 */
export function findEditColumns(cells: readonly RawCell[]): OwnColumns<EditField> | null {
  return columnsUnder(
    cells
      .filter(({ type }) => type === 'text')
      .map((cell) => ({ column: cell.column, title: cellText(cell).trim() })),
  );
}

/** Which table with columns for planners stands under a header: lines have keys, or columns that added ones lack. */
export function editTableUnder(columns: EditColumns): EditTable {
  return (['key', ...LINE_COLUMNS] as const).some((field) => columns.has(field)) ? 'lines' : 'added';
}

/** Which table that planners write into a page of the program's holds; null for none. */
export function editTableOf(page: Page): EditTable | null {
  let row = 0;
  for (const cells of page.rows) {
    const titles = cells.map((cell, i) => ({ column: i + 1, title: String(cell?.value ?? '') }));
    const found = columnsUnder(titles);
    if (found !== null) return editTableUnder(found.columns);
    if (++row === HEAD_ROWS) break;
  }
  return null;
}

function columnsUnder(titles: readonly TableColumn[]): OwnColumns<EditField> | null {
  const found = columnsOfOurs(titles, FIELDS, ONCE);
  const has = (...fields: readonly EditField[]): boolean => fields.every((field) => found.columns.has(field));
  return has('key') || has('store', 'partNo', 'quantity', 'remark') ? found : null;
}
