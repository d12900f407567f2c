import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { stream, Style } from 'exceljs';
import type { CellStyle } from '../sheets/page.ts';
import { cellText } from './write-cell-text.ts';
import type { SheetPart } from './write-sheet-parts.ts';
import type { SheetTables } from './write-sheet.ts';
import { MARK_STYLES, STYLES } from './write-styles.ts';

/** Identical content must give identical bytes, so every part of the package carries the same time. */
export const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/** Distinct texts that are kept to be shared; a later one stands in its own cell, so that memory stays bounded. */
const MOST_SHARED = 50_000;

/**
 * What exceljs's streaming writer has inside and its types do not tell. It is used in this file alone. Sheets are put
 * into its package as text of our own, since it takes rows faster than they can be packed, writes the elements of a sheet
 * in an order that the schema forbids, and knows neither charts nor links inside the workbook; the frame of the package
 * (properties, theme, tables of styles and texts, list of sheets) is its work.
 */
interface WriterInside {
  readonly zip: {
    readonly _module: { append(source: unknown, entry: { readonly name: string }, done: unknown): void };
    append(source: Readable | string, entry: { readonly name: string }): void;
    once(event: 'error', listener: (error: Error) => void): void;
  };
  readonly styles: {
    addStyleModel(style: Partial<Style>): number;
    addDxfStyle(style: Partial<Style>): number;
  };
  readonly sharedStrings: { readonly _values: string[]; _totalRefs: number };
  readonly _worksheets: SheetEntry[];
}

/** What the frame of the package must know of a sheet; a committed one is not written again. */
interface SheetEntry {
  readonly id: number;
  readonly name: string;
  readonly state: 'visible' | 'hidden';
  readonly committed: true;
}

const insideWriter = (writer: stream.xlsx.WorkbookWriter) => writer as unknown as WriterInside;

/**
 * Opens a workbook that is written to `output` as its sheets come; `onError` hears of a fault in its packing.
 *
 * @param edits what becomes of the text of parts of the frame, by their names
 */
export async function openStreamingWriter(
  output: Writable,
  edits: Readonly<Record<string, (text: string) => string>>,
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
    const edit = edits[entry.name];
    const content = edit === undefined ? source : Buffer.from(edit(String(source)));
    pack(content, { ...entry, date: FIXED_TIME } as typeof entry, done);
  };
  return writer;
}

/** The workbook's tables of styles and texts, which grow as sheets refer to them. */
export function tablesOf(writer: stream.xlsx.WorkbookWriter): SheetTables {
  const { styles, sharedStrings } = insideWriter(writer);
  const textIds = new Map<string, number>();
  return {
    styleId: foundOnce((style: CellStyle) => styles.addStyleModel(STYLES[style])),
    markId: foundOnce((style) => styles.addDxfStyle(MARK_STYLES[style])),
    textId: (text) => {
      let id = textIds.get(text);
      if (id === undefined) {
        if (textIds.size >= MOST_SHARED) return null;
        id = sharedStrings._values.push(cellText(text)) - 1;
        textIds.set(text, id);
      }
      sharedStrings._totalRefs += 1;
      return id;
    },
  };
}

function foundOnce<T>(find: (key: T) => number): (key: T) => number {
  const found = new Map<T, number>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const number = find(key);
    found.set(key, number);
    return number;
  };
}

/**
 * Adds a sheet to the package, never faster than it is packed, and waits until it has been taken.
 *
 * @param xml pieces of the sheet's part; what making them throws is thrown
 */
export async function addSheet(
  writer: stream.xlsx.WorkbookWriter,
  { id, name, hidden }: { readonly id: number; readonly name: string; readonly hidden: boolean },
  xml: Iterable<Buffer>,
): Promise<void> {
  const { zip, _worksheets } = insideWriter(writer);
  _worksheets[id] = { id, name, state: hidden ? 'hidden' : 'visible', committed: true };
  const faults: unknown[] = [];
  const source = Readable.from(keepFaults(xml, faults), { highWaterMark: 1 });
  zip.append(source, { name: `xl/worksheets/sheet${id}.xml` });
  await finished(source);
  if (faults.length > 0) throw faults[0];
}

/** Ends early where something is thrown: the package would tell of it in words of its own. */
function* keepFaults(pieces: Iterable<Buffer>, faults: unknown[]): Generator<Buffer> {
  try {
    yield* pieces;
  } catch (fault) {
    faults.push(fault);
  }
}

/** Adds a part that is small. */
export function addPart(writer: stream.xlsx.WorkbookWriter, { name, text }: SheetPart): void {
  insideWriter(writer).zip.append(text, { name });
}
