import type { MonthTeller, Source } from '../../domain/achievement.ts';

/** What an achievement is shown by on the terminal. */
export type TrackBy = 'territory' | 'salesperson' | 'store' | 'series' | 'part' | 'source';

/** The words of `plan track`. */
export interface TrackWords {
  title(plan: { readonly month: string; readonly revision: number; readonly status: string }): string;
  readonly statuses: Readonly<Record<'draft' | 'approved' | 'confirmed', string>>;
  days(today: string, gone: number, all: number): string;
  readonly units: string;
  /** That nobody should be judged by a plan that is not approved. */
  readonly draft: string;
  readonly columns: Readonly<
    Record<TrackBy | 'plan' | 'actual' | 'rate' | 'expected' | 'units' | 'planned' | 'atRisk', string>
  >;
  readonly sources: Readonly<Record<Source, string>>;
  /** Stores or parts that the plan does not know. */
  readonly unknownStores: string;
  readonly unknownParts: string;
  readonly total: string;
  readonly mark: string;
  leftOut(columns: readonly string[]): string;
  risks(count: number): string;
  risk(kind: string, name: string, missing: string): string;
  moreRisks(count: number): string;
  readonly noRisks: string;
  year(actual: string, target: string, rate: string): string;
  /** Of a year without targets. */
  yearAlone(actual: string): string;
  told(by: MonthTeller, months: readonly string[]): string;
  missing(months: readonly string[]): string;
  best(parts: readonly string[], months: number): string;
  slow(parts: readonly string[], months: number): string;
  /** Where what was tracked before is kept. */
  kept(paths: readonly string[]): string;
  /** Where sales are refused. */
  readonly leftAsIs: string;
  /** A part with what it sold. */
  seller(part: string, units: string): string;
}
