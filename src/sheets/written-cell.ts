import { cellText, columnLetters } from './cell-text.ts';
import type { PageCell, PageRow, PageValue } from './page.ts';
import type { RawCell } from './raw-sheet.ts';

/** Serial number of 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;
/** Characters that a cell keeps of a long text, and those that it cannot hold. */
const KEPT = 32_000;
const UNWRITABLE = /[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}/gu;

/** Whether a cell still holds what a page put there; a recalculated number may differ in its last digits. */
export function holdsStill(written: PageCell | null | undefined, found: RawCell | undefined): boolean {
  // Of a formula that was saved without its result only the formula is known.
  if (found?.type === 'formula') return formulaOf(written) !== null;
  const value = valueOf(written?.value ?? null);
  if (typeof value === 'string')
    return isSameText(value, found?.type === 'text' ? found.value : cellText(found));
  if (found?.type !== 'number' && found?.type !== 'date') return false;
  return Math.abs(found.value - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** What a page put into a cell, to be told to a person; '' where it left the cell empty. */
export function writtenText(written: PageCell | null | undefined): string {
  const value = written?.value ?? null;
  if (typeof value === 'object' && value !== null && 'day' in value) {
    return cellText({ column: 1, type: 'date', value: value.day + EPOCH_SERIAL });
  }
  return String(valueOf(value));
}

/**
 * Whether a cell may come to hold something else without anybody writing into it: its formula follows which rows are
 * shown, or what people fill in beside it.
 *
 * @param row of the page, in which the cell stands
 */
export function mayRecalculate(written: PageCell | null | undefined, row: PageRow): boolean {
  const formula = formulaOf(written);
  if (formula === null) return false;
  return (
    /\bSUBTOTAL\(/.test(formula) ||
    row.some((cell, i) => cell?.style.startsWith('input-') && refersTo(formula, columnLetters(i + 1)))
  );
}

function formulaOf(written: PageCell | null | undefined): string | null {
  const value = written?.value ?? null;
  return typeof value === 'object' && value !== null && 'formula' in value ? value.formula : null;
}

/** Whether a formula names a cell of a column of its own sheet. */
function refersTo(formula: string, letters: string): boolean {
  return new RegExp(`(?<![A-Z!$'])${letters}\\d+`).test(formula);
}

function valueOf(value: PageValue): string | number {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  if ('day' in value) return value.day + EPOCH_SERIAL;
  return 'text' in value ? value.text : value.cached;
}

function isSameText(written: string, found: string): boolean {
  if (written === found) return true;
  const plain = (text: string): string =>
    text.slice(0, KEPT).replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').trim();
  return plain(written) === plain(found);
}
