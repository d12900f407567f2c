import { PlanFailure } from '../domain/failure.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';
import type { Place } from './read-damage.ts';

/** What an element costs to parse, where an attribute costs 1. */
export const ELEMENT = 2;
/** What a reference in a text costs, such as `&amp;`. */
export const REFERENCE = 2;
/** What a filled cell may cost: its elements, where it stands, and what it holds; a row that holds any, the same. */
export const A_CELL = 12;
/** Filled cells of a row that count: more columns than honest tables of many rows have. */
const CELLS_A_ROW = 100;

/**
 * What all parts of a workbook together may cost to parse. Time goes with the elements, and only filled cells give a
 * reason to hold very many of them.
 */
export class WorkbookBudget {
  readonly limits: ReadingLimits;
  readonly #parts = new Map<string, PartBudget>();
  /** What was spent on all parts beyond what their filled cells may cost. */
  spent = 0;

  constructor(limits: ReadingLimits) {
    this.limits = limits;
  }

  /** The budget of a part that is read from its beginning; what it cost when it was read before no longer counts. */
  of(place: Place): PartBudget {
    this.spent -= this.#parts.get(place.part)?.spent ?? 0;
    const part = new PartBudget(place, this);
    this.#parts.set(place.part, part);
    return part;
  }
}

/** What one part takes of the budget of its workbook. */
export class PartBudget {
  readonly place: Place;
  readonly limits: ReadingLimits;
  readonly #workbook: WorkbookBudget;
  spent = 0;

  constructor(place: Place, workbook: WorkbookBudget) {
    this.place = place;
    this.limits = workbook.limits;
    this.#workbook = workbook;
  }

  /**
   * Pays for a piece of the part.
   *
   * @throws PlanFailure F312 beyond the limit of the workbook
   */
  spend(cost: number): void {
    const spent = Math.max(0, this.spent + cost);
    this.#workbook.spent += spent - this.spent;
    this.spent = spent;
    const { elements: limit } = this.limits;
    if (this.#workbook.spent > limit) throw new PlanFailure('file', 'F312', { ...this.place, limit });
  }
}

/** Filled cells of a row beyond which one costs as much again as its elements: every month of twenty years, twice. */
const MANY_CELLS = 500;
const ONE_MORE = 4;

/** What a row may cost for the cells that it fills; beyond what tables have, they cost instead. */
export function grantForRow(filled: number): number {
  if (filled === 0) return 0;
  return A_CELL * (1 + Math.min(filled, CELLS_A_ROW)) - ONE_MORE * Math.max(0, filled - MANY_CELLS);
}
