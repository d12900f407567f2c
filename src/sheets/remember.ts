/**
 * A function of a text that remembers what it found: columns repeat their words in thousands of rows. What it remembers is
 * bounded, since every text may be another: each has one place, and takes it from the one that was there. To find a place
 * and to take it is cheaper than to ask a map that grows and is emptied again, where no text comes twice.
 *
 * @param places texts that are remembered at most, a power of two
 */
export function remember<T extends string | boolean | readonly string[]>(
  places: number,
  find: (text: string) => T,
): (text: string) => T {
  const texts: (string | undefined)[] = new Array<undefined>(places).fill(undefined);
  const found: (T | undefined)[] = new Array<undefined>(places).fill(undefined);
  return (text) => {
    const place = hashOf(text) & (places - 1);
    if (texts[place] === text) return found[place]!;
    const value = find(text);
    texts[place] = text;
    found[place] = value;
    return value;
  };
}

/** Characters that tell texts apart here: titles and words of a column differ in fewer. */
const HASHED = 40;

/** A number for a text, as Fowler, Noll and Vo mix its characters (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  const end = Math.min(text.length, HASHED);
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 16);
}
