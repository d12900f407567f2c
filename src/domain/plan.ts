import type { PartNo } from './inputs.ts';
import type { Issue } from './issue.ts';
import type { Fen } from './money.ts';
import type { Day, Month } from './month.ts';
import type { Policy } from './policy.ts';

/** Units of a line taken from one supply: stock on hand (`eta` null) or the in-transit lot of that date. */
export interface Peg {
  readonly supply: 'on-hand' | 'in-transit';
  readonly eta: Day | null;
  readonly qty: number;
}

/**
 * One store, part and date of the plan; every quantity in units. The ledger adds up:
 * `plan = intent + round − short − trim + lift + commitment + excess + free + lock` and
 * `onTime + late = intent + round − short − trim`.
 */
export interface PlanLine {
  readonly store: string;
  readonly territory: string;
  readonly salesperson: string;
  readonly partNo: PartNo;
  readonly series: string;
  readonly unitPrice: Fen;
  readonly pack: number;
  readonly due: Day;
  readonly intent: number;
  readonly round: number;
  readonly onTime: number;
  readonly late: number;
  readonly short: number;
  readonly trim: number;
  readonly lift: number;
  readonly commitment: number;
  readonly excess: number;
  readonly free: number;
  readonly lock: number;
  readonly plan: number;
  readonly amount: Fen;
  /** Whether quantity, date or part differ from what the store asked, so that it must be agreed. */
  readonly negotiate: boolean;
  readonly pegs: readonly Peg[];
}

/** Supply and use of one part up to month end, in units. */
export interface PartBalance {
  readonly partNo: PartNo;
  readonly series: string;
  readonly onHand: number;
  readonly safetyStock: number;
  readonly inTransit: number;
  readonly intent: number;
  readonly planned: number;
  readonly remaining: number;
  readonly short: number;
  readonly replenish: number;
}

/** A territory against its target; attainment is null at a zero target. */
export interface TerritoryResult {
  readonly territory: string;
  readonly target: Fen;
  readonly pull: Fen;
  readonly plan: Fen;
  readonly shortfall: Fen;
  readonly attainment: number | null;
}

/** Share of a series in amount, 0 to 1, in a territory or (null) the company. */
export interface SeriesMix {
  readonly territory: string | null;
  readonly series: string;
  /** Null when neither the annual plan nor the history gives a reference. */
  readonly reference: number | null;
  /** Share in the intents. */
  readonly before: number;
  /** Share in the plan. */
  readonly after: number;
  /** How the intents stand out of line with the reference. */
  readonly flag: 'over' | 'under' | null;
}

/** Half the sum of absolute share differences of a mix, 0 (as the reference) to 1. */
export interface MixIndex {
  readonly territory: string | null;
  readonly before: number | null;
  readonly after: number | null;
}

export interface CommitmentResult {
  readonly supplier: string;
  readonly partNo: PartNo;
  readonly quantity: number;
  readonly placed: number;
}

/** The push goals of the plan, in their order. */
export type Goal = 'commitment' | 'target' | 'excess' | 'mix' | 'free';

/** What keeps a goal from a better value: a limit, where, and how much money it holds back. */
export interface BindingLimit {
  readonly limit: 'stock' | 'cap' | 'eligibility' | 'goal' | 'pack';
  readonly territory: string | null;
  readonly series: string | null;
  readonly amount: Fen;
}

/** The proof for one goal: the value reached after rounding to packs, and the best that any plan could reach. */
export interface Certificate {
  readonly goal: Goal;
  readonly reached: Fen;
  readonly best: Fen;
  readonly binding: readonly BindingLimit[];
}

/** The numbers of the month; amounts in fen, rates 0 to 1, null where nothing was asked or targeted. */
export interface Kpis {
  readonly target: Fen;
  readonly pull: Fen;
  readonly plan: Fen;
  readonly shortfall: Fen;
  readonly attainment: number | null;
  readonly fillRateOnTime: number | null;
  readonly fillRateTotal: number | null;
  readonly negotiationLines: number;
  readonly freePushed: Fen;
}

/** The monthly sales plan, in canonical order: one result for one set of inputs. */
export interface SalesPlan {
  readonly month: Month;
  readonly asOf: Day;
  readonly policy: Policy;
  readonly lines: readonly PlanLine[];
  readonly parts: readonly PartBalance[];
  readonly territories: readonly TerritoryResult[];
  readonly series: readonly SeriesMix[];
  readonly mix: readonly MixIndex[];
  readonly commitments: readonly CommitmentResult[];
  readonly certificates: readonly Certificate[];
  readonly kpis: Kpis;
  /** What the engine has to say of the plan, as problems are said: a skipped goal, a lock that cannot be met. */
  readonly notes: readonly Issue[];
}
