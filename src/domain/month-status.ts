import type { Approval } from './approval.ts';
import type { DueStep } from './calendar.ts';
import type { WorkingDays } from './achievement.ts';
import type { Fen } from './money.ts';
import type { Day, Month } from './month.ts';

/** What a month asks of people, in its order. */
export type StatusStep = 'forecast' | 'inventory' | 'annual' | 'plan' | 'approval' | 'agreement';

/** The steps, in the order in which they are done. */
export const STATUS_STEPS: readonly StatusStep[] = [
  ...(['forecast', 'inventory', 'annual', 'plan', 'approval', 'agreement'] as const),
];

/** By the due day of which step each is due. */
export const DUE_WITH: Readonly<Record<StatusStep, DueStep>> = {
  ...{ forecast: 'forecast', inventory: 'forecast', annual: 'forecast' },
  ...{ plan: 'plan', approval: 'plan', agreement: 'agreement' },
};

/**
 * How a step stands: `done`; `open`, and not due yet; `late`, not done and its due day is past; `invalid`, its workbooks
 * hold errors; `stale`, done from what has changed since; `lapsed`, an approval of what has changed since.
 */
export type StepState = 'done' | 'open' | 'late' | 'invalid' | 'stale' | 'lapsed';

/** How the forecast of a salesperson stands; `tardy`: it is in, and its file was saved after the due day. */
export type SenderState = 'in' | 'tardy' | 'open' | 'late' | 'invalid';

/** The forecast of one salesperson, as far as it is in. */
export interface SenderFacts {
  readonly salesperson: string;
  readonly territory: string;
  /** Whether they are waited for: the store list, or the plan before, names them. */
  readonly isExpected: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly rows: number;
    /** The day on which the file was last changed; null: nobody knows. */
    readonly changedOn: Day | null;
    readonly errors: number;
  }[];
}

/** A salesperson whose stores are asked about lines of the plan, and how many of these nobody has answered anywhere. */
export interface AnswerFacts {
  readonly salesperson: string;
  readonly territory: string;
  readonly lines: number;
  readonly missing: number;
}

/** The plan of the month as it lies in its folder. */
export interface PlanFacts {
  readonly revision: number;
  readonly isConfirmed: boolean;
  /** Inputs that have changed, come or gone since it was made. */
  readonly stale: readonly string[];
  /** Whose approval it bears. */
  readonly approval: Pick<Approval, 'by' | 'at'> | null;
  /** Whether it is still what was approved. */
  readonly isApproved: boolean;
  /** Whether one of its files is missing, damaged, or changed where nobody was asked to. */
  readonly isChanged: boolean;
  /** Locks and remarks in its workbook that the next build would take. */
  readonly waitingEdits: number;
  /** Lines to agree that it holds no answer to … */
  readonly open: number;
  /** … and those of them beside which somebody has written an answer that is not taken over yet. */
  readonly arrived: number;
  /** Whether workbooks ask about every open line as it is now. */
  readonly isDispatched: boolean;
  readonly answers: readonly AnswerFacts[];
  /** Why the answers cannot be taken, and workbooks of them that nobody can read; 0 where all is well. */
  readonly wrongAnswers: number;
}

/** What was sold so far, as it was last tracked. */
export interface AchievementFacts {
  /** The day up to which sales count. */
  readonly today: Day;
  readonly days: WorkingDays;
  /** Whether it is held against the plan as it stands now. */
  readonly isOfPlan: boolean;
  readonly plan: Fen;
  readonly actual: Fen;
  /** What even sales on all working days would have brought by now. */
  readonly expected: Fen;
  /** Actual by plan, by the target, and by what is expected by now; null where there is nothing to hold it against. */
  readonly rate: number | null;
  readonly target: Fen | null;
  readonly targetRate: number | null;
  readonly pace: number | null;
  /** Whether the company, and who and what in it, is behind by more than `RISK_MARGIN`, the largest amount first. */
  readonly atRisk: boolean;
  readonly risks: readonly BehindPace[];
}

/** Who or what has sold less than is expected by now; a null name gathers what the plan does not know. */
export interface BehindPace {
  readonly by: 'territory' | 'salesperson' | 'store' | 'series';
  readonly name: string | null;
  readonly missing: Fen;
}

/** What is found in a company's folder of a month. */
export interface StatusFacts {
  readonly month: Month;
  /** Whether the month has a folder. */
  readonly hasFolder: boolean;
  /** Whether there are inputs at all. */
  readonly hasInputs: boolean;
  readonly senders: readonly SenderFacts[];
  /** Errors of all inputs. */
  readonly errors: number;
  readonly inventory: KindFacts;
  readonly annual: KindFacts;
  readonly plan: PlanFacts | null;
  /** Whether a plan is there that nobody can read. */
  readonly isPlanUnreadable: boolean;
  /** Files of any sort that cannot be read. */
  readonly unreadable: number;
  /** Whether all of the month was held against the plan as it stands. */
  readonly isMeasured: boolean;
}

/** An input that is wanted once: whether it is there, is old, and how many errors its workbooks hold. */
export interface KindFacts {
  readonly isThere: boolean;
  readonly isOld: boolean;
  readonly errors: number;
}

/** Where a month stands on a day. */
export interface MonthStatus {
  readonly month: Month;
  readonly today: Day;
  readonly steps: readonly { readonly step: StatusStep; readonly due: Day; readonly state: StepState }[];
  readonly senders: readonly (SenderFacts & { readonly state: SenderState })[];
  /** Whether nothing is late, invalid, stale, lapsed or unreadable. */
  readonly isInOrder: boolean;
  /** What to do next; null: nothing is left to do. */
  readonly next: NextStep | null;
}

/**
 * What to do next, by the command that does it; `takeOver`: `plan confirm` of the answers that are there to a plan that is
 * out of date, before the next build would make them void.
 */
export type NextStep =
  'init' | 'collect' | 'validate' | 'build' | 'approve' | 'dispatch' | 'confirm' | 'takeOver' | 'track';
