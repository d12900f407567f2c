import { plainText } from './text.ts';

/** Prices by what they are called: a store pays what its dealer price says, with tax and without what a list adds. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/门店|网点|专卖店|经销|供货|结算|批发|dealer|wholesale/i, 4],
  [/不含税|未税|无税|去税|除税|税前|excl|without tax|before tax/i, -2],
  [/(?<!不|未)含税|税后|价税|incl|with tax/i, 2],
  [/\bnet\b|现行/i, 1],
  [/出厂|协议|现价|list/i, -1],
];

/**
 * How rather one of several titles of a price is the one that stores pay (DOMAIN: dealer price): that for stores before
 * any other, that with tax before one without, whichever stands first.
 */
export function priceRank(title: string): number {
  const plain = plainText(title);
  return RANKS.reduce((rank, [words, points]) => (words.test(plain) ? rank + points : rank), 0);
}
