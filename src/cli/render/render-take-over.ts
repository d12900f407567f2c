import type { LockOwner } from '../../domain/folder-lock.ts';
import type { ReportWords } from '../messages/catalogue.ts';
import type { Stream } from '../terminal.ts';
import { paintFor } from './paint.ts';
import { safeLine, safeText } from './safe-text.ts';
import { wrapText } from './wrap-text.ts';

/** A note that a folder was taken over from a run that did not end by itself. */
export function renderTakeOver(from: LockOwner, words: ReportWords, stream: Stream): string {
  const { user, host, command, started } = from;
  const note = words.takenOver({
    who: safeLine([user, host].filter(Boolean).join('@')),
    command: safeText(command),
    started: safeLine(started),
  });
  return `${paintFor(stream).dim(wrapText(note, stream.columns))}\n`;
}
