import { safeLine } from './safe-text.ts';

/** A path as it is typed in a command line, quoted, where it must be, as every shell understands it. */
export function quotePath(path: string): string {
  return /^[\w./\\:\p{L}-]+$/u.test(path) ? path : `"${safeLine(path)}"`;
}
