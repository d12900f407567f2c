import { TextDecoder } from 'node:util';
import type { Place } from './read-damage.ts';
import { damaged } from './read-damage.ts';

/**
 * The text of an XML part, piece by piece; characters that a piece's end cuts in two come whole with the next.
 *
 * @param bytes the part: UTF-8 or UTF-16, with or without byte order mark, or what its XML declaration names
 * @throws PlanFailure F207 bytes that are not in that encoding
 */
export async function* decodeXml(bytes: AsyncIterable<Buffer>, place: Place): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(chunk, place);
    yield decode(decoder, chunk, place);
  }
  if (decoder) yield decode(decoder, null, place);
}

function decode(decoder: TextDecoder, chunk: Buffer | null, place: Place): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw damaged(place, 'encoding', decoder.encoding);
  }
}

function decoderFor(start: Buffer, place: Place): TextDecoder {
  const encoding = encodingOf(start);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw damaged(place, 'encoding', encoding);
  }
}

/** By the byte order mark, by the zero beside the first `<`, by the declaration; UTF-8 if none says otherwise. */
function encodingOf(start: Buffer): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start.toString('latin1', 0, 200));
  const name = declared?.[1] ?? 'utf-8';
  // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
  return /^(utf-?16|ucs-?2)/i.test(name) ? 'utf-8' : name;
}
