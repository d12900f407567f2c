import type { MergedRange } from '../sheets/raw-sheet.ts';

/** A cell's place in its sheet, counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** Reads `AB12`; null when the text is no such address. Letters may be small. */
export function parseAddress(text: string): Address | null {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const letters = at;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return letters > 0 && letters < 8 && at > letters && at - letters < 16 && row > 0 ? { row, column } : null;
}

/** Writes a cell's place as `AB12`. */
export function formatAddress({ row, column }: Address): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Reads `A1:C2`, or `A1` alone, which is a range of one cell; null when the text is no such range. */
export function parseRange(text: string): MergedRange | null {
  const [first = '', last = first, ...more] = text.replaceAll('$', '').split(':');
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (!a || !b || more.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
