import { Chalk, type ChalkInstance } from 'chalk';
import type { Stream } from '../terminal.ts';

/** The sixteen colours that every terminal has, or none where the stream takes no escape codes. */
export function paintFor(stream: Stream): ChalkInstance {
  return new Chalk({ level: stream.colours ? 1 : 0 });
}
