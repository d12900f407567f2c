import { monthFromParts, monthNumber, shiftMonth, yearOf, type Month } from '../domain/month.ts';
import { monthsIn } from './months-in.ts';
import type { SurroundingWords } from './surrounding-words.ts';

/** A month, and the text that names it. */
export interface NamedMonth {
  readonly month: Month;
  readonly text: string;
}

/**
 * The one month gone by that the lines above a table name, else the sheet, else the file. None is known where the first of
 * them that speaks of months names several, or one that is not gone by. A month without a year is of the year that is
 * spoken of, else the last such one.
 */
export class MonthOfSheet {
  private readonly names: readonly string[];
  private readonly planned: Month | null;
  private lines = -1;
  private found: NamedMonth | null = null;

  /** @param planned the month planned; null when none is planned */
  constructor(sheet: string, file: string, planned: Month | null) {
    this.names = [sheet, file];
    this.planned = planned;
  }

  /** As the words around the next table say; looked for once as long as no line is added to them. */
  in({ titles, year }: Pick<SurroundingWords, 'titles' | 'year'>): NamedMonth | null {
    if (titles.length !== this.lines) this.found = this.look([linesOf(titles)], year);
    this.lines = titles.length;
    return this.found;
  }

  private look(above: readonly (readonly string[])[], year: number | null): NamedMonth | null {
    const { planned } = this;
    if (planned === null) return null;
    for (const texts of [...above, ...this.names.map((name) => [name])]) {
      const named = texts.flatMap((text) => monthsIn(text).map((one) => ({ ...one, text })));
      const [first] = named;
      if (first === undefined) continue;
      const months = new Set(named.map((one) => monthBefore(one.year ?? year, one.number, planned)));
      const [month] = months;
      return months.size === 1 && month && month < planned ? { month, text: first.text } : null;
    }
    return null;
  }
}

/** Lines above a table in which it may be named, and characters that a title has; more are no titles. */
const MOST_LINES = 100;
const LONGEST_LINE = 100;

function linesOf(titles: SurroundingWords['titles']): readonly string[] {
  const lines = titles.slice(0, MOST_LINES).map(({ label }) => label);
  return lines.filter((line) => line.length <= LONGEST_LINE);
}

function monthBefore(year: number | null, number: number, planned: Month): Month | null {
  if (year !== null) return monthFromParts(year, number);
  const ofYear = monthFromParts(yearOf(planned), number)!;
  return number < monthNumber(planned) ? ofYear : shiftMonth(ofYear, -12);
}
