/** What may part the cells of a text table; of two that fit alike, the one that stands in cells less often. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** The line by which Excel is told the delimiter; it is no row. */
const TOLD = /^"?sep=([^\r\n"])"?(\r\n|\r|\n|$)/i;
const QUOTED = /"[^"]*(?:"|$)/g;

export interface Delimiter {
  readonly delimiter: string;
  /** Characters at the start of the text that only say so. */
  readonly skip: number;
}

/**
 * What parts the cells of a text table: what its first line says (`sep=;`), else the character that most lines have
 * equally often, outside of quotes; a comma where there is none.
 *
 * @param sample the beginning of the text; its last line may be cut
 */
export function findDelimiter(sample: string): Delimiter {
  const told = TOLD.exec(sample);
  if (told) return { delimiter: told[1]!, skip: told[0].length };
  const lines = sample.replace(QUOTED, '').split(/\r\n|\r|\n/);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, ...score(lines, delimiter) }));
  const best = scores.reduce((a, b) =>
    b.lines > a.lines || (b.lines === a.lines && b.count > a.count) ? b : a,
  );
  return { delimiter: best.lines === 0 ? ',' : best.delimiter, skip: 0 };
}

/** How many lines have the character equally often, and how often that is. */
function score(
  lines: readonly string[],
  delimiter: string,
): { readonly lines: number; readonly count: number } {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  const [count = 0, most = 0] = [...linesByCount].toSorted(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  return { lines: most, count };
}
