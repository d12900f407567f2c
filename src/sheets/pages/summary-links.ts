import type { TablePage } from './table-page.ts';
import type { Targets } from './targets-page.ts';

/** The pages that the summary refers to. */
export interface SummaryLinks {
  readonly lines: readonly TablePage[];
  readonly targets: Targets;
  readonly shortages: readonly TablePage[];
  readonly commitments: readonly TablePage[];
  readonly stock: readonly TablePage[];
}
