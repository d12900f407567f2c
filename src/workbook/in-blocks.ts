/** Characters that are handed on at once. */
const BLOCK = 1 << 16;

/** Joins small pieces of text: to hand on each of a million lines by itself would take longer than making them. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}
