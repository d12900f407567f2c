import { firstDay, monthOf } from '../domain/month.ts';
import { cellText } from './cell-text.ts';
import type { TableColumn } from './header.ts';
import type { RawCell } from './raw-sheet.ts';
import { dayFromSerial } from './read-date.ts';

/** A title as text; the first day of a month is the month it stands for. */
export function titleText(cell: RawCell): string {
  if (cell.type !== 'date') return cellText(cell);
  const day = dayFromSerial(cell.value);
  return day === firstDay(monthOf(day)) ? monthOf(day) : cellText(cell);
}

/** The column under a title. */
export function titledColumn(cell: RawCell): TableColumn {
  return { column: cell.column, title: titleText(cell) };
}
