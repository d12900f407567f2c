import type { Page } from '../sheets/page.ts';
import { escapeXml } from './escape-xml.ts';
import { filterRange } from './write-sheet-tail.ts';

/**
 * The names that spreadsheets give to parts of sheets, as the element of the workbook's part: the rows under filter
 * buttons, and the rows that are printed on every page; '' without any. They stand in the order of their names.
 */
export function workbookNamesXml(pages: readonly Page[]): string {
  const filters = pages.map(({ name, filter }, sheet) =>
    filter === null
      ? ''
      : nameXml('_xlnm._FilterDatabase', sheet, `'${name}'!${absolute(filterRange(filter))}`, ' hidden="1"'),
  );
  const titles = pages.map(({ name, print: { titleRows } }, sheet) =>
    titleRows === null
      ? ''
      : nameXml('_xlnm.Print_Titles', sheet, `'${name}'!$${titleRows.first}:$${titleRows.last}`, ''),
  );
  const names = [...filters, ...titles].join('');
  return names === '' ? '' : `<definedNames>${names}</definedNames>`;
}

function nameXml(name: string, sheet: number, range: string, more: string): string {
  return `<definedName name="${name}" localSheetId="${sheet}"${more}>${escapeXml(range)}</definedName>`;
}

/** `A1:C9` → `$A$1:$C$9` */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
