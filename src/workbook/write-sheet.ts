import type { AutoFilter, CellValue, stream, Worksheet } from 'exceljs';
import type { Page, PageCell, PageValue } from '../sheets/page.ts';
import { cellText } from './write-cell-text.ts';
import { rowHeight } from './write-row-height.ts';
import { finishSheet, linkInside, settle } from './write-streaming.ts';
import { STYLES, TAB_COLOURS } from './write-styles.ts';

/** Serial number of 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25_569;
const MOST_ROWS = 1_048_576;
const ROWS_BETWEEN_SETTLING = 500;
const A4 = 9;
/** Room at the edges of a cell, in characters; a width without it would also meet a default that exceljs leaves out. */
const CELL_PADDING = 0.71;

/** Writes one page as a worksheet, row by row, never faster than the file takes it. */
export async function writeSheet(writer: stream.xlsx.WorkbookWriter, page: Page): Promise<void> {
  const sheet = writer.addWorksheet(page.name, sheetOptions(page));
  sheet.columns = page.columns.map(({ width }) => ({ width: width + CELL_PADDING }));
  for (const range of page.merges) sheet.mergeCells(range);
  if (page.filter !== null) sheet.autoFilter = filterRange(page.filter);
  let number = 0;
  for (const cells of page.rows) {
    number += 1;
    if (number > MOST_ROWS) throw new RangeError(`page ${page.name} is longer than a sheet`);
    const row = sheet.getRow(number);
    cells.forEach((cell, i) => {
      if (cell === null) return;
      const target = row.getCell(i + 1);
      target.value = cellValue(cell);
      target.style = STYLES[cell.style];
      const link = linkTarget(cell.value);
      if (link !== null) linkInside(sheet, target.address, link);
    });
    const height = rowHeight(cells, page.columns);
    if (height !== null) row.height = height;
    row.commit();
    if (number % ROWS_BETWEEN_SETTLING === 0) await settle(writer, sheet);
  }
  await finishSheet(sheet);
}

/** What exceljs must know of a sheet before its first row. */
function sheetOptions(page: Page): Parameters<stream.xlsx.WorkbookWriter['addWorksheet']>[1] {
  const { freeze, print } = page;
  const titles = print.titleRows;
  const frozen = freeze.rows > 0 || freeze.columns > 0;
  return {
    properties: {
      tabColor: TAB_COLOURS[page.tabColour],
      defaultRowHeight: 15,
      dyDescent: 0.25,
    } as Worksheet['properties'],
    views: frozen
      ? [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: false }]
      : [{ state: 'normal', showGridLines: false } as Worksheet['views'][number]],
    pageSetup: {
      paperSize: A4 as NonNullable<Worksheet['pageSetup']['paperSize']>,
      orientation: print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(titles === null ? {} : { printTitlesRow: `${titles.first}:${titles.last}` }),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

function filterRange(filter: NonNullable<Page['filter']>): AutoFilter {
  return {
    from: { row: filter.row, column: 1 },
    to: { row: Math.max(filter.row, filter.lastRow), column: filter.columns },
  };
}

/** A value as exceljs takes it; text never becomes a formula, a number is always one that a file can hold. */
function cellValue({ value }: PageCell): CellValue {
  if (value === null) return null;
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'number') return finite(value);
  if ('day' in value) return finite(value.day) + EPOCH_SERIAL;
  if ('text' in value) return cellText(value.text);
  const { formula, cached } = value;
  return { formula, result: typeof cached === 'number' ? finite(cached) : cellText(cached) };
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`${number} cannot stand in a cell`);
  return number === 0 ? 0 : number;
}

function linkTarget(value: PageValue): string | null {
  if (value === null || typeof value !== 'object' || !('sheet' in value)) return null;
  return `'${value.sheet}'!${value.cell}`;
}
