import type { Cause, InputChange, LineChange, PolicyChange } from '../../domain/plan-diff.ts';

/** The causes that are not values of the policy. */
export type PlainCause = Exclude<Cause, `policy.${string}`>;

/** The words of `plan diff`. */
export interface DiffWords {
  title(before: string, after: string): string;
  side(side: {
    month: string;
    revision: number;
    asOf: string;
    status: 'draft' | 'approved' | 'confirmed';
  }): string;
  readonly equal: string;
  /** Files differ, the plan does not. */
  readonly onlyFiles: string;
  readonly otherMonth: string;
  changed(counts: Readonly<Record<LineChange['kind'], string>> & { all: string }): string;
  readonly columns: Readonly<
    Record<
      | 'territory'
      | 'before'
      | 'after'
      | 'change'
      | 'targetChange'
      | 'number'
      | 'cause'
      | 'lines'
      | 'store'
      | 'part'
      | 'due'
      | 'units',
      string
    >
  >;
  readonly total: string;
  readonly byCause: string;
  readonly inputs: string;
  input(file: string, kind: string, change: InputChange['change']): string;
  readonly policy: string;
  policyChange(change: { name: PolicyChange['name']; before: string; after: string }): string;
  edits(count: number): string;
  readonly lines: string;
  moreLines(count: number): string;
  leftOut(columns: readonly string[]): string;
  readonly causes: Readonly<Record<PlainCause, string>>;
  policyCause(name: string): string;
  /** A cause, and so many more. */
  andMore(cause: string, more: number): string;
  written(path: string): string;
}
