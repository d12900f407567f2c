import type { Issue } from '../domain/issue.ts';
import type { Language } from '../domain/language.ts';
import type { SalesPlan } from '../domain/plan.ts';
import type { InputRequest } from './input-request.ts';

/** Which plan to make, and what to do with it. */
export interface BuildRequest extends InputRequest {
  /** A folder or an .xlsx file; null: the month's folder. */
  readonly output: string | null;
  /** Whether to plan without writing. */
  readonly dryRun: boolean;
  /** Whether to overwrite files that are not plans of ours. */
  readonly force: boolean;
  readonly language: Language;
}

/** A plan with the files that hold it (none after a dry run), or the errors because of which there is none. */
export type BuildResult =
  | { readonly status: 'refused'; readonly issues: readonly Issue[] }
  | {
      readonly status: 'planned';
      readonly plan: SalesPlan;
      readonly issues: readonly Issue[];
      readonly outputs: readonly string[];
    };
