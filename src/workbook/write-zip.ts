import { open, type FileHandle } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { SMALL, type Part } from './zip-archive.ts';

/** A part to be written: compressed already, or its text in pieces that cut no character in two, written in UTF-8. */
export type ZipEntry =
  | { readonly part: Part; readonly bytes: AsyncIterable<Buffer> }
  | { readonly name: string; readonly text: AsyncIterable<string> };

/** What the headers of a part say. */
type Facts = Omit<Part, 'start'>;

/** Bytes that are handed to the system at once. */
const BLOCK = 2 ** 16;
const VERSION = 20;
/** Large parts are a third larger so, and deflated in a third of the time that zlib takes by its own default. */
const LEVEL = 1;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** 1980-01-01, the first day that a zip package can name: the same parts give the same bytes every day. */
const FIRST_DAY = 0x21;

/**
 * Writes a zip package part by part, in bounded memory.
 *
 * @param path where the file is made; what stands there is overwritten. Faults of the file system are thrown as they come.
 */
export async function writeZip(path: string, entries: Iterable<ZipEntry>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const out = new Output(file);
    const directory: Buffer[] = [];
    for (const entry of entries) {
      const start = out.at;
      directory.push(centralHeader(await writeEntry(entry, out), start));
    }
    const start = out.at;
    for (const header of directory) await out.append(header);
    await out.append(endOfDirectory(directory, start));
    await out.flush();
  } finally {
    await file.close();
  }
}

/** A file that is written from its beginning to its end: many small pieces are handed to the system together. */
class Output {
  /** Where the next byte is written. */
  at = 0;
  readonly #file: FileHandle;
  #waiting: Uint8Array[] = [];
  #size = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    this.at += bytes.length;
    if (this.#size >= BLOCK) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    const place = this.at - bytes.length;
    this.#waiting = [];
    this.#size = 0;
    await this.#put(bytes, place);
  }

  /** Writes over what was appended before. */
  async overwrite(bytes: Uint8Array, place: number): Promise<void> {
    await this.flush();
    await this.#put(bytes, place);
  }

  async #put(bytes: Uint8Array, place: number): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      done += (await this.#file.write(bytes, done, bytes.length - done, place + done)).bytesWritten;
    }
  }
}

async function writeEntry(entry: ZipEntry, out: Output): Promise<Facts> {
  if ('part' in entry) {
    await out.append(localHeader(entry.part));
    for await (const chunk of entry.bytes) await out.append(chunk);
    return entry.part;
  }
  const { name, text } = entry;
  let size = 0;
  let checksum = 0;
  async function* count(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
  }
  const factsOf = (compressed: number): Facts => ({ name, compressed, deflated: true, size, checksum });
  const pieces = count();
  const first = await takeSmall(pieces);
  if (first.isWhole) {
    const bytes = deflateRawSync(first.bytes);
    const facts = factsOf(bytes.length);
    await out.append(localHeader(facts));
    await out.append(bytes);
    return facts;
  }
  const header = out.at;
  await out.append(localHeader(factsOf(0)));
  const start = out.at;
  for await (const chunk of deflated(first.bytes, pieces)) await out.append(chunk);
  const facts = factsOf(out.at - start);
  // The sizes are known only now, and stand before the bytes.
  await out.overwrite(localHeader(facts), header);
  return facts;
}

/** The first bytes of a part: all of them where there are few. */
async function takeSmall(
  pieces: AsyncGenerator<Buffer>,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const taken: Buffer[] = [];
  for (let size = 0; size <= SMALL; size += taken.at(-1)!.length) {
    const { done, value } = await pieces.next();
    if (done) return { bytes: Buffer.concat(taken), isWhole: true };
    taken.push(value);
  }
  return { bytes: Buffer.concat(taken), isWhole: false };
}

function deflated(first: Buffer, rest: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  async function* all(): AsyncGenerator<Buffer> {
    yield first;
    yield* rest;
  }
  const deflate = createDeflateRaw({ level: LEVEL });
  // An error of the text reaches the loop of `flow` through the stream.
  pipeline(Readable.from(all()), deflate, () => undefined);
  return deflate as AsyncIterable<Buffer>;
}

/** What both headers of a part have in common. */
function commonFields({ name, deflated, checksum, compressed, size }: Facts): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(deflated ? DEFLATED : 0, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(compressed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localHeader(facts: Facts): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), commonFields(facts), Buffer.from(facts.name)]);
}

function centralHeader(facts: Facts, start: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(start, 10);
  const signature = Buffer.from([0x50, 0x4b, 1, 2, VERSION, 0]);
  return Buffer.concat([signature, commonFields(facts), place, Buffer.from(facts.name)]);
}

function endOfDirectory(directory: readonly Buffer[], start: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, header) => sum + header.length, 0),
    12,
  );
  end.writeUInt32LE(start, 16);
  return end;
}
