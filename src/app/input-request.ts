import type { Day, Month } from '../domain/month.ts';

/** Which inputs to read, and by which policy to plan. */
export interface InputRequest {
  readonly month: Month;
  /** The company's folder. */
  readonly folder: string;
  /** Workbooks, or folders of workbooks, to be read instead of the inputs folder; none: that folder. */
  readonly files: readonly string[];
  /** The day on which the stock was counted; null: what the inventory list says. */
  readonly asOf: Day | null;
  /** The policy file; null: the one in the company's folder, where there is one. */
  readonly policyFile: string | null;
  /** Values of the policy, `name=value`, that come before those of the file. */
  readonly settings: readonly string[];
}
