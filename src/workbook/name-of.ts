import { isUtf8 } from 'node:buffer';

/** Letters as UTF-8 writes them, its bytes as Latin-1 text; any byte for itself. */
const LETTERS =
  /[\x00-\x7f]+|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
/** What stands where bytes of a name were no text: what `nameOf` writes, or what the command line does. */
const NO_TEXT = /\\x[0-9A-F]{2}|\ufffd/;

/**
 * The name of a file as messages can show it. Some file systems take any bytes for a name; those that are no UTF-8, as in
 * an archive from another system, are written out (`\xFF.xlsx`), so that two names never become one.
 */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  return bytes.toString('latin1').replace(LETTERS, (letters) => {
    const written = Buffer.from(letters, 'latin1');
    return isUtf8(written) ? written.toString() : letters.replace(/[^]/g, byteOf);
  });
}

/** Whether a name under which there is nothing may be that of a file whose name is no text. */
export function isNoText(name: string): boolean {
  return NO_TEXT.test(name);
}

function byteOf(letter: string): string {
  return `\\x${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
