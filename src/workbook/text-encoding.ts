import { TextDecoder } from 'node:util';
import { PlanFailure } from '../domain/failure.ts';
import { damaged } from './read-damage.ts';
import type { Source } from './read-source.ts';
import { readBytes } from './read-source.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Characters that a table of text does not hold. */
const BINARY = /[\x00-\x08\x0e-\x19\x1c-\x1f]/;

/**
 * The encoding of a text file: that of its byte order mark, else UTF-8 if the whole file is valid UTF-8, else GB18030
 * (which GBK and GB2312 are part of). Text that is not Chinese hardly ever passes for UTF-8 by accident, and Chinese
 * text in GBK never does beyond a few characters.
 *
 * @throws PlanFailure F206 with characters that are no text, F207 in neither encoding
 */
export async function findEncoding(source: Source): Promise<TextEncoding> {
  const marked = await readMark(source);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    if (await isEncodedIn(source, encoding)) return encoding;
  }
  throw damaged({ file: source.file, part: '' }, 'text-encoding');
}

/** The text of a file, piece by piece, without byte order mark. The encoding is one that `findEncoding` found. */
export async function* decodeText(source: Source, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first = true;
  for await (const chunk of readBytes(source, 0, source.size)) {
    const piece = decoder.decode(chunk, { stream: true });
    // The decoder of GB18030 leaves its mark in the text.
    yield first ? piece.replace(/^\uFEFF/, '') : piece;
    first = false;
  }
  yield decoder.decode();
}

async function readMark(source: Source): Promise<TextEncoding | null> {
  for await (const [first, second, third] of readBytes(source, 0, Math.min(source.size, 3))) {
    if (first === 0xff && second === 0xfe) return 'utf-16le';
    if (first === 0xfe && second === 0xff) return 'utf-16be';
    if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  }
  return null;
}

async function isEncodedIn(source: Source, encoding: TextEncoding): Promise<boolean> {
  try {
    for await (const piece of decodeText(source, encoding)) {
      if (!BINARY.test(piece)) continue;
      throw new PlanFailure('file', 'F206', { file: source.file, format: 'unknown' });
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
