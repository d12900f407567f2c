import type { LineAnswer } from '../domain/answer.ts';
import { formatDay } from '../domain/month.ts';
import { dispatchWordsOf } from './words/dispatch-words.ts';

/** What can be written beside a line. */
type Said = Pick<LineAnswer, 'agreed' | 'agreedDate' | 'reason' | 'remark'>;

/** How an answer differs from the one before, by the first column that does: what stood there. */
interface Difference {
  readonly field: 'agreed' | 'agreedDate' | 'answer';
  readonly was: string;
}

/**
 * Holds what a row says by now against the answer that was taken over: another quantity, day or reason is another answer;
 * a remark, or a reason where none was given, only adds to it (`amended`), and what was cleared takes nothing away.
 *
 * @param agreed null: the cell is blank
 */
export function compareAnswers(
  before: Said,
  { agreed, ...now }: Omit<Said, 'agreed'> & { readonly agreed: number | null },
  answerTitle: string,
): { readonly differs: Difference } | { readonly amended: Said | null } {
  if (agreed !== before.agreed) return { differs: { field: 'agreed', was: String(before.agreed) } };
  if (now.agreedDate !== before.agreedDate) {
    const was = before.agreedDate === null ? '' : formatDay(before.agreedDate);
    return { differs: { field: 'agreedDate', was } };
  }
  const reason = now.reason ?? before.reason;
  if (before.reason !== null && reason !== before.reason) {
    const { answers } = dispatchWordsOf(answerTitle === dispatchWordsOf('en').columns.answer ? 'en' : 'zh');
    return { differs: { field: 'answer', was: answers[before.reason] } };
  }
  const remark = now.remark ?? before.remark;
  const isSame = reason === before.reason && remark === before.remark;
  return { amended: isSame ? null : { agreed, agreedDate: now.agreedDate, reason, remark } };
}
