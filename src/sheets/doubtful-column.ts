import type { Issue } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import { cellText, isBlank } from './cell-text.ts';
import type { SpreadRow } from './merged-cells.ts';
import type { RawCell } from './raw-sheet.ts';
import { readDay } from './read-date.ts';

/** A column that may change what is read of its table, and what to say of it where a row shows that it does. */
export interface DoubtfulColumn {
  readonly column: number;
  readonly issue: Issue;
  /** The column that is read instead: where both say the same, this one says nothing. Null where it always does. */
  readonly unless: number | null;
  /** Set where words in it change nothing: its first row that holds anything decides. Of `otherNumbers` one column is told. */
  readonly only?: 'numbers' | 'otherNumbers';
}

/** Whether a row holds anything but 0 in a column, and not the same as in the one that is read. */
export function saysOtherwise(
  { own }: SpreadRow,
  { column, unless }: DoubtfulColumn,
  month: Month | null,
): boolean {
  const cell = own[column];
  if (isBlank(cell)) return false;
  if (unless !== null) return !areSame(cell!, own[unless], month);
  return Number(cellText(cell)) !== 0;
}

/** Whether a cell of a column is one that it says otherwise with: a number, where words change nothing. */
export function isMeant({ own }: SpreadRow, { column, only }: DoubtfulColumn): boolean {
  return only === undefined || Number.isFinite(Number(cellText(own[column])));
}

/** Whether two cells hold the same number, text or day, however it is written. */
function areSame(one: RawCell, other: RawCell | undefined, month: Month | null): boolean {
  if (other === undefined) return false;
  if (one.type === other.type && one.value === other.value) return true;
  const [text, beside] = [cellText(one).trim(), cellText(other).trim()];
  if (text === beside || (text !== '' && beside !== '' && Number(text) === Number(beside))) return true;
  const [day, otherDay] = [readDay(one, month), readDay(other, month)];
  return 'value' in day && 'value' in otherDay && day.value === otherDay.value;
}
