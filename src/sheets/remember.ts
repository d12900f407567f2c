/**
 * A function of a text that remembers what it found: columns repeat their words in thousands of rows. What it remembers is
 * bounded, since every text may be another.
 *
 * @param most texts that are remembered; one more, and all are forgotten
 */
export function remember<T extends string | boolean | readonly string[]>(
  most: number,
  find: (text: string) => T,
): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const value = find(text);
    if (found.size >= most) found.clear();
    found.set(text, value);
    return value;
  };
}
