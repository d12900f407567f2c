import type { AutoFilter, stream, Worksheet } from 'exceljs';
import type { Page, PageRow } from '../sheets/page.ts';
import { rowHeight } from './write-row-height.ts';
import { columnLetters, rowXml, type RowTables } from './write-row-xml.ts';
import { finishSheet, linkInside, startRows, writeRows } from './write-streaming.ts';
import { TAB_COLOURS } from './write-styles.ts';

const MOST_ROWS = 1_048_576;
/** Characters of rows that are handed over at once. */
const BLOCK = 1 << 16;
const A4 = 9;
/** Room at the edges of a cell, in characters; a width without it would also meet a default that exceljs leaves out. */
const CELL_PADDING = 0.71;

/** Writes one page as a worksheet, row by row, never faster than the file takes it. */
export async function writeSheet(
  writer: stream.xlsx.WorkbookWriter,
  page: Page,
  tables: RowTables,
): Promise<void> {
  const sheet = writer.addWorksheet(page.name, sheetOptions(page));
  sheet.columns = page.columns.map(({ width }) => ({ width: width + CELL_PADDING }));
  if (page.filter !== null) sheet.autoFilter = filterRange(page.filter);
  startRows(sheet, page.merges);
  let number = 0;
  let block = '';
  for (const cells of page.rows) {
    number += 1;
    if (number > MOST_ROWS) throw new RangeError(`page ${page.name} is longer than a sheet`);
    block += rowXml(number, cells, rowHeight(cells, page.columns), tables);
    linkCells(sheet, number, cells);
    if (block.length < BLOCK) continue;
    await writeRows(sheet, block);
    block = '';
  }
  await writeRows(sheet, block);
  await finishSheet(sheet);
}

function linkCells(sheet: Worksheet, row: number, cells: PageRow): void {
  cells.forEach((cell, i) => {
    const value = cell?.value;
    if (value === null || typeof value !== 'object' || !('sheet' in value)) return;
    linkInside(sheet, `${columnLetters(i)}${row}`, `'${value.sheet}'!${value.cell}`);
  });
}

/** What exceljs must know of a sheet before its first row. */
function sheetOptions(page: Page): Parameters<stream.xlsx.WorkbookWriter['addWorksheet']>[1] {
  const { freeze, print } = page;
  const titles = print.titleRows;
  const frozen = freeze.rows > 0 || freeze.columns > 0;
  return {
    properties: {
      tabColor: TAB_COLOURS[page.tabColour],
      defaultRowHeight: 18,
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
