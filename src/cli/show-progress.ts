import stringWidth from 'string-width';
import type { Progress, ReportProgress } from '../app/progress.ts';
import type { ReportWords } from './messages/catalogue.ts';
import { formatCount } from './render/format-number.ts';
import { safeText } from './render/safe-text.ts';
import type { Stream } from './terminal.ts';

/** Back to the start of the line, and everything right of it away. */
const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows on one line what `work` reports it is doing, and takes the line away when the work ends, well or not.
 * Where lines cannot be overwritten nothing is shown.
 */
export async function showProgress<T>(
  stream: Stream,
  words: ReportWords,
  work: (report: ReportProgress) => Promise<T>,
): Promise<T> {
  if (!stream.live) return work(() => undefined);
  let shown = '';
  try {
    return await work((progress) => {
      const line = lineOf(progress, words);
      if (line === shown || stringWidth(line) >= stream.columns) return;
      shown = line;
      stream.write(CLEAR_LINE + line);
    });
  } finally {
    if (shown !== '') stream.write(CLEAR_LINE);
  }
}

function lineOf(progress: Progress, words: ReportWords): string {
  switch (progress.step) {
    case 'read':
      return words.reading(safeText(progress.file), formatCount(progress.rows));
    case 'plan':
      return words.planning;
    case 'write':
      return words.writing;
  }
}
