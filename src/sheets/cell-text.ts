import { formatDay } from '../domain/month.ts';
import type { RawCell } from './raw-sheet.ts';
import { dayFromSerial } from './read-date.ts';

/** Serial numbers of 1900-01-01 and 10000-01-01, between which a spreadsheet shows a day. */
const DAYS = { first: 1, end: 2_958_466 };

/** The content of a cell as text, as a message or a name would show it, a day as `YYYY-MM-DD`; blank gives ''. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.type === 'date' && cell.value >= DAYS.first && cell.value < DAYS.end) {
    return formatDay(dayFromSerial(cell.value));
  }
  if (cell.type === 'number' && cell.zeros > 0 && Number.isInteger(cell.value) && cell.value >= 0) {
    return String(cell.value).padStart(cell.zeros, '0');
  }
  return String(cell.value);
}

/** What people write where there is nothing. */
const DASH = /^(?:[-\u2010-\u2015\u2212\uff0d]+|[/\uff0f])$/;
const NOTHING = '无';

/** How most texts begin; every row is asked several times which of its cells are blank. */
const SEEN = /^[0-9A-Za-z\u4e00-\u9fff]/;

/** Whether a cell holds nothing that a person could see, or the dash, the slash or the 无 that stands for it. */
export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.type !== 'text') return false;
  return SEEN.test(cell.value) ? cell.value === NOTHING : isNothing(cell.value.trim());
}

function isNothing(text: string): boolean {
  return text === '' || DASH.test(text);
}

/** The letters of a column counted from 1: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a cell; row and column count from 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The column, from 1, of a cell that an A1 address names. */
export function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
