import { ANSWER_REASONS, type AnswerReason } from '../domain/answer.ts';
import { cellText } from './cell-text.ts';
import type { RawCell } from './raw-sheet.ts';
import type { Reading } from './reading.ts';
import { dispatchWordsOf } from './words/dispatch-words.ts';

const REASONS: ReadonlyMap<string, AnswerReason> = new Map(
  (['zh', 'en'] as const).flatMap((language) =>
    ANSWER_REASONS.map((reason) => [dispatchWordsOf(language).answers[reason], reason] as const),
  ),
);

/** Reads which of the answers that the workbook lists a store gave, in either language. */
export function readAnswerReason(cell: RawCell): Reading<AnswerReason> {
  const reason = REASONS.get(cellText(cell).trim());
  if (reason !== undefined) return { value: reason };
  return { problem: { code: 'E211', params: { allowed: [...REASONS.keys()].join(', ') } } };
}
