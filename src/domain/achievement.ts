import type { PartNo } from './inputs.ts';
import type { Fen } from './money.ts';
import type { Day, Month } from './month.ts';
import type { Reliability } from './reliability.ts';

/** Where planned units come from, in the order of the ledger, which is also the order in which sales are held against them. */
export const PLANNED_SOURCES = ['onTime', 'late', 'lift', 'commitment', 'excess', 'free', 'lock'] as const;

/** The same, and what was sold beyond the plan or without it; returns that outweigh the sales make it negative. */
export const SOURCES = [...PLANNED_SOURCES, 'unplanned'] as const;

export type PlannedSource = (typeof PLANNED_SOURCES)[number];
export type Source = (typeof SOURCES)[number];

/** Units by where they come from. */
export type SourceUnits = Readonly<Record<Source, number>>;

/** Units that a store took of a part, as a file of actual sales has them; a return is negative. */
export interface ActualSale {
  readonly store: string;
  /** Null: the plan does not know the store, and the file does not say. */
  readonly territory: string | null;
  readonly salesperson: string | null;
  /** Of a part that the plan does not know, the text that stands in the file. */
  readonly partNo: PartNo;
  readonly month: Month;
  readonly quantity: number;
  /** Null: nobody says; the units count at the price of the plan. */
  readonly amount: Fen | null;
}

/** One part in one store: what was planned for the month and what was sold of it. */
export interface AchievementItem {
  readonly store: string;
  readonly territory: string | null;
  readonly salesperson: string | null;
  readonly partNo: PartNo;
  /** Null: the plan does not know the part. */
  readonly series: string | null;
  readonly unitPrice: Fen | null;
  /** Units; returns are taken off. */
  readonly intent: number;
  readonly plan: number;
  readonly actual: number;
  /** Of the units sold. */
  readonly amount: Fen;
  /** The units sold by where the plan had them from; they add up to `actual`. */
  readonly sources: SourceUnits;
}

/** What was planned and what was sold of it. */
export interface Achieved {
  readonly plan: Fen;
  readonly actual: Fen;
  /** Actual by plan, in amount; null where nothing was planned. */
  readonly rate: number | null;
  readonly unitsPlanned: number;
  readonly unitsSold: number;
}

/** The same, held against the working days that are gone. */
export interface Pace extends Achieved {
  /** What would be sold by now if every working day sold alike. */
  readonly expected: Fen;
  /** Whether less than that is sold, by more than `RISK_MARGIN` of it. */
  readonly atRisk: boolean;
}

/** Null territories and salespeople gather the stores that the plan does not know, a null series such parts. */
export interface SalespersonAchievement extends Pace {
  readonly territory: string | null;
  readonly salesperson: string | null;
}
export interface TerritoryAchievement extends Pace {
  readonly territory: string | null;
}
export interface StoreAchievement extends Pace {
  readonly store: string;
  readonly territory: string | null;
  readonly salesperson: string | null;
}
export interface SeriesAchievement extends Pace {
  readonly series: string | null;
}
export interface PartAchievement extends Pace {
  readonly partNo: PartNo;
  readonly name: string;
  readonly series: string | null;
}
export interface SourceAchievement extends Achieved {
  readonly source: Source;
}

/** Working days of the month: those up to and including the day of the look, and all. */
export interface WorkingDays {
  readonly gone: number;
  readonly all: number;
}

/** The achievement of a month, item by item and summed up in every way; all sums are over the same items. */
export interface MonthAchievement {
  readonly items: readonly AchievementItem[];
  readonly company: Pace;
  readonly salespeople: readonly SalespersonAchievement[];
  readonly territories: readonly TerritoryAchievement[];
  readonly stores: readonly StoreAchievement[];
  readonly series: readonly SeriesAchievement[];
  readonly parts: readonly PartAchievement[];
  readonly sources: readonly SourceAchievement[];
}

/** Who told what was sold in a month: an achievement tracked before, the file of actual sales, the history; null: nobody. */
export type MonthTeller = 'achievement' | 'actuals' | 'history';

/** A month of the year so far. */
export interface YearMonth {
  readonly month: Month;
  readonly toldBy: MonthTeller | null;
  readonly actual: Fen;
}

/** Targets and sales from January on; amounts of months that nobody tells of are in neither. */
export interface ToDate {
  /** Null where the annual plan has no such targets. */
  readonly target: Fen | null;
  readonly actual: Fen;
  readonly rate: number | null;
  /** The target of the whole year. */
  readonly yearTarget: Fen | null;
}

/** The year so far against the annual plan: whole months before, and of this one the share of the working days gone. */
export interface YearToDate {
  readonly months: readonly YearMonth[];
  readonly company: ToDate;
  readonly territories: readonly (ToDate & { readonly territory: string })[];
}

/** What became of a part in the six months up to this one. */
export interface Seller {
  readonly partNo: PartNo;
  readonly name: string;
  readonly series: string | null;
  readonly units: number;
  readonly amount: Fen;
  /** Units on hand when the plan was made, and planned for the month. */
  readonly onHand: number;
  readonly planned: number;
}

/** The parts that sell best (by amount) and those in stock or planned that sell least (by units). */
export interface Sellers {
  /** The months that are looked at and of which somebody tells, oldest first. */
  readonly months: readonly Month[];
  readonly best: readonly Seller[];
  readonly slow: readonly Seller[];
}

/** All that is known of how a month's plan is achieved. */
export interface Achievement extends MonthAchievement {
  readonly month: Month;
  readonly today: Day;
  readonly days: WorkingDays;
  readonly yearToDate: YearToDate;
  readonly sellers: Sellers;
  /** What this month alone teaches of intents and of pushes: for the months to come, once it is over. */
  readonly reliability: Reliability;
}

/** The share by which sales may be below the pace before they are at risk. */
export const RISK_MARGIN = 0.1;

/** Months, the tracked one among them, over which sellers are looked at. */
export const SELLER_MONTHS = 6;

/** What one source tells of a month: net sales, with the territory of the store where it is known. */
export interface ToldMonth {
  readonly month: Month;
  readonly toldBy: MonthTeller;
  /** Whether nothing can be missing: the month was tracked to its end. */
  readonly isWhole: boolean;
  readonly sales: readonly CountedSale[];
}

/** Units of a part that were sold, and what they brought. */
export interface CountedSale {
  readonly territory: string | null;
  readonly partNo: PartNo;
  readonly units: number;
  readonly amount: Fen;
}

/** A month with the source that counts for it; null and empty where nobody tells of it. */
export interface ChosenMonth {
  readonly month: Month;
  readonly toldBy: MonthTeller | null;
  readonly sales: readonly CountedSale[];
}
