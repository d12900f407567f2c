/** The constants of the rules, all of them the planner's to set. */
export interface Policy {
  /** Whether intents may use safety stock (`use`) or not (`reserve`). */
  readonly safetyStock: 'use' | 'reserve';
  /** Weights of the fair share: this month's intents, or the stores' history. */
  readonly fairShareBy: 'intent' | 'history';
  /** Calendar months before M over which the history mean is taken. */
  readonly demandMonths: number;
  /** A lift needs a gap of more than this many packs … */
  readonly liftMinPacks: number;
  /** … and of more than this share of expected demand. */
  readonly liftMinShare: number;
  /** Months of demand above which stock on hand is excess. */
  readonly excessMonths: number;
  /** Cap of pushes to a store in a series, as a share of its monthly reference amount. */
  readonly capRatio: number;
  /** A series is out of line when its share differs by more than this (0.05 = 5 points) … */
  readonly flagPoints: number;
  /** … and by more than this share of the reference share. */
  readonly flagShare: number;
  /** Whether intents above the band are only listed (`advise`) or cut to it (`enforce`). */
  readonly imbalance: 'advise' | 'enforce';
  /** Days before the 5th of the month after which a stock count is old. Checks only; the engine never asks. */
  readonly staleDays: number;
  /** How many times its monthly mean a store may want of a part before that is doubted. Checks only. */
  readonly intentFactor: number;
  /** The share by which a price in a forecast may differ from the list's before that is told. Checks only. */
  readonly priceJump: number;
  /**
   * What becomes of a store's intents having been far from what it took, in the months before: nothing (`off`), a warning
   * (`warn`), or also a smaller weight in the fair share of scarce parts (`discount`).
   */
  readonly intentReliability: 'off' | 'warn' | 'discount';
  /** Whether a confirmed plan must be approved again; else the approval of the plan that was agreed on stays with it. */
  readonly confirmNeedsApproval: 'yes' | 'no';
}

/** The values in force where the planner says nothing. */
export const DEFAULT_POLICY: Policy = {
  safetyStock: 'use',
  fairShareBy: 'intent',
  demandMonths: 6,
  liftMinPacks: 1,
  liftMinShare: 0.2,
  excessMonths: 3,
  capRatio: 0.5,
  flagPoints: 0.05,
  flagShare: 0.2,
  imbalance: 'advise',
  staleDays: 10,
  intentFactor: 8,
  priceJump: 0.05,
  intentReliability: 'warn',
  confirmNeedsApproval: 'yes',
};

/** Whether two policies agree in every value. */
export function isSamePolicy(one: Policy, other: Policy): boolean {
  const names = Object.keys(one) as (keyof Policy)[];
  return names.every((name) => one[name] === other[name]);
}

/** Whether two policies make the same plan: what is asked for after it, by `plan confirm`, is none of its making. */
export function isSamePlanning(one: Policy, other: Policy): boolean {
  return isSamePolicy({ ...one, confirmNeedsApproval: other.confirmNeedsApproval }, other);
}
