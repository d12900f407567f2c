/**
 * Orders two texts by code point, the one order that is the same on every machine.
 * (`<` orders by UTF-16 unit, which differs for rare characters of names; locales differ by machine.)
 *
 * @returns negative, zero or positive, as for `Array.prototype.sort`.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other UTF-16 unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
