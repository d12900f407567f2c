import { once, type EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import type { stream, Style, Worksheet } from 'exceljs';
import type { CellStyle } from '../sheets/page.ts';
import { cellText } from './write-cell-text.ts';
import type { RowTables } from './write-row-xml.ts';
import { STYLES } from './write-styles.ts';

/** Identical content must give identical bytes, so every part of the package carries the same time. */
export const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/** Bytes of a sheet that may wait for compression before the rows wait for them. */
const BACKLOG = 1 << 20;
/** Distinct texts that are kept to be shared; a later one stands in its own cell, so that memory stays bounded. */
const MOST_SHARED = 200_000;

/**
 * What exceljs's streaming writer has inside and its types do not tell. It is used in this file alone, for what its
 * public face lacks: fixed times, back-pressure, links inside the workbook, and rows at the speed of the disk.
 */
interface WriterInside {
  readonly zip: {
    readonly _module: { append(source: unknown, entry: object, done: unknown): void };
    once(event: 'error', listener: (error: Error) => void): void;
  };
  readonly styles: { addStyleModel(style: Partial<Style>): number };
  readonly sharedStrings: { readonly count: number; add(text: string): number };
}
interface SheetInside {
  startedData: boolean;
  _writeColumns(): void;
  _writeOpenSheetData(): void;
  /** Where the text of the sheet waits to be packed: its writer makes one such pipe, of an old kind of stream. */
  readonly stream: {
    write(text: string): void;
    readonly pipes: readonly [EventEmitter & { readonly _writableState: { readonly length: number } }];
  };
  readonly _merges: string[];
  readonly _sheetRelsWriter: { readonly _hyperlinks: { address: string; target: string }[] };
}
const insideWriter = (writer: stream.xlsx.WorkbookWriter) => writer as unknown as WriterInside;
const insideSheet = (sheet: Worksheet) => sheet as unknown as SheetInside;

/** Opens a workbook that is written to `output` as its rows come; `onError` hears of a fault in its packing. */
export async function openStreamingWriter(
  output: Writable,
  onError: (error: Error) => void,
): Promise<stream.xlsx.WorkbookWriter> {
  // exceljs takes a quarter of a second to load: only who writes pays.
  const { default: exceljs } = await import('exceljs');
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 1 } },
  });
  const { zip } = insideWriter(writer);
  zip.once('error', onError);
  const pack = zip._module.append.bind(zip._module);
  zip._module.append = (source, entry, done) => {
    pack(source, { ...entry, date: FIXED_TIME }, done);
  };
  return writer;
}

/** The workbook's tables of styles and texts, which grow as rows refer to them. */
export function tablesOf(writer: stream.xlsx.WorkbookWriter): RowTables {
  const { styles, sharedStrings } = insideWriter(writer);
  const styleIds = new Map<CellStyle, number>();
  const textIds = new Map<string, number>();
  return {
    styleId: (style) => {
      const known = styleIds.get(style);
      if (known !== undefined) return known;
      const id = styles.addStyleModel(STYLES[style]);
      styleIds.set(style, id);
      return id;
    },
    textId: (text) => {
      const known = textIds.get(text);
      if (known !== undefined) return known;
      if (textIds.size >= MOST_SHARED) return null;
      const id = sharedStrings.add(cellText(text));
      textIds.set(text, id);
      return id;
    },
  };
}

/** Starts the rows of a sheet, with `merges` as A1 ranges; what comes before the rows can no longer change. */
export function startRows(sheet: Worksheet, merges: readonly string[]): void {
  const inside = insideSheet(sheet);
  inside._merges.push(...merges);
  inside._writeColumns();
  inside._writeOpenSheetData();
  inside.startedData = true;
}

/** Makes a cell lead to another cell of the workbook; exceljs's own links all leave the file. */
export function linkInside(sheet: Worksheet, address: string, target: string): void {
  insideSheet(sheet)._sheetRelsWriter._hyperlinks.push({ address, target });
}

/** Hands rows to a sheet and waits until compression has caught up; exceljs takes them faster than they can be packed. */
export async function writeRows(sheet: Worksheet, xml: string): Promise<void> {
  const { stream } = insideSheet(sheet);
  stream.write(xml);
  const [packing] = stream.pipes;
  if (packing._writableState.length > BACKLOG) await once(packing, 'drain');
}

/** Ends a sheet and waits until all of it is packed; a stream that ends says so by `finish`, no longer by `drain`. */
export async function finishSheet(sheet: Worksheet): Promise<void> {
  const finished = once(insideSheet(sheet).stream.pipes[0], 'finish');
  sheet.commit();
  await finished;
}
