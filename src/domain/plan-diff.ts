import type { LineEdit } from './line-edit.ts';
import type { Fen } from './money.ts';
import type { Day, Month } from './month.ts';
import type { Kpis, PlanLine, TerritoryResult } from './plan.ts';
import type { Policy } from './policy.ts';
import type { PartNo } from './inputs.ts';

/**
 * Why a line differs between two plans, as far as the plans tell. Its own: `lock` to `assignment`; its part's or
 * territory's: `stock` to `target`; the whole plan's: `history` to the policy; else what follows from changes
 * of other lines: of its `part`, its `territory`, or the rest of the `plan`.
 */
export type Cause =
  | 'lock'
  | 'intent'
  | 'price'
  | 'pack'
  | 'assignment'
  | 'stock'
  | 'commitment'
  | 'target'
  | 'history'
  | 'reliability'
  | 'asOf'
  | `policy.${keyof Policy}`
  | 'part'
  | 'territory'
  | 'plan'
  | 'unknown';

/** What may differ between a line and what it was. */
export type LineField = Exclude<keyof PlanLine, 'store' | 'partNo'>;

/** A line that only one of two plans has, or that differs between them. */
export interface LineChange {
  readonly store: string;
  readonly partNo: PartNo;
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly before: PlanLine | null;
  readonly after: PlanLine | null;
  /** What differs; a line that is not there plans nothing. */
  readonly fields: readonly LineField[];
  /** Units that are planned more. */
  readonly units: number;
  /** What is planned more. */
  readonly amount: Fen;
  /** The weightiest first. */
  readonly causes: readonly [Cause, ...Cause[]];
}

/** One of two plans that are compared. */
export interface PlanSide {
  readonly month: Month;
  readonly asOf: Day;
  readonly status: 'draft' | 'approved' | 'confirmed';
  readonly revision: number;
  readonly kpis: Kpis;
}

/** A policy value that differs. */
export interface PolicyChange {
  readonly name: keyof Policy;
  readonly before: string | number;
  readonly after: string | number;
}

/** A workbook that only one of the plans was made from, or whose content differs. */
export interface InputChange {
  /** Kind of the tables that were read from it. */
  readonly kind: string;
  readonly file: string;
  readonly change: 'added' | 'dropped' | 'changed';
}

/** What the planner wrote beside a line, where it differs. */
export interface EditChange {
  readonly before: LineEdit | null;
  readonly after: LineEdit | null;
}

/** What differs between two plans. Nothing is equal to itself in it: a list holds only what differs. */
export interface PlanDiff {
  readonly before: PlanSide;
  readonly after: PlanSide;
  /** Whether the plans are the same plan, whatever files they were made from. */
  readonly equal: boolean;
  readonly territories: readonly {
    readonly territory: string;
    readonly before: TerritoryResult | null;
    readonly after: TerritoryResult | null;
  }[];
  /** Numbers of the month that moved. */
  readonly kpis: readonly MovedNumber[];
  readonly policy: readonly PolicyChange[];
  readonly inputs: readonly InputChange[];
  readonly edits: readonly EditChange[];
  /** Every changed line under its first cause, so that the amounts add up; the weightiest first. */
  readonly causes: readonly { readonly cause: Cause; readonly lines: number; readonly amount: Fen }[];
  /** The largest change of money first. */
  readonly lines: readonly LineChange[];
}

/** The numbers of the month that are one number. */
export type MovedNumber = Exclude<keyof Kpis, 'series' | 'salespeople' | 'fillRateWorstStore'>;
