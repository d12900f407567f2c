import type { PartNo } from '../domain/inputs.ts';
import { formatDay, parseDay, type Day } from '../domain/month.ts';
import type { PlanLine } from '../domain/plan.ts';

/** What tells a line of the plan from all others: the line that a planner's edit stands beside. */
export interface LineKey {
  readonly store: string;
  readonly partNo: PartNo;
  /** Desired arrival date; null: the line of this store and part that has no intent. */
  readonly due: Day | null;
}

/** Title of the hidden column that holds the keys of the lines; the same in every language, so that it is found. */
export const LINE_KEY_TITLE = 'plan:key';

/** The words of the columns in which a planner writes beside a line, by what an edit calls them. */
export const EDIT_COLUMNS = { quantity: 'lockedQuantity', remark: 'remark' } as const;

/** The words of the columns of added lines, by what an edit calls them. */
export const ADDED_COLUMNS = {
  store: 'store',
  partNo: 'partNo',
  quantity: 'lockedQuantity',
  remark: 'remark',
} as const;

/** The key of a line: a line without an intent has no date of its own, since its date follows its supply. */
export function lineKeyOf({ store, partNo, due, intent }: PlanLine): LineKey {
  return { store, partNo, due: intent === 0 ? null : due };
}

/** A key as text, the same for the same line in every plan of the month. */
export function writeLineKey({ store, partNo, due }: LineKey): string {
  return JSON.stringify([store, partNo, due === null ? null : formatDay(due)]);
}

/** Lines by their keys as text. */
export function linesByKey(lines: readonly PlanLine[]): ReadonlyMap<string, PlanLine> {
  return new Map(lines.map((line) => [writeLineKey(lineKeyOf(line)), line]));
}

/** The key that a text holds, or null where it is none. */
export function readLineKey(text: string): LineKey | null {
  const parts = parseList(text);
  if (parts?.length !== 3) return null;
  const [store, partNo, date] = parts;
  if (typeof store !== 'string' || typeof partNo !== 'string' || store === '' || partNo === '') return null;
  const due = typeof date === 'string' ? parseDay(date) : null;
  if (due === null && date !== null) return null;
  return { store, partNo: partNo as PartNo, due };
}

function parseList(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
