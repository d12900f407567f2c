import type { ZipPart } from './build-zip.ts';
import { buildZip } from './build-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a small workbook holds, in the words of its XML. */
export interface Workbook {
  /** Content of `sheetData` of the only sheet. */
  readonly rows?: string;
  /** What follows `sheetData`. */
  readonly behind?: string;
  /** Content of the shared strings part; no part when left out. */
  readonly texts?: string;
  /** Number formats of the cell styles 0, 1, … : a built-in number or a code; no part when left out. */
  readonly formats?: readonly (number | string)[];
  readonly from1904?: boolean;
  /** Parts that take the place of those of the same name, or come in addition. */
  readonly parts?: readonly ZipPart[];
}

/** The content of a sheet's part. */
export function sheetXml(rows: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** The content of a relationships part: id, last word of the type, target. */
export function relationshipsXml(
  list: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** The content of the workbook part: name, relationship and other attributes of every sheet. */
export function workbookXml(
  sheets: readonly (readonly [name: string, id: string, more?: string])[],
  properties = '',
): string {
  const items = sheets.map(
    ([name, id, more = ''], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${id}" ${more}/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}">${properties}<sheets>${items.join('')}</sheets></workbook>`;
}

/** The parts of a workbook, to be changed or zipped. */
export function workbookParts(workbook: Workbook = {}): readonly ZipPart[] {
  const { rows = '', behind = '', texts, formats, from1904, parts = [] } = workbook;
  const relationships: [string, string, string][] = [['rId1', 'worksheet', 'worksheets/sheet1.xml']];
  if (texts !== undefined) relationships.push(['rId2', 'sharedStrings', 'sharedStrings.xml']);
  if (formats) relationships.push(['rId3', 'styles', 'styles.xml']);
  const all = new Map<string, ZipPart>();
  const add = (name: string, data: string) => all.set(name, { name, data });
  add('_rels/.rels', relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml([['Sheet1', 'rId1']], from1904 ? '<workbookPr date1904="1"/>' : ''));
  add('xl/_rels/workbook.xml.rels', relationshipsXml(relationships));
  add('xl/worksheets/sheet1.xml', sheetXml(rows, behind));
  if (texts !== undefined) add('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts}</sst>`);
  if (formats) add('xl/styles.xml', stylesXml(formats));
  for (const part of parts) all.set(part.name, part);
  return [...all.values()];
}

/** The bytes of an .xlsx file. */
export function buildWorkbook(workbook: Workbook = {}): Buffer {
  return buildZip(workbookParts(workbook));
}

function stylesXml(formats: readonly (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(format)}"/>` : '',
  );
  const styles = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Text as XML holds it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
