import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import { isNoText } from './name-of.ts';
import { damaged } from './read-damage.ts';

/** A regular file as it was found; reading stops when it is another one later. */
export interface Source {
  readonly path: string;
  /** The file's name without folders, as messages name it. */
  readonly file: string;
  readonly size: number;
  readonly modified: number;
}

/**
 * Finds a file and makes sure that it is one before anything is opened: a pipe or a device would never end.
 *
 * @throws PlanFailure F201 no such file, F202 not a regular file, F203 not to be read, F301 too large
 */
export async function findSource(path: string, limits: ReadingLimits): Promise<Source> {
  const file = basename(path);
  const found = await stat(path).catch((error: unknown) => {
    throw accessFailure(file, error);
  });
  if (!found.isFile()) throw new PlanFailure('file', 'F202', { file });
  if (found.size > limits.fileBytes) {
    throw new PlanFailure('file', 'F301', { file, size: found.size, limit: limits.fileBytes });
  }
  return { path, file, size: found.size, modified: found.mtimeMs };
}

/** Opens the file to read; refused when it is no longer the file that was found. The caller closes it. */
export async function openSource(source: Source): Promise<FileHandle> {
  const handle = await open(source.path, 'r').catch((error: unknown) => {
    throw accessFailure(source.file, error);
  });
  if (isAsFound(source, await orUnreadable(source, handle.stat()))) return handle;
  await handle.close();
  throw damaged({ file: source.file, part: '' }, 'changed');
}

function isAsFound({ size, modified }: Source, now: Stats): boolean {
  return now.isFile() && now.size === size && now.mtimeMs === modified;
}

/** SHA-256 of the file's bytes in lower-case hexadecimal, in bounded memory. */
export async function digestSource(source: Source): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readBytes(source, 0, source.size)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Bytes that are read, or inflated, at once: as text, two bytes for each, more of them would get pages of their own from the
 * system, which takes longer than to decode them.
 */
export const CHUNK = 2 ** 15;

/** Files up to so many bytes are read once and held: opening one anew for each of a thousand parts takes longer than all else. */
const HELD = 2 ** 20;
const held = new WeakMap<Source, Buffer>();

/** The bytes from `start` up to, not including, `end`. */
export async function* readBytes(source: Source, start: number, end: number): AsyncGenerator<Buffer> {
  if (start >= end) return;
  if (source.size > HELD) return yield* readPieces(source, start, end);
  const bytes = await holdBytes(source);
  const last = Math.min(end, bytes.length);
  for (let at = start; at < last; at += CHUNK) yield bytes.subarray(at, Math.min(at + CHUNK, last));
}

async function holdBytes(source: Source): Promise<Buffer> {
  const known = held.get(source);
  if (known === undefined) {
    const pieces: Buffer[] = [];
    for await (const piece of readPieces(source, 0, source.size)) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    held.set(source, bytes);
    return bytes;
  }
  const now = await orUnreadable(source, stat(source.path));
  if (!isAsFound(source, now)) throw damaged({ file: source.file, part: '' }, 'changed');
  return known;
}

async function* readPieces(source: Source, start: number, end: number): AsyncGenerator<Buffer> {
  const handle = await openSource(source);
  try {
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
      const { bytesRead } = await orUnreadable(source, handle.read(buffer, 0, buffer.length, at));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/**
 * What was asked of an open file; a disk or the network may fail in its midst.
 *
 * @throws PlanFailure F203
 */
export async function orUnreadable<T>({ file }: Source, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw accessFailure(file, error);
  });
}

/** `ERR_INVALID_ARG_VALUE`: a path that no file can have. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

function accessFailure(file: string, error: unknown): PlanFailure {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ELOOP') return new PlanFailure('file', 'F202', { file });
  // Node can name no file whose name is no text, but it is there.
  if (code === 'ENOENT' && isNoText(file)) {
    return new PlanFailure('file', 'F203', { file, reason: 'EILSEQ', rename: 1 });
  }
  return new PlanFailure('file', ABSENT.has(code) ? 'F201' : 'F203', { file, reason: code });
}
