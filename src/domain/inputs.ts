import type { Fen } from './money.ts';
import type { Day, Month } from './month.ts';
import type { StoreReliability } from './reliability.ts';

/** A part number is text: leading zeros count. */
export type PartNo = string & { readonly __brand: 'PartNo' };

/** Mainstream or non-mainstream part. */
type PartClass = 'mainstream' | 'non-mainstream';

/** A franchise store, in one territory and served by one salesperson. */
export interface Store {
  readonly store: string;
  readonly territory: string;
  readonly salesperson: string;
  /** Priority tier, 1 is served first; null: after every numbered tier, equal among themselves. */
  readonly priority: number | null;
}

/** A part, with its stock over all warehouses on the as-of date. */
export interface Part {
  readonly partNo: PartNo;
  readonly name: string;
  readonly series: string;
  readonly partClass: PartClass;
  /** Dealer price of one unit. */
  readonly unitPrice: Fen;
  /** Units in one pack, at least 1. */
  readonly pack: number;
  /** Units on hand. */
  readonly onHand: number;
  /** Units of safety stock. */
  readonly safetyStock: number;
}

/** Units on their way from a supplier, not reserved by any store. */
export interface Lot {
  readonly partNo: PartNo;
  readonly quantity: number;
  readonly eta: Day;
  readonly supplier: string | null;
}

/** What a store wants: at most one per store, part and day. */
export interface Intent {
  readonly store: string;
  readonly partNo: PartNo;
  readonly quantity: number;
  /** Desired arrival date. */
  readonly due: Day;
}

/** Units of a part that the company promised a supplier to sell. */
export interface Commitment {
  readonly supplier: string;
  readonly partNo: PartNo;
  readonly quantity: number;
}

/** What month M must bring; null territory or series: the annual plan does not split by it. */
export interface Target {
  readonly territory: string | null;
  readonly series: string | null;
  readonly amount: Fen;
}

/** Units that a store bought in a past month. */
export interface Sale {
  readonly store: string;
  readonly partNo: PartNo;
  readonly month: Month;
  readonly quantity: number;
}

/** A quantity that the planner fixed: the whole plan of one line. */
export interface Lock {
  readonly store: string;
  readonly partNo: PartNo;
  /** Desired arrival date of the line; null: the line of this store and part that has no intent. */
  readonly due: Day | null;
  readonly quantity: number;
  /** The day by which a store was promised all of it; without one the line has the supply that it has. */
  readonly by?: Day;
}

/** Everything the engine plans from; the order of the rows means nothing. */
export interface PlanInputs {
  readonly month: Month;
  /** The day on which the stock was counted; the horizon runs from here to the last day of the month. */
  readonly asOf: Day;
  readonly stores: readonly Store[];
  readonly parts: readonly Part[];
  readonly lots: readonly Lot[];
  readonly intents: readonly Intent[];
  readonly commitments: readonly Commitment[];
  readonly targets: readonly Target[];
  readonly history: readonly Sale[];
  /** How far the stores' intents of past months were from what they took; of stores of which nothing is known, none. */
  readonly reliability: readonly StoreReliability[];
  readonly locks: readonly Lock[];
}
