import { PLACE_LABEL } from './how-named.ts';
import { cellText } from './cell-text.ts';
import { loneText } from './lone-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import type { OpenTable, RowWords } from './sheet-reading.ts';
import type { Table } from './table.ts';
import { plainText } from './text.ts';

/** Rows of which more is kept than what is read. */
const MOST_KEPT = 2_000;
/** Columns whose words say nothing of what a row is about. */
const SAYS_NOTHING =
  /^(?:序号|编号|行号|备注|说明|填报人|日期|时间|no\.?|#|remarks?|notes?|comments?|date)$/i;
/** A line that stands alone and is longer is no heading. */
const LONGEST_HEADING = 40;

/**
 * Keeps what a row of an annual plan says in columns that are not read, and the heading above it: it may tell two rows
 * apart. Other tables have too many rows.
 */
export function keepWords(
  { table, words }: Pick<OpenTable, 'table' | 'words'>,
  row: SpreadRow,
  heading: string | null,
): void {
  if (table.kind.name !== 'annual' || words.size >= MOST_KEPT) return;
  words.set(row.row, {
    heading,
    texts: table.unread.map(({ column }) => cellText(row.below(column)).trim()),
  });
}

/** The text of a line that holds nothing else, as headings of blocks do; null where it is none. */
export function headingOf(cells: readonly RawCell[]): string | null {
  const only = loneText(cells);
  if (only === null) return null;
  const text = plainText(only.value);
  return text.length > LONGEST_HEADING || (/[:：]/.test(text) && !PLACE_LABEL.test(text)) ? null : text;
}

/**
 * What tells two rows apart that have the same key: the title of a column that is not read, with what each says there, or
 * the headings above them (an empty title); nothing where neither does.
 */
export function toldApart(
  one: { readonly table: Table; readonly words: RowWords | undefined },
  other: { readonly table: Table; readonly words: RowWords | undefined },
): Readonly<Record<string, string>> {
  if (one.words === undefined || other.words === undefined) return {};
  for (const [i, { title }] of one.table.unread.entries()) {
    const at = other.table.unread.findIndex((column) => column.title === title);
    const [was, now] = [one.words.texts[i] ?? '', other.words.texts[at] ?? ''];
    const isWord =
      was !== '' && now !== '' && !SAYS_NOTHING.test(plainText(title)) && !/^[\d.,%]+$/.test(was);
    if (isWord && was !== now) return { apart: title, was, now };
  }
  const [was, now] = [one.words.heading, other.words.heading];
  return was !== null && now !== null && was !== now ? { was, now } : {};
}
