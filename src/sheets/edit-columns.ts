import { cellText } from './cell-text.ts';
import { ADDED_COLUMNS, LINE_KEY_TITLE } from './line-key.ts';
import type { RawCell } from './raw-sheet.ts';
import type { TableColumn } from './recognise-header.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** What a column of a plan workbook holds of a planner's edit; `plan` tells the page of lines from that of added ones. */
export type EditField = keyof typeof ADDED_COLUMNS | 'key' | 'plan';

/** The columns of a table that planners write into, by what they hold. */
export type EditColumns = ReadonlyMap<EditField, TableColumn>;

/** Titles in both languages: a workbook is read whatever language the program speaks. */
const FIELDS: ReadonlyMap<string, EditField> = new Map([
  [LINE_KEY_TITLE, 'key'],
  ...[zh, en].flatMap(({ columns }): readonly (readonly [string, EditField])[] => [
    [columns.plan, 'plan'],
    ...Object.entries(ADDED_COLUMNS).map(([field, word]) => [columns[word], field as EditField] as const),
  ]),
]);

/**
 * The columns under a row of titles, wherever they stand; null where the row is not the header of a table that planners
 * write into.
 */
export function findEditColumns(cells: readonly RawCell[]): EditColumns | null {
  const columns = new Map<EditField, TableColumn>();
  for (const cell of cells) {
    if (cell.type !== 'text') continue;
    const title = cellText(cell).trim();
    const field = FIELDS.get(title);
    if (field !== undefined && !columns.has(field)) columns.set(field, { column: cell.column, title });
  }
  const has = (...fields: readonly EditField[]): boolean => fields.every((field) => columns.has(field));
  return has('key') || has('store', 'partNo', 'quantity', 'remark') ? columns : null;
}
