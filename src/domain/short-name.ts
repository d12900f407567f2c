/** Bytes of a name that leave room for the rest of a file's, in any file system and beside a temporary ending. */
const MOST_NAME_BYTES = 120;

/** A name as it may stand in that of a file: of a very long one the beginning. */
export function shortName(name: string): string {
  let [short, bytes] = ['', 0];
  for (const letter of name) {
    bytes += bytesOf(letter.codePointAt(0)!);
    if (bytes > MOST_NAME_BYTES) return `${short}…`;
    short += letter;
  }
  return name;
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
