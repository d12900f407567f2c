import type { NextStep, SenderState, StatusStep, StepState } from '../../domain/month-status.ts';

/** The words of `plan status`. */
export interface StatusWords {
  title(month: string, today: string): string;
  readonly columns: Readonly<Record<'step' | 'due' | 'state', string>>;
  readonly steps: Readonly<Record<StatusStep, string>>;
  readonly states: Readonly<Record<StepState, string>>;
  readonly senders: string;
  readonly senderColumns: Readonly<
    Record<'salesperson' | 'territory' | 'state' | 'rows' | 'changed', string>
  >;
  readonly senderStates: Readonly<Record<SenderState, string>>;
  /** In which workbooks the forecast of a salesperson is. */
  sent(salesperson: string, files: readonly string[]): string;
  /** Why a day may not be the day on which a forecast came in. */
  readonly changedNote: string;
  /** That neither a store list nor a plan says who is to send a forecast. */
  readonly nobodyExpected: string;
  /** The first error of a workbook. */
  firstError(file: string, message: string): string;
  plan(revision: number, state: 'draft' | 'approved' | 'confirmed' | 'lapsed'): string;
  approvedBy(by: string, at: string): string;
  stale(files: readonly string[]): string;
  readonly changed: string;
  waiting(count: number): string;
  /** Of all lines to agree, how many the plan knows the answers to, and beside how many an answer waits to be taken over. */
  answers(lines: number, taken: number, waiting: number): string;
  unanswered(people: readonly string[]): string;
  wrongAnswers(count: number): string;
  /** What was sold, against the plan. */
  achieved(sold: { day: string; actual: string; plan: string; rate: string }): string;
  ofTarget(target: string, rate: string): string;
  /** Against what even sales on all working days would have brought by now. */
  pace(of: { gone: number; all: number; expected: string; pace: string }): string;
  readonly companyAtRisk: string;
  /** That sales were held against a plan that has changed since. */
  readonly otherPlan: string;
  next(command: string): string;
  readonly nextSteps: Readonly<Record<NextStep, string>>;
  readonly inOrder: string;
  readonly notInOrder: string;
}
