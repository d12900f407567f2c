import type { IssueCode } from '../domain/issue.ts';
import type { Month } from '../domain/month.ts';
import type { RawCell } from './raw-sheet.ts';

/** Why a cell cannot be taken as it is, or (a warning) what was assumed. */
export interface Problem {
  readonly code: IssueCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a cell says: its value, with a warning where another reading is thinkable; or the problem with it. */
export type Reading<T> = { readonly value: T; readonly warning?: Problem } | { readonly problem: Problem };

/** A value that was read without doubt. */
export function read<T>(value: T): Reading<T> {
  return { value };
}

/** A value that was read, but could be wrong. */
export function assume<T>(value: T, code: IssueCode, params: Problem['params'] = {}): Reading<T> {
  return { value, warning: { code, params } };
}

/** A cell that cannot be understood. */
export function refuse(code: IssueCode, params: Problem['params'] = {}): Reading<never> {
  return { problem: { code, params } };
}

/**
 * Reads one cell that is not blank. `month` is the month planned, for dates that name no year.
 * What the value must be (positive, whole, …) is the business of the row's schema.
 */
export type CellReader = (cell: RawCell, month: Month | null) => Reading<string | number>;
