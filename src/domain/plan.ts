import type { Part, PartNo, Store } from './inputs.ts';
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
export interface PartBalance extends Pick<
  Part,
  'partNo' | 'name' | 'series' | 'partClass' | 'unitPrice' | 'pack'
> {
  /** Who has lots of it under way or was promised to sell it, in their order by code point. */
  readonly suppliers: readonly string[];
  /** Units a month: the history mean, else this month's intents. */
  readonly demand: number;
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

/**
 * What keeps a goal from a better value: a limit, where, and how much money it holds back. `agreed`: what larger caps would
 * still bring to a plan in which nothing is pushed anew, since the stores have answered to what was.
 */
export interface BindingLimit {
  readonly limit: 'stock' | 'cap' | 'eligibility' | 'goal' | 'pack' | 'agreed';
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

/** A car series over the company against its target; target, shortfall and attainment are null where there is none. */
export interface SeriesResult {
  readonly series: string;
  /** Null where the annual plan does not split the targets by series. */
  readonly target: Fen | null;
  readonly pull: Fen;
  readonly plan: Fen;
  readonly shortfall: Fen | null;
  readonly attainment: number | null;
}

/** A salesperson of a territory against their part of its target; attainment is null at a zero target. */
export interface SalespersonResult {
  readonly salesperson: string;
  readonly territory: string;
  readonly target: Fen;
  /** Whether the target is a derived part of the territory's, which several salespeople share. */
  readonly targetDerived: boolean;
  readonly pull: Fen;
  readonly plan: Fen;
  readonly attainment: number | null;
}

/** How well the stores' intents are served: rates from 0 to 1, null where nothing was asked. */
export interface FillRates {
  /** Units served by the desired date, of the units asked. */
  readonly fillRateOnTime: number | null;
  /** Units served by month end, of the units asked. */
  readonly fillRateTotal: number | null;
  /** Intents served in full by the desired date, of all intents. */
  readonly fillRateLinesOnTime: number | null;
  /** Intents served in full by month end, of all intents. */
  readonly fillRateLinesTotal: number | null;
  /** The least served store: units by month end, of the units that it asked. */
  readonly fillRateWorst: number | null;
  /** Its name; of several the first by code point. */
  readonly fillRateWorstStore: string | null;
  /** Jain's index of the stores' fill rates by month end: from 1 / stores (one gets all) to 1 (all alike). */
  readonly fillFairness: number | null;
}

/**
 * The numbers of the month; amounts in fen, rates 0 to 1, null where nothing was asked or targeted. The territories
 * against their targets stand in the plan itself.
 */
export interface Kpis extends FillRates {
  readonly target: Fen;
  readonly pull: Fen;
  readonly plan: Fen;
  readonly shortfall: Fen;
  readonly attainment: number | null;
  /** Lines to agree with the stores. */
  readonly negotiationLines: number;
  /** What there is to agree on: units more, fewer or later than the store asked. */
  readonly negotiationAmount: Fen;
  /** Amount of the supplier commitments that is placed, of the amount promised; null without commitments. */
  readonly commitmentsPlaced: number | null;
  /** Mix index of the company in the intents; null without a reference or any amount. */
  readonly mixBefore: number | null;
  /** Mix index of the company in the plan. */
  readonly mixAfter: number | null;
  /** What the stores are given beyond intents and lifts out of stock that no commitment or excess asks for. */
  readonly freePushed: Fen;
  /** Stock left at month end. */
  readonly remaining: Fen;
  /** Months for which that lasts at the monthly demand; null without any demand. */
  readonly coverMonths: number | null;
  readonly series: readonly SeriesResult[];
  readonly salespeople: readonly SalespersonResult[];
}

/** The monthly sales plan, in canonical order: one result for one set of inputs. */
export interface SalesPlan {
  readonly month: Month;
  readonly asOf: Day;
  readonly policy: Policy;
  readonly lines: readonly PlanLine[];
  /** Every store that the inputs know, also those without a line. */
  readonly stores: readonly Store[];
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
