import type { Catalogue } from '../messages/catalogue.ts';
import type { CodeStories } from '../messages/code-stories.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { wrapText } from './wrap-text.ts';

/** A code at length: what it is called, its story, and an example. */
export function renderCodeStory(code: keyof CodeStories, catalogue: Catalogue, stream: Stream): string {
  const paint = paintFor(stream);
  const { title, story, example } = catalogue.codes[code];
  const { report, explanation } = catalogue;
  const severity = code.startsWith('W') ? report.warning : report.error;
  return [
    `${paint.bold(`${code} ${title}`)} ${paint.dim(`[${severity}]`)}`,
    '',
    wrapText(story, stream.columns, '  '),
    '',
    paint.bold(explanation.example),
    wrapText(example, stream.columns, '  '),
    '',
  ].join('\n');
}
