import type { Page, PageColumn } from '../sheets/page.ts';
import { columnLetters } from './write-row-xml.ts';
import { TAB_COLOURS } from './write-styles.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Room at the edges of a cell, in characters. */
const CELL_PADDING = 0.71;
/** Points. */
const ROW_HEIGHT = 18;

/**
 * A worksheet up to its first row, in the order of ECMA-376 part 1, 18.3.1.99.
 *
 * @param opens whether the workbook opens on this sheet
 */
export function sheetHeadXml(page: Page, opens: boolean): string {
  const folds = (page.groups ?? []).length > 0;
  return [
    `${DECLARATION}<worksheet ${NAMESPACES}>`,
    `<sheetPr><tabColor rgb="${TAB_COLOURS[page.tabColour].argb}"/>`,
    folds ? '<outlinePr summaryBelow="0"/>' : '',
    '<pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(page.freeze, opens),
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"${folds ? ' outlineLevelRow="1"' : ''}/>`,
    columnsXml(page.columns),
    '<sheetData>',
  ].join('');
}

function viewXml({ rows, columns }: Page['freeze'], opens: boolean): string {
  const view = `<sheetView showGridLines="0"${opens ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnLetters(columns)}${rows + 1}`;
  return [
    `<sheetViews>${view}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
  ].join('');
}

/** Neighbours that are alike share an element. */
function columnsXml(columns: readonly PageColumn[]): string {
  if (columns.length === 0) return '';
  let xml = '';
  for (let first = 0; first < columns.length;) {
    const { width, hidden = false } = columns[first]!;
    let end = first + 1;
    while (columns[end]?.width === width && (columns[end]?.hidden ?? false) === hidden) end += 1;
    xml += `<col min="${first + 1}" max="${end}" width="${width + CELL_PADDING}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
    first = end;
  }
  return `<cols>${xml}</cols>`;
}
