import { cellText } from './cell-text.ts';
import { columnsOfOurs, type OwnColumns } from './columns-of-ours.ts';
import type { TableColumn } from './header.ts';
import { LINE_KEY_TITLE } from './line-key.ts';
import type { RawCell } from './raw-sheet.ts';
import { dispatchWordsOf } from './words/dispatch-words.ts';
import { wordsOf } from './words/words-of.ts';

/** What people fill in. */
export const FILLED = ['agreed', 'agreedDate', 'answer', 'remark'] as const;
/** By what people know a line, and what they answer to. */
const SHOWN = ['store', 'partNo', 'wanted', 'asked', 'proposed', 'pegs'] as const;

/** What a column of a workbook for answers holds. */
export type AnswerField = 'key' | (typeof FILLED | typeof SHOWN)[number];
export type AnswerColumns = ReadonlyMap<AnswerField, TableColumn>;

const FIELDS: ReadonlyMap<string, AnswerField> = new Map([
  [LINE_KEY_TITLE, 'key'],
  ...(['zh', 'en'] as const).flatMap((language): readonly (readonly [string, AnswerField])[] => {
    const titles = { ...wordsOf(language).columns, ...dispatchWordsOf(language).columns };
    return [...FILLED, ...SHOWN].map((field) => [titles[field], field]);
  }),
]);
const ONCE: ReadonlySet<AnswerField> = new Set(['key', ...FILLED]);

/**
 * The columns under a header; null where the row is none.
 *
 * @param isStamped without a stamp the rows alone say to what they answer
 */
export function findAnswerColumns(
  cells: readonly RawCell[],
  isStamped: boolean,
): OwnColumns<AnswerField> | null {
  const titles = cells.map((cell) => ({ column: cell.column, title: cellText(cell).trim() }));
  const found = columnsOfOurs(titles, FIELDS, ONCE);
  const wanted: readonly AnswerField[] = ['key', 'agreed', ...(isStamped ? [] : SHOWN)];
  return wanted.every((field) => found.columns.has(field)) ? found : null;
}
