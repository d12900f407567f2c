import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Place } from './read-damage.ts';

const ESCAPE = /_x([0-9a-f]{4})_/gi;

/**
 * A cell's text as Excel shows it: `_xHHHH_` stands for a character that XML cannot hold, `_x005F_` for a `_` that
 * would otherwise begin such an escape.
 *
 * @throws PlanFailure F308 longer than the limit
 */
export function decodeCellText(written: string, place: Place, limits: ReadingLimits): string {
  const raw = detach(written);
  const text = raw.includes('_x')
    ? raw.replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : raw;
  if (text.length <= limits.textLength) return text;
  throw new PlanFailure('file', 'F308', { ...place, limit: limits.textLength });
}

/** A copy: V8 keeps longer substrings as views, and one kept name would keep the whole piece of XML it came from. */
export function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
