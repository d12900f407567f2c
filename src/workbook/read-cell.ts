import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { RawCell } from '../sheets/raw-sheet.ts';
import type { Address } from './read-address.ts';
import { formatAddress } from './read-address.ts';
import { decodeCellText } from './read-cell-text.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';
import { parseIsoSerial } from './read-iso-date.ts';
import { GENERAL, dressFor, showDigits } from './read-number-format.ts';
import type { CellStyle } from './read-styles.ts';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly texts: readonly string[];
  /** Which of them are struck through as a whole, by their numbers. */
  readonly struckTexts: ReadonlySet<number>;
  /** By the number of the style; null in a workbook without styles, where a style says nothing. */
  readonly styles: readonly CellStyle[] | null;
  /** Whether dates count from 1904. */
  readonly from1904: boolean;
  readonly limits: ReadingLimits;
}

/** A cell as its element says it; null for what the element lacks. */
export interface WrittenCell extends Address {
  readonly type: string;
  readonly style: string;
  readonly value: string | null;
  readonly inline: string | null;
  /** Whether its own text is struck through as a whole. */
  readonly struck: boolean;
  readonly formula: string | null;
}

/** Days between 1 January 1900 and 1904 as both systems number them. */
const SHIFT_1904 = 1462;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INDEX = /^\d{1,9}$/;

/**
 * What a cell holds, or null when it holds nothing. A value that is not what its type says, or is too large for a
 * number, becomes an `error` cell with the text as written: never a number, never silence.
 *
 * @throws PlanFailure F207 references to texts or styles that are not there, or unknown types
 */
export function readCell(cell: WrittenCell, context: CellContext, place: Place): RawCell | null {
  const content = readContent(cell, context, place);
  if (content === null || cell.formula === null || content.type === 'formula') return content;
  // The cell is new; a spread takes ten times as long, and there are millions of them.
  return Object.assign(content, { computed: true as const });
}

function readContent(cell: WrittenCell, context: CellContext, place: Place): RawCell | null {
  const { column, type } = cell;
  if (type === 'str' || type === 'inlineStr') {
    const text = cell.inline ?? cell.value;
    if (text === null) return readUnsaved(cell);
    return readText(cell, decodeCellText(text, place, context.limits), context, cell.struck);
  }
  const value = cell.value?.trim() ?? '';
  if (value === '') return readUnsaved(cell);
  switch (type) {
    case 'n':
      return readNumber(cell, value, context, place);
    case 's': {
      const text = INDEX.test(value) ? context.texts[Number(value)] : undefined;
      if (text === undefined) throw damaged(place, 'shared-text', formatAddress(cell));
      return readText(cell, text, context, context.struckTexts.has(Number(value)));
    }
    case 'b':
      if (value === '1' || value === 'true') return { column, type: 'boolean', value: true };
      if (value === '0' || value === 'false') return { column, type: 'boolean', value: false };
      return readError(cell, value, context, place);
    case 'd': {
      const serial = parseIsoSerial(value);
      return serial === null
        ? readError(cell, value, context, place)
        : { column, type: 'date', value: serial };
    }
    case 'e':
      return readError(cell, value, context, place);
    default:
      throw damaged(place, 'cell-type', formatAddress(cell));
  }
}

/** A formula may result in no text, which is a value; a cell into which no text was typed holds nothing. */
function readText(
  { column, formula, style }: WrittenCell,
  value: string,
  { styles }: CellContext,
  isStruck: boolean,
): RawCell | null {
  if (value === '' && formula === null) return null;
  return isStruck || styles?.[Number(style)]?.struck
    ? { column, type: 'text', value, struck: true }
    : { column, type: 'text', value };
}

function readUnsaved({ column, formula }: WrittenCell): RawCell | null {
  return formula === null ? null : { column, type: 'formula', value: formula };
}

function readNumber(cell: WrittenCell, text: string, context: CellContext, place: Place): RawCell {
  const { column } = cell;
  const value = Number(text);
  if (!NUMBER.test(text) || !isFaithful(value, text)) return readError(cell, text, context, place);
  const format = formatOf(cell, context, place);
  const { shows, zeros, struck } = format;
  if (shows === 'number') {
    const dress = dressFor(format, value);
    const number = { column, type: 'number', value, zeros, ...(struck && { struck }) } as const;
    return dress === undefined ? number : Object.assign(number, { dress }, showDigits(format, value));
  }
  return { column, type: 'date', value: shows === 'date' && context.from1904 ? value + SHIFT_1904 : value };
}

/** Whether a number survived being read: not too large for one, and not so small that nothing is left of it. */
function isFaithful(value: number, text: string): boolean {
  return value === 0 ? !/^[^e]*[1-9]/i.test(text) : Number.isFinite(value);
}

function readError({ column }: WrittenCell, text: string, context: CellContext, place: Place): RawCell {
  return { column, type: 'error', value: decodeCellText(text, place, context.limits) };
}

function formatOf(cell: WrittenCell, context: CellContext, place: Place): CellStyle {
  const index = Number(cell.style);
  const format = context.styles?.[index];
  if (format) return format;
  if (context.styles === null) return GENERAL;
  throw damaged(place, 'style', formatAddress(cell));
}
