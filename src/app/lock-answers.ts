import type { LineAnswer } from '../domain/answer.ts';
import type { Lock } from '../domain/inputs.ts';
import type { PlanLine, SalesPlan } from '../domain/plan.ts';
import { lineKeyOf, linesByKey, writeLineKey } from '../sheets/line-key.ts';

/** Whether a store wants nothing of a line, whatever comes free. */
function isRefusal({ agreed, reason }: LineAnswer): boolean {
  return agreed === 0 && reason !== null && reason !== 'agreed';
}

/** What must stay when a plan is made around the answers of the stores. */
export interface AnswerLocks {
  /** Lines that neither gain nor lose: at what was agreed, else as planned. */
  readonly fixed: readonly Lock[];
  /** Lines that may gain, at what they have. */
  readonly least: readonly Lock[];
  /** Whether none of the lines that may gain has less in a plan, nor less of it on time. */
  readonly isKept: (plan: SalesPlan) => boolean;
}

/**
 * Fixes every line at what was agreed or, without an answer, at what is planned. Only what is short or late, holds
 * nothing that the store did not ask for, and was taken as it is, now or by an answer that the plan holds already, may
 * gain, where units of its part came free. A line that is still open stays as it is: its store is being asked about it.
 *
 * @param before answers that the plan holds already
 */
export function lockAnswers(
  { lines }: Pick<SalesPlan, 'lines'>,
  answers: readonly LineAnswer[],
  before: readonly LineAnswer[],
): AnswerLocks {
  const agreed = new Map(answers.map((answer) => [writeLineKey(answer), answer.agreed]));
  const said = [...before, ...answers];
  const promised = new Map(said.map((answer) => [writeLineKey(answer), answer.agreedDate]));
  // Of a line that had nothing to give, a store may say that it wants nothing.
  const refused = new Set(said.filter(isRefusal).map(writeLineKey));
  const keyOf = (line: PlanLine): string => writeLineKey(lineKeyOf(line));
  const freed = new Map<string, number>();
  for (const answer of said) {
    const gain = answer.proposed - answer.agreed;
    freed.set(answer.partNo, (freed.get(answer.partNo) ?? 0) + gain);
  }
  const mayGain = (line: PlanLine): boolean =>
    (freed.get(line.partNo) ?? 0) > 0 &&
    (line.short > 0 || line.late > 0) &&
    line.lock === 0 &&
    line.plan === line.onTime + line.late;
  const fixed: Lock[] = [];
  const gaining: PlanLine[] = [];
  for (const line of lines) {
    const quantity = agreed.get(keyOf(line)) ?? line.plan;
    const by = promised.get(keyOf(line)) ?? null;
    const isTaken =
      promised.has(keyOf(line)) && !refused.has(keyOf(line)) && quantity === line.plan && by === null;
    if (isTaken && mayGain(line)) gaining.push(line);
    else fixed.push({ ...lineKeyOf(line), quantity, ...(by === null ? {} : { by }) });
  }
  return {
    fixed,
    least: gaining.map((line) => ({ ...lineKeyOf(line), quantity: line.plan })),
    isKept: (plan) => {
      const now = linesByKey(plan.lines);
      return gaining.every((line) => {
        const { plan: units, onTime } = now.get(keyOf(line)) ?? { plan: 0, onTime: 0 };
        return units >= line.plan && onTime >= line.onTime;
      });
    },
  };
}
