import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { fromFdPromise, getFileNameLowLevel } from 'yauzl';
import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';
import type { Source } from './read-source.ts';
import { CHUNK, openSource, readBytes } from './read-source.ts';

/** One part of a package as its directory lists it: where its bytes lie and what they must turn out to be. */
export interface Part {
  readonly name: string;
  readonly start: number;
  readonly compressed: number;
  readonly deflated: boolean;
  readonly size: number;
  readonly checksum: number;
}

/** A zip package whose directory has been read and checked; no file stays open. Names are told without regard to case. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** All parts, in the order of the directory. */
  readonly parts: readonly Part[];
  /** The bytes of a part as they lie in the package, compressed and unchecked. */
  readonly copy: (part: Part) => AsyncGenerator<Buffer>;
  /**
   * The bytes of a part. Its size and checksum are verified as it ends, the limits while it flows. What all parts hold
   * together is counted when each is read for the first time.
   *
   * @throws PlanFailure F207 damaged or missing, F303, F304, F305 beyond the limits
   */
  readonly read: (name: string) => AsyncGenerator<Buffer>;
}

const STORED = 0;
const DEFLATED = 8;
/**
 * Bytes of names, extra fields and remarks in the directory for each part that a package may have: several times what
 * programs write. Extra fields of four bytes each take a hundred times as much in memory.
 */
const WORDS_A_PART = 256;
/** Parts up to so many bytes are inflated, or deflated, at once: a sheet for each of hundreds of stores would need as many streams. */
export const SMALL = 2 ** 18;
/** Inflated bytes that may come from anything before their relation to compressed bytes counts. */
const GRACE = 2 ** 20;

/**
 * Reads the directory of a zip package. Its names are keys here and never paths.
 *
 * @throws PlanFailure F207 truncated, overlapping or duplicate parts, F205 encrypted parts, F302 too many parts
 */
export async function openArchive(source: Source, limits: ReadingLimits): Promise<Archive> {
  const parts = await readDirectory(source, limits);
  const counted = new Set<Part>();
  const all = { compressed: 0, bytes: 0 };

  async function* read(name: string): AsyncGenerator<Buffer> {
    const place = { file: source.file, part: name };
    const part = parts.get(keyOf(name));
    if (!part) throw damaged(place, 'missing');
    const first = !counted.has(part);
    counted.add(part);
    if (first) all.compressed += part.compressed;
    let size = 0;
    let checksum = 0;
    for await (const chunk of inflate(source, part, name)) {
      size += chunk.length;
      checksum = crc32(chunk, checksum);
      if (size > limits.partBytes) throw tooMuch('F303', place, limits.partBytes);
      if (first) {
        all.bytes += chunk.length;
        refuseExcess(all, place, limits);
      }
      if (size > part.size) throw damaged(place, 'size');
      yield chunk;
    }
    if (size !== part.size) throw damaged(place, 'size');
    if (checksum !== part.checksum) throw damaged(place, 'checksum');
  }

  return {
    has: (name) => parts.has(keyOf(name)),
    parts: [...parts.values()],
    copy: ({ start, compressed }) => readBytes(source, start, start + compressed),
    read,
  };
}

/** What was read of an archive: how much it was compressed, and inflated bytes. */
interface Amounts {
  readonly compressed: number;
  readonly bytes: number;
}

/**
 * Honest workbooks hold so much for each of their bytes and no more, so that a file costs what its size lets expect;
 * counted over all parts, since many small ones cost as much as a large one.
 */
function refuseExcess({ compressed, bytes }: Amounts, place: Place, limits: ReadingLimits): void {
  if (bytes > limits.totalBytes) throw tooMuch('F304', place, limits.totalBytes);
  if (bytes > GRACE + limits.ratio * compressed) throw tooMuch('F305', place, limits.ratio);
}

function tooMuch(code: 'F303' | 'F304' | 'F305', place: Place, limit: number): PlanFailure {
  return new PlanFailure('file', code, { ...place, limit });
}

/** Package names are equal without regard to case; some programs write backslashes or a leading slash. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function* inflate(source: Source, part: Part, name: string): AsyncGenerator<Buffer> {
  const bytes = readBytes(source, part.start, part.start + part.compressed);
  if (part.deflated && part.compressed <= SMALL && part.size <= SMALL) {
    yield await inflateAtOnce(bytes, part, { file: source.file, part: name });
    return;
  }
  if (!part.deflated) {
    yield* bytes;
    return;
  }
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  // An error of either end reaches the loop below through the inflater, and leaving the loop closes both.
  pipeline(Readable.from(bytes), inflater, () => undefined);
  try {
    for await (const chunk of inflater) yield chunk as Buffer;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw damaged({ file: source.file, part: name }, 'inflate');
  }
}

async function inflateAtOnce(bytes: AsyncIterable<Buffer>, part: Part, place: Place): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  try {
    return inflateRawSync(Buffer.concat(pieces), { maxOutputLength: part.size + 1 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw damaged(place, 'size');
    if (!isZlibError(error)) throw error;
    throw damaged(place, 'inflate');
  }
}

function isZlibError(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '');
}

async function readDirectory(source: Source, limits: ReadingLimits): Promise<ReadonlyMap<string, Part>> {
  const { file } = source;
  const handle = await openSource(source);
  try {
    const zip = await openDirectory(handle, file);
    if (zip.entryCount > limits.parts) {
      throw new PlanFailure('file', 'F302', { file, parts: zip.entryCount, limit: limits.parts });
    }
    return await collectParts(zip, file, limits);
  } finally {
    await handle.close();
  }
}

async function openDirectory(handle: FileHandle, file: string): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  return fromFdPromise(handle.fd, options).catch((error: unknown) => {
    const message = (error as Error).message;
    throw damaged({ file, part: '' }, /not found/.test(message) ? 'truncated' : 'directory');
  });
}

async function collectParts(
  zip: ZipFile,
  file: string,
  limits: ReadingLimits,
): Promise<ReadonlyMap<string, Part>> {
  const parts = new Map<string, Part>();
  const extents: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  for (const entry of await readEntries(zip, file, limits)) {
    const name = nameOf(entry);
    const place = { file, part: name };
    if (name.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new PlanFailure('file', 'F205', { file });
    if (parts.has(keyOf(name))) throw damaged(place, 'duplicate');
    const { compressionMethod: method, compressedSize: compressed } = entry;
    if (method !== STORED && method !== DEFLATED) throw damaged(place, 'method', String(method));
    const { fileDataStart: start } = await zip
      .readLocalFileHeaderPromise(entry, { minimal: true })
      .catch(() => {
        throw damaged(place, 'directory');
      });
    extents.push({ name, from: entry.relativeOffsetOfLocalHeader, to: start + compressed });
    const deflated = method === DEFLATED;
    parts.set(keyOf(name), {
      name,
      start,
      compressed,
      deflated,
      size: entry.uncompressedSize,
      checksum: entry.crc32,
    });
  }
  extents.sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [i, extent] of extents.entries()) {
    const next = extents[i + 1];
    if (next && next.from < extent.to) throw damaged({ file, part: next.name }, 'overlap');
  }
  return parts;
}

async function readEntries(zip: ZipFile, file: string, limits: ReadingLimits): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      bytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (bytes > WORDS_A_PART * limits.parts) break;
    }
  } catch {
    throw damaged({ file, part: '' }, 'directory');
  }
  if (bytes <= WORDS_A_PART * limits.parts) return entries;
  throw damaged({ file, part: '' }, 'directory-size');
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}
