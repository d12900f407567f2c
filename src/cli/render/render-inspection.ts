import type { Inspection, SheetInspection, TableInspection } from '../../app/inspect-workbook.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { translateWords } from '../messages/describe.ts';
import type { Stream } from '../terminal.ts';
import { cutText } from './cut-text.ts';
import { formatCount } from './format-number.ts';
import { paintFor } from './paint.ts';
import { renderTable } from './render-table.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** What the program sees in a workbook, sheet by sheet: tables with their columns, and the first rows. */
export function renderInspection(inspection: Inspection, catalogue: Catalogue, stream: Stream): string {
  const paint = paintFor(stream);
  const sheets = inspection.sheets.flatMap((sheet) => [
    '',
    paint.bold(wrapText(headingOf(sheet, catalogue), stream.columns)),
    ...sheet.tables.flatMap((table) => tableLines(table, catalogue, stream)),
    ...nearlyLines(sheet, catalogue).map((line) => wrapText(line, stream.columns, '  ')),
    ...rowLines(sheet, stream).map((line) => paint.dim(line)),
  ]);
  return `${[paint.bold(safeLine(inspection.file)), ...sheets].join('\n')}\n`;
}

function headingOf(
  { name, visibility, tables, isCut, firstRows }: SheetInspection,
  { inspection }: Catalogue,
): string {
  const notes = [
    visibility === 'visible' ? '' : inspection.hidden,
    firstRows.length === 0 ? inspection.empty : '',
    firstRows.length > 0 && tables.length === 0 ? inspection.noTable : '',
    isCut ? inspection.cut : '',
  ].filter(Boolean);
  return inspection.sheet(safeLine(name), notes);
}

function tableLines(table: TableInspection, catalogue: Catalogue, stream: Stream): readonly string[] {
  const { inspection, codeWords } = catalogue;
  const wordOf = (field: string): string => translateWords(field, codeWords.fields);
  const rows = table.columns.map(({ column, title, field }) => [safeText(title), column, wordOf(field)]);
  const titles = [inspection.title, inspection.column, inspection.meaning];
  const lines = renderTable(
    titles.map((title) => ({ title, align: 'left' as const })),
    rows,
    stream.columns - 4,
  );
  const heading = inspection.table(wordOf(table.kind), table.headerRows.join(', '), formatCount(table.rows));
  return [wrapText(heading, stream.columns, '  '), ...lines.map((line) => `    ${line}`)];
}

function nearlyLines({ nearly }: SheetInspection, { inspection, codeWords }: Catalogue): readonly string[] {
  if (nearly === null) return [];
  const [kind, missing] = [nearly.kind, nearly.missing.join(', ')].map((words) =>
    translateWords(words, codeWords.fields),
  );
  return [inspection.nearly(kind!, nearly.row, missing!)];
}

/** The first rows, each on one line as far as it fits. */
function rowLines({ firstRows }: SheetInspection, stream: Stream): readonly string[] {
  return firstRows.map(({ row, cells }) => {
    const texts = Object.entries(cells).map(([column, text]) => `${column} ${safeText(text)}`);
    return cutText(`  ${String(row).padStart(4)}  ${texts.join(' │ ')}`, stream.columns);
  });
}
