import type { CellStyle, PageRow, PageValue } from '../sheets/page.ts';
import { cellText } from './write-cell-text.ts';

/** Serial number of 1970-01-01 in the 1900 date system. */
export const EPOCH_SERIAL = 25_569;

/** In UTF-16 units; Excel repairs a workbook with a longer one. */
export const LONGEST_FORMULA = 8_192;

/** The tables of the workbook that the cells of its sheets refer to. */
export interface RowTables {
  /** The number of a style in the workbook's table of cell formats. */
  styleId(style: CellStyle): number;
  /** The number of a text in the table of shared texts, or null where it stands in its cell. */
  textId(text: string): number | null;
}

/**
 * One row of a sheet as SpreadsheetML. Text is only ever a text cell, whatever it begins with; a formula stands with its
 * value. Rows are spelled out here since a million of them through the objects of exceljs take three times as long.
 *
 * @param row number of the row, from 1
 * @param height points, or null for the usual height
 * @param folds whether the row folds away under one above it
 * @throws RangeError for a number that is not finite, or a formula that is longer than 8,192
 */
export function rowXml(
  row: number,
  cells: PageRow,
  height: number | null,
  tables: RowTables,
  folds = false,
): string {
  let xml = `<row r="${row}"`;
  if (height !== null) xml += ` ht="${height}" customHeight="1"`;
  xml += folds ? ' outlineLevel="1">' : '>';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === null || cell === undefined) continue;
    xml += `<c r="${columnLetters(i)}${row}" s="${tables.styleId(cell.style)}"${contentXml(cell.value, tables)}`;
  }
  return `${xml}</row>`;
}

/** The rest of a cell after its address and style. */
function contentXml(value: PageValue, tables: RowTables): string {
  if (value === null) return '/>';
  if (typeof value === 'string') return textXml(value, tables);
  if (typeof value === 'number') return `><v>${finite(value)}</v></c>`;
  if ('day' in value) return `><v>${finite(value.day) + EPOCH_SERIAL}</v></c>`;
  if ('text' in value) return textXml(value.text, tables);
  const { formula, cached } = value;
  if (formula.length > LONGEST_FORMULA) throw new RangeError(`a formula has ${formula.length} characters`);
  return typeof cached === 'number'
    ? `><f>${escape(formula)}</f><v>${finite(cached)}</v></c>`
    : ` t="str"><f>${escape(formula)}</f><v>${escape(cellText(cached))}</v></c>`;
}

function textXml(text: string, tables: RowTables): string {
  const id = tables.textId(text);
  return id === null
    ? ` t="inlineStr"><is><t xml:space="preserve">${escape(cellText(text))}</t></is></c>`
    : ` t="s"><v>${id}</v></c>`;
}

/** `0` for a negative zero too: a file knows no other. */
function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`${number} cannot stand in a cell`);
  return number === 0 ? 0 : number;
}

function escape(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const LETTERS: string[] = [];

/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  return (LETTERS[column] ??=
    (column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1)) +
    String.fromCharCode(65 + (column % 26)));
}
