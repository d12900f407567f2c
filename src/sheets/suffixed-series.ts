import { nameKey } from './text.ts';

/** What stands behind the name of a series, in capitals as keys of names have them. */
export const SERIES_WORD = '(?:车型)?系列|车系|SERIES';
const SUFFIX = new RegExp(`(?<=..)(?:${SERIES_WORD})$`);

/** Finds the series that an annual plan calls 轩逸系列 and the parts 轩逸, or the other way round. */
export class SuffixedSeries {
  private readonly exact: ReadonlySet<string>;
  private readonly byBare = new Map<string, string | null>();
  private readonly planned: ReadonlySet<string>;

  /**
   * @param known the series of the parts
   * @param planned those that annual plans name: where they name both spellings, these are two
   */
  constructor(known: Iterable<string>, planned: Iterable<string>) {
    const series = [...known];
    this.exact = new Set(series.map(nameKey));
    this.planned = new Set(Array.from(planned, nameKey));
    for (const one of series) {
      const bare = bareKey(one);
      this.byBare.set(bare, this.byBare.has(bare) ? null : one);
    }
  }

  /** The series that a name means without being its name; null where it is one, or means none or several. */
  of(name: string): string | null {
    const key = nameKey(name);
    const found = this.exact.has(key) ? null : (this.byBare.get(bareKey(name)) ?? null);
    return found === null || this.planned.has(nameKey(found)) ? null : found;
  }
}

function bareKey(name: string): string {
  return nameKey(name).replace(SUFFIX, '');
}
