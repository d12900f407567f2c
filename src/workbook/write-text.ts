import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Characters that are handed to the file at once. */
const BLOCK = 1 << 16;

/** Writes pieces of text to one file as UTF-8, in order and in bounded memory; what stood there is overwritten. */
export async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(inBlocks(pieces)), createWriteStream(path));
}

/** Joins small pieces: one write for each of a million lines would take longer than making them. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}
