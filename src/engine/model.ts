import type { Commitment, Part, Store } from '../domain/inputs.ts';
import type { Day, Month } from '../domain/month.ts';

/**
 * The inputs as dense numbers, in canonical order: stores, parts, series and territories are sorted by code
 * point and known by their place in that order, so that the order of input rows cannot matter.
 *
 * Rows that belong to a part (sources, intents, history) lie one part after the other: those of part `p` are
 * `start[p]` to `start[p + 1] − 1`. Columns are typed arrays because there are a million intents. Tables of
 * territory × series are read at `territory * series.length + series`, those of store × series likewise.
 *
 * Units are whole, money is in fen, packs are whole packs.
 */
export interface Model {
  readonly month: Month;
  readonly asOf: Day;
  /** Last day of the month, the end of the horizon. */
  readonly monthEnd: Day;

  readonly stores: readonly Store[];
  readonly parts: readonly Part[];
  readonly series: readonly string[];
  /** Territories of the stores and of the annual plan. */
  readonly territories: readonly string[];

  readonly storeTerritory: Int32Array;
  /** Rank of the store's priority tier: 0 is served first; stores without a tier share the last rank. */
  readonly storeTier: Int32Array;
  /** What of the store's intents weighs in the fair share, above 0 and up to 1. */
  readonly storeTrust: Float64Array;

  readonly partSeries: Int32Array;
  /** Fen per unit. */
  readonly partPrice: Float64Array;
  /** Units per pack. */
  readonly partPack: Float64Array;

  /**
   * Sources of supply of a part: stock on hand first, even when there is none, then its lots up to month end
   * by date, lots of one date merged. `sourceDay` is the day from which the supply is to be had: the as-of
   * date for stock on hand, the ETA for a lot, and for an overdue lot the as-of date. Days ascend in a part.
   */
  readonly sourceStart: Int32Array;
  readonly sourceDay: Int32Array;
  /** ETA as stated; means nothing for stock on hand. */
  readonly sourceEta: Int32Array;
  /** Units that locks leave, loose ones included. */
  readonly sourceUnits: Float64Array;
  /** Their whole packs: what all stages share out. */
  readonly sourcePacks: Float64Array;

  /** Intents of a part: by due date, then the larger quantity, then the store. Only quantities above zero. */
  readonly intentStart: Int32Array;
  readonly intentStore: Int32Array;
  readonly intentDue: Int32Array;
  /** Units as the store stated them. */
  readonly intentQuantity: Float64Array;
  /** Packs that pull may serve: the quantity rounded up; less after a trim, none on a locked line. */
  readonly intentPacks: Float64Array;

  /** Past sales of a part per store, stores ascending: units summed over `demandMonths` months before the month. */
  readonly historyStart: Int32Array;
  readonly historyStore: Int32Array;
  readonly historyUnits: Float64Array;
  /** Divisor that makes a history sum a monthly mean; divide last, sums are exact. */
  readonly demandMonths: number;

  /** By part number, then supplier, then quantity. */
  readonly commitments: readonly Commitment[];
  /** Index of the part of each commitment. */
  readonly commitmentPart: Int32Array;

  /**
   * Areas of the target goal: the territories, or the one company when the annual plan gives no amount by
   * territory. `areaTarget` is in fen; `territoryArea` says in which area a territory counts.
   */
  readonly targetsBy: 'territory' | 'company';
  readonly territoryArea: Int32Array;
  readonly areaTarget: Float64Array;

  /**
   * Reference mix: an amount per territory × series of which only the shares of a row matter; one more row,
   * the last, is the company's. A row of zeros means that there is no reference.
   */
  readonly reference: Float64Array;

  readonly fixed: Fixed;
}

/**
 * What the planner's locks have taken before the stages run. Their supply is gone from `sourceUnits` and
 * `sourcePacks`, their
 * intents want no packs (`intentPacks` 0, while `intentQuantity` still counts as reference), and no lift or
 * push may go to a locked store and part. Their amounts count towards targets, mix and caps like any other.
 */
export interface Fixed {
  /** Pairs of part and store that have a lock, as `part * stores.length + store`. */
  readonly pairs: ReadonlySet<number>;
  /** Locked units per part: they count as pull where a stage asks what pull and lift already cover. */
  readonly units: Float64Array;
  /** Locked amount per territory × series, in fen. */
  readonly amount: Float64Array;
  /** Locked amount beyond the stores' intents per store × series, in fen: it uses up their caps. */
  readonly beyond: Float64Array;
}

/** What pull serves, in packs, per intent of the model: `onTime + late ≤ intentPacks`. */
export interface Pull {
  readonly onTime: Float64Array;
  readonly late: Float64Array;
}

/** Packs of a part that a store gets outside its intents, and why. */
export interface Placement {
  readonly part: number;
  readonly store: number;
  readonly packs: number;
  readonly reason: 'lift' | 'commitment' | 'excess' | 'free';
}
