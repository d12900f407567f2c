import type { FindingName, SetupCheck } from '../../domain/setup.ts';

/** The words of `plan doctor`. */
export interface DoctorWords {
  title(folder: string): string;
  readonly checks: Readonly<Record<SetupCheck, string>>;
  /** What is looked at, and how it is. */
  told(check: string, verdict: string): string;
  readonly good: string;
  readonly note: string;
  readonly hindrance: string;
  /** Of findings that a failure explains, the failure's words are told. */
  readonly findings: Readonly<
    Record<
      Exclude<FindingName, 'policyWrong' | 'planUnreadable'>,
      (facts: Readonly<Record<string, string>>) => { readonly message: string; readonly help: string }
    >
  >;
  summary(hindrances: number, notes: number): string;
}
