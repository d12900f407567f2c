/** Places that show a whole number digit by digit. */
const DIGITS = /^[0#?]+$/;
/** Texts that make another number of it: percent, thousands that are left out, and digits that fill what room there is. */
const SCALED = /[%,…]/;
/** No number has more digits. */
const MOST_PLACES = 20;

/**
 * Whether a format shows all digits of a whole number, and nothing that makes another number of it.
 *
 * @param parts its texts and the places of its digits in turn, a text first: `B-`, `0000`, ``
 */
export function areDigitwise(parts: readonly string[]): boolean {
  const isFit = (part: string, i: number): boolean => (i % 2 === 0 ? !SCALED.test(part) : DIGITS.test(part));
  return parts.length > 1 && parts.length <= 2 * MOST_PLACES && parts.every(isFit);
}

/**
 * The text that a format shows for a whole number. Digits fill the places from the right, and the first place takes all
 * that are left; a `0` without a digit is shown as one.
 *
 * @param parts as `areDigitwise` allows them
 * @param digits of the number
 */
export function fillPlaces(parts: readonly string[], digits: string): string {
  const filled = [...parts];
  let end = digits.length;
  for (let i = parts.length - 2; i > 0; i -= 2) {
    const place = parts[i]!;
    const begin = i === 1 ? 0 : Math.max(0, end - place.length);
    const least = place.length - place.search(/0|$/);
    filled[i] = digits.slice(begin, end).padStart(least, '0');
    end = begin;
  }
  return filled.join('').trim();
}
