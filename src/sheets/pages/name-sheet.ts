const LONGEST = 31;

/** Gives out sheet names: each wish made valid and different from all given before, without regard to case. */
export type NameSheet = (wish: string) => string;

/**
 * Starts a list of sheet names for one workbook. A name has at most 31 characters and none of `[]:*?/\!'` nor control
 * characters, which stand as spaces; the second sheet of a name ends in `(2)`. `History` alone is Excel's own.
 */
export function nameSheets(): NameSheet {
  const given = new Set(['HISTORY']);
  return (wish) => {
    const plain = clean(wish) || '-';
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = cut(plain, LONGEST - ending.length) + ending;
      if (given.has(name.toUpperCase())) continue;
      given.add(name.toUpperCase());
      return name;
    }
  };
}

function clean(wish: string): string {
  return wish
    .replace(/[[\]:*?/\\!'\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The first `length` UTF-16 units, never half a character. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
