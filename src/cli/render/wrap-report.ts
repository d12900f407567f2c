import type { Stream } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** Lines of a report, each wrapped to the stream; those that are indented hold paths, and stay whole. */
export function wrapReport(lines: readonly string[], { columns }: Pick<Stream, 'columns'>): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => (line.startsWith(' ') ? line : wrapText(line, columns)))
    .join('\n');
}
