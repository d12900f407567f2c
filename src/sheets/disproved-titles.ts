import { matchTitle } from './column.ts';
import { isBlank } from './cell-text.ts';
import type { ColumnTitle } from './header.ts';
import { stores } from './kinds/stores.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { PART_COLUMNS } from './shared-columns.ts';

const { partClass } = PART_COLUMNS;
const { priority } = stores.columns;

/**
 * The titles of a header without those that the row below shows to be something else: a classification by A, B, C or by
 * use beside one that says what is mainstream, and a grade of stores in words, which is no order of serving them.
 */
export function withoutDisproved(titles: readonly ColumnTitle[], below: SpreadRow): readonly ColumnTitle[] {
  const classes = titles.filter((title) => strength(title, partClass) > 0);
  const isClass = (title: ColumnTitle): boolean => isReadable(below.own[title.column], partClass);
  const proved = classes.find(isClass);
  return titles.filter((title) => {
    const cell = below.own[title.column];
    if (isBlank(cell) || cell!.type !== 'text') return true;
    if (classes.includes(title)) return proved === undefined || isClass(title);
    return strength(title, priority!) !== 1 || isReadable(cell, priority!);
  });
}

type Meaning = Parameters<typeof matchTitle>[1];

function strength({ titles }: ColumnTitle, meaning: Meaning): number {
  return matchTitle(titles.at(-1)!, meaning);
}

function isReadable(cell: RawCell | undefined, { read }: Meaning): boolean {
  return cell !== undefined && !isBlank(cell) && 'value' in read(cell, null);
}
