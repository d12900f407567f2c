/** An amount of money in whole fen (1 yuan = 100 fen), exact up to 2^53. */
export type Fen = number & { readonly __brand: 'Fen' };

/** No money. */
export const NO_FEN = 0 as Fen;

/** Yuan, as a workbook holds them, to fen; rounded to the nearest fen. */
export function fenFromYuan(yuan: number): Fen {
  return Math.round(yuan * 100) as Fen;
}

/** Fen to yuan, the nearest number with two decimals. */
export function yuanFromFen(fen: Fen): number {
  return fen / 100;
}

/** The amount of `units` at `price` fen each. */
export function amountOf(price: Fen, units: number): Fen {
  return (price * units) as Fen;
}

/** The sum of amounts, in fen. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Fen;
}
