import type { BatchProgress } from '../app/batch-plans.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { cutText } from './render/cut-text.ts';
import { isWell } from './render/render-batch.ts';
import { renderTakeOver } from './render/render-take-over.ts';
import { safeText } from './render/safe-text.ts';
import type { Stream } from './terminal.ts';

/** Back to the start of the line, and everything right of it away. */
const CLEAR_LINE = '\r\u001b[K';

/**
 * Shows on one line what a batch is doing, and takes the line away at its end; where lines cannot be overwritten, as
 * under cron, a plain line for each company that is done. Folders that were taken over are told everywhere.
 *
 * @param quiet whether to show nothing but those
 */
export async function showBatchProgress<T>(
  stream: Stream,
  catalogue: Catalogue,
  quiet: boolean,
  work: (report: (progress: BatchProgress) => void) => Promise<T>,
): Promise<T> {
  const { batch: words } = catalogue;
  const inWork = new Map<string, string>();
  let done = 0;
  let failed = 0;
  const clear = stream.live ? CLEAR_LINE : '';
  try {
    return await work((progress) => {
      const { company, folder } = progress.step === 'begin' ? progress.company : progress.result;
      if (progress.step === 'begin') inWork.set(folder, safeText(company));
      else {
        const { result, total } = progress;
        inWork.delete(folder);
        done = progress.done;
        if (!isWell(result)) failed += 1;
        if ('takenOver' in result && result.takenOver !== null) {
          stream.write(
            `${clear}${safeText(company)}\n${renderTakeOver(result.takenOver, catalogue.report, stream)}`,
          );
        }
        if (!stream.live && !quiet) {
          const told = words.results[result.status];
          stream.write(`${words.done(done, total, safeText(company), told, result.seconds.toFixed(1))}\n`);
        }
      }
      if (!stream.live || quiet) return;
      const line = words.working(done, progress.total, failed, [...inWork.values()].join(', '));
      stream.write(CLEAR_LINE + cutText(line, stream.columns - 1));
    });
  } finally {
    if (!quiet) stream.write(clear);
  }
}
