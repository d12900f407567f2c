import type { Argument, Option } from 'commander';

/**
 * Lets the shell complete the value of an option or argument by `values`. That nothing else is allowed the command
 * says itself: the library's own check would say it in English.
 */
export function offerValues<T extends Option | Argument>(taker: T, values: readonly string[]): T {
  taker.argChoices = [...values];
  return taker;
}
