/** A number of at least 0 as an exact fraction of integers; the denominator is positive. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Orders two fractions exactly, also where their products leave the exact range of a number. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  const clear = Math.abs(left - right) > 1e-12 * (Math.abs(left) + Math.abs(right));
  if (clear || (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER)) return left - right;
  return Number(BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator));
}

/** The smallest whole number not below `fraction × amount`; `amount` is an integer of at least 0. */
export function ceilProduct({ numerator, denominator }: Fraction, amount: number): number {
  const product = numerator * amount;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const quotient = Math.ceil(product / denominator);
    return quotient * denominator < product ? quotient + 1 : quotient;
  }
  const exact = BigInt(numerator) * BigInt(amount);
  const divisor = BigInt(denominator);
  return Number((exact + divisor - 1n) / divisor);
}
