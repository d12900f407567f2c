import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';

/** The comment of a package that is sealed: what it was stamped with, and the digest of that and of its directory. */
const SEAL = /^plan:([0-9a-f]{64}):([0-9a-f]{64})$/;
const SEAL_LENGTH = 134;
/** The record that ends a zip package, without its comment. */
const END_LENGTH = 22;
const END_SIGNATURE = 0x06054b50;

/**
 * Seals a package that was just written: its comment, which no spreadsheet program keeps when it saves, then says what it
 * was stamped with and what its directory is, which holds the checksum of every part. One too large for the records of a
 * plain zip package stays without.
 *
 * @param stamp a SHA-256 in hexadecimal
 */
export async function sealPackage(path: string, stamp: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const end = size - END_LENGTH;
    const directory = await readDirectory(file, end);
    if (directory === null) return;
    const comment = Buffer.from(`plan:${stamp}:${digestOf(directory, stamp)}`);
    const length = Buffer.alloc(2);
    length.writeUInt16LE(comment.length);
    await file.write(Buffer.concat([length, comment]), 0, 2 + comment.length, size - 2);
  } finally {
    await file.close();
  }
}

/**
 * What a package was stamped with, if it is as it was when it was sealed; null where it was changed since, was never
 * sealed, or is no package. It is no proof against somebody who means to deceive.
 */
export async function readSeal(path: string): Promise<string | null> {
  // A folder cannot be read, and a pipe that nobody writes into would be waited for.
  const status = await stat(path).catch(() => null);
  const file = status?.isFile() ? await open(path).catch(() => null) : null;
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const comment = await readAt(file, size - SEAL_LENGTH, SEAL_LENGTH);
    const [, stamp, digest] = SEAL.exec(comment?.toString('latin1') ?? '') ?? [];
    if (stamp === undefined) return null;
    const directory = await readDirectory(file, size - SEAL_LENGTH - END_LENGTH);
    return directory !== null && digestOf(directory, stamp) === digest ? stamp : null;
  } finally {
    await file.close();
  }
}

/** The directory of a package, which ends with a record at `end`; null where there is none. */
async function readDirectory(file: FileHandle, end: number): Promise<Buffer | null> {
  const record = await readAt(file, end, END_LENGTH);
  if (record === null || record.readUInt32LE(0) !== END_SIGNATURE) return null;
  const [length, start] = [record.readUInt32LE(12), record.readUInt32LE(16)];
  return start + length === end ? readAt(file, start, length) : null;
}

async function readAt(file: FileHandle, place: number, length: number): Promise<Buffer | null> {
  if (place < 0) return null;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, place);
  return bytesRead === length ? buffer : null;
}

function digestOf(directory: Buffer, stamp: string): string {
  return createHash('sha256').update(directory).update(stamp).digest('hex');
}
