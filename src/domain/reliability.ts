import type { Month } from './month.ts';

/** What became of one part in one store in a past month, in units: of what the store asked for, and of what it was offered. */
export interface IntentOutcome {
  readonly store: string;
  readonly territory: string;
  readonly salesperson: string;
  /** What the store asked for. */
  readonly intent: number;
  /** What of that was not to be had by the dates it asked for: short, late, cut, or fixed lower by the planner. */
  readonly withheld: number;
  /** What the store bought of the part, apart from what it was offered beyond its intent. */
  readonly took: number;
  /** What it was offered beyond its intent, out of commitments, excess and free stock. */
  readonly pushed: number;
  /** What of that it agreed to; null: nobody brought an answer. */
  readonly agreed: number | null;
  /** What of that it bought. */
  readonly sold: number;
}

/** How near intents came to what was taken of them; see `measureReliability` for the formulas. */
export interface IntentAccuracy {
  /** Months in which anything was asked. */
  readonly months: number;
  /** Units asked for, as far as they were to be had. */
  readonly asked: number;
  /** Units taken of the parts that were asked for. */
  readonly took: number;
  /** Units by which the two differ, summed over parts and months. */
  readonly missed: number;
  /** Share by which more (below zero: less) was asked than taken, at most 1; null where nothing was asked. */
  readonly bias: number | null;
  /** `missed` as a share of what was asked, at least as large as the bias; null where nothing was asked. */
  readonly error: number | null;
}

/** How far the intents of a store can be relied on. */
export interface StoreReliability extends IntentAccuracy {
  readonly store: string;
}

/** How far the forecasts of a salesperson can be relied on, and what became of what the stores were offered. */
export interface SalespersonReliability extends IntentAccuracy {
  readonly territory: string;
  readonly salesperson: string;
  /** Units offered beyond the intents, and those of them about which somebody brought an answer. */
  readonly pushed: number;
  readonly answered: number;
  /** Units of these that were agreed to, and as a share of what was answered; null without any answer. */
  readonly agreed: number;
  readonly agreedShare: number | null;
  /** Units of these that were sold, and as a share of what was pushed; null where nothing was. */
  readonly sold: number;
  readonly soldShare: number | null;
}

/** What past months teach, by store and by salesperson. */
export interface Reliability {
  /** The months that were looked at, oldest first. */
  readonly months: readonly Month[];
  readonly stores: readonly StoreReliability[];
  readonly salespeople: readonly SalespersonReliability[];
}

/** One month may be an accident: intents are judged from so many months on. */
export const ENOUGH_MONTHS = 2;
/** The bias, up or down, beyond which intents are far off. */
export const FAR_OFF = 0.3;

/** Whether intents were, over months enough, far above or below what was taken of them. */
export function isFarOff({ months, bias }: IntentAccuracy): boolean {
  return months >= ENOUGH_MONTHS && bias !== null && Math.abs(bias) > FAR_OFF;
}
