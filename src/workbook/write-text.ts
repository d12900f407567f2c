import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inBlocks } from './in-blocks.ts';

/** Writes pieces of text to one file as UTF-8, in order and in bounded memory; what stood there is overwritten. */
export async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(inBlocks(pieces)), createWriteStream(path));
}
