import type { Issue } from '../domain/issue.ts';

/** What the inputs of a month hold, and everything that is wrong with them. */
export interface ValidationResult {
  readonly issues: readonly Issue[];
  /** Null when errors keep the inputs from being a whole. */
  readonly counts: {
    readonly files: number;
    readonly stores: number;
    readonly intents: number;
    readonly parts: number;
  } | null;
}
