import { once, type EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import type { stream, Worksheet } from 'exceljs';

/** Identical content must give identical bytes, so every part of the package carries the same time. */
export const FIXED_TIME = new Date(Date.UTC(2000, 0, 1));

/** Bytes of a sheet that may wait for compression before the rows wait for them. */
const BACKLOG = 1 << 20;
/** Distinct texts that are kept to be shared; beyond, a text stands in its own cell, so that memory stays bounded. */
const MOST_SHARED = 200_000;

/**
 * What exceljs's streaming writer has inside and its types do not tell. It is used here alone, for four things that its
 * public face lacks: fixed times, back-pressure, bounded memory and links inside the workbook.
 */
interface WriterInside {
  readonly zip: {
    readonly _module: { append(source: unknown, entry: object, done: unknown): void };
    once(event: 'error', listener: (error: Error) => void): void;
  };
  readonly sharedStrings: { readonly count: number };
}
interface SheetInside {
  _formulae: object;
  useSharedStrings: boolean;
  /** Where the text of the sheet waits to be packed: its writer makes one such pipe, of an old kind of stream. */
  readonly stream: {
    readonly pipes: readonly [EventEmitter & { readonly _writableState: { readonly length: number } }];
  };
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

/** Makes a cell lead to another cell of the workbook; exceljs's own links all leave the file. */
export function linkInside(sheet: Worksheet, address: string, target: string): void {
  insideSheet(sheet)._sheetRelsWriter._hyperlinks.push({ address, target });
}

/**
 * Lets go of what the committed rows of a sheet left in memory and waits until compression has caught up.
 * exceljs keeps every formula for a sharing that is not used here, and takes rows faster than they can be packed.
 */
export async function settle(writer: stream.xlsx.WorkbookWriter, sheet: Worksheet): Promise<void> {
  const inside = insideSheet(sheet);
  inside._formulae = {};
  inside.useSharedStrings = insideWriter(writer).sharedStrings.count < MOST_SHARED;
  const [packing] = inside.stream.pipes;
  if (packing._writableState.length > BACKLOG) await once(packing, 'drain');
}

/** Ends a sheet and waits until all of it is packed; a stream that ends says so by `finish`, no longer by `drain`. */
export async function finishSheet(sheet: Worksheet): Promise<void> {
  const finished = once(insideSheet(sheet).stream.pipes[0], 'finish');
  sheet.commit();
  await finished;
}
