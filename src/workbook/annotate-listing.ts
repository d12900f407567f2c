import type { Annotation, ListedProblem, PageRow } from '../sheets/page.ts';
import type { LookName } from './annotate-looks.ts';
import { escapeXml } from './escape-xml.ts';
import { rowHeight } from './write-row-height.ts';
import type { RowTables } from './write-row-xml.ts';
import { columnLetters, rowXml } from './write-row-xml.ts';
import { TAB_COLOURS } from './write-styles.ts';

type Listing = Annotation['listing'];

/** Title, note and header, which stay in sight. */
const HEAD_ROWS = 3;
/** Excel opens no sheet with more. */
const MOST_LINKS = 65_530;
const MOST_ROWS = 1_048_576;

/**
 * The worksheet that lists the problems of a workbook, each with a link to its cell.
 *
 * @param keptOf the style that the marked cell of a problem had before, which its row keeps; null where there is none
 * @param namespace of the workbook's elements
 * @param styles the numbers of the looks in the workbook's table of styles
 */
export function* listingXml(
  { title, note, columns, problems }: Listing,
  keptOf: (problem: ListedProblem) => number | null,
  namespace: string,
  styles: Readonly<Record<LookName, number>>,
): Generator<string> {
  const tables: RowTables = { styleId: (style) => styles[style as LookName], textId: () => null };
  const row = (number: number, cells: PageRow): string =>
    rowXml(number, cells, rowHeight(cells, columns), tables);
  yield headXml(columns, namespace);
  yield row(1, [{ value: title, style: 'title' }]);
  yield row(2, [{ value: note, style: 'note' }]);
  yield row(
    HEAD_ROWS,
    columns.map((column) => ({ value: column.title, style: 'header' })),
  );
  const listed = problems.slice(0, MOST_ROWS - HEAD_ROWS);
  for (const [i, problem] of listed.entries()) {
    const [number, kept] = [HEAD_ROWS + 1 + i, keptOf(problem)];
    const xml = row(number, problemRow(problem));
    const cell = `<c r="${columnLetters(columns.length)}${number}" s="${kept}"/></row>`;
    yield kept === null ? xml : xml.replace(/<\/row>$/, cell);
  }
  yield '</sheetData>';
  yield* linksXml(listed);
  yield '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

function headXml(columns: Listing['columns'], namespace: string): string {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const [below, colour] = [HEAD_ROWS + 1, TAB_COLOURS.red.argb];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="${colour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    `<pane ySplit="${HEAD_ROWS}" topLeftCell="A${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${below}" sqref="A${below}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>',
    `<cols>${widths.join('')}${keptXml(columns.length + 1)}</cols><sheetData>`,
  ].join('');
}

/** The column of the styles that marked cells had: out of sight. */
function keptXml(column: number): string {
  return `<col min="${column}" max="${column}" width="3" hidden="1" customWidth="1"/>`;
}

/** The first cell in the colour of the problem, the second leading to its cell. */
function problemRow({ severity, texts, link }: ListedProblem): PageRow {
  const styles = [severity === 'error' ? 'bad' : 'warning', link ? 'link' : 'wrapped'] as const;
  return texts.map((value, i) => ({ value, style: styles[i] ?? 'wrapped' }));
}

function* linksXml(problems: readonly ListedProblem[]): Generator<string> {
  const linked = problems.flatMap(({ link }, i) => (link ? [{ ...link, row: HEAD_ROWS + 1 + i }] : []));
  if (linked.length === 0) return;
  yield '<hyperlinks>';
  for (const { sheet, cell, row } of linked.slice(0, MOST_LINKS)) {
    const place = `'${sheet.replaceAll("'", "''")}'!${cell}`;
    yield `<hyperlink ref="${columnLetters(1)}${row}" location="${escapeXml(place)}"/>`;
  }
  yield '</hyperlinks>';
}
