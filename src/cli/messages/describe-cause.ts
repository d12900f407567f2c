import type { Cause } from '../../domain/plan-diff.ts';
import type { DiffWords, PlainCause } from './diff-words.ts';

/** A cause in words. */
export function describeCause(cause: Cause, words: DiffWords): string {
  return isPlain(cause) ? words.causes[cause] : words.policyCause(cause.slice('policy.'.length));
}

function isPlain(cause: Cause): cause is PlainCause {
  return !cause.startsWith('policy.');
}
