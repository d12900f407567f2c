import { countColumns } from './render/count-columns.ts';
import type { Progress, ReportProgress } from '../app/progress.ts';
import type { ReportWords } from './messages/catalogue.ts';
import { formatCount } from './render/format-number.ts';
import { renderTakeOver } from './render/render-take-over.ts';
import { safeText } from './render/safe-text.ts';
import type { Stream } from './terminal.ts';

/** Back to the start of the line, and everything right of it away. */
const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows on one line what `work` reports it is doing, and takes the line away when the work ends, well or not.
 * Where lines cannot be overwritten nothing is shown. That a folder was taken over stays, and is shown everywhere.
 */
export async function showProgress<T>(
  stream: Stream,
  words: ReportWords,
  work: (report: ReportProgress) => Promise<T>,
): Promise<T> {
  let shown = '';
  try {
    return await work((progress) => {
      if (progress.step === 'takeOver') {
        stream.write(`${shown === '' ? '' : CLEAR_LINE}${renderTakeOver(progress.from, words, stream)}`);
        return;
      }
      if (!stream.live) return;
      const line = lineOf(progress, words);
      if (line === shown || countColumns(line) >= stream.columns) return;
      shown = line;
      stream.write(CLEAR_LINE + line);
    });
  } finally {
    if (shown !== '') stream.write(CLEAR_LINE);
  }
}

function lineOf(progress: Exclude<Progress, { readonly step: 'takeOver' }>, words: ReportWords): string {
  switch (progress.step) {
    case 'read':
      return words.reading(safeText(progress.file), formatCount(progress.rows));
    case 'plan':
      return words.planning;
    case 'write':
      return words.writing;
  }
}
