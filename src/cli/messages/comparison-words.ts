/** The numbers that `plan compare` sets side by side. */
export type ComparedNumber =
  | 'target'
  | 'plan'
  | 'shortfall'
  | 'attainment'
  | 'fillRateOnTime'
  | 'fillRateTotal'
  | 'fillRateWorst'
  | 'negotiationLines'
  | 'negotiationAmount'
  | 'commitmentsPlaced'
  | 'mixBefore'
  | 'mixAfter'
  | 'remaining'
  | 'coverMonths'
  | 'freePushed';

/** The words of `plan compare`. */
export interface ComparisonWords {
  title(month: string, asOf: string): string;
  readonly present: string;
  readonly numbers: Readonly<Record<ComparedNumber, string>>;
}
