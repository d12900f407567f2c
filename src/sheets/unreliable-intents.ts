import type { Issue } from '../domain/issue.ts';
import { isFarOff, type StoreReliability } from '../domain/reliability.ts';
import { entryIssue, type ForecastEntry } from './entries.ts';
import type { GatheredIntents } from './gather-intents.ts';

/**
 * Says of every store that wants something, at its first row, if what it asked for in past months was far from what it
 * took.
 *
 * @param reliability of stores by their names of this month
 */
export function unreliableIntents(
  { rows }: GatheredIntents,
  reliability: readonly StoreReliability[],
): readonly Issue[] {
  const doubted = new Map(reliability.filter(isFarOff).map((past) => [past.store, past]));
  if (doubted.size === 0) return [];
  const first = new Map<string, ForecastEntry>();
  for (const [store, wishes] of rows.stores) {
    const [[row] = []] = wishes.values();
    if (row !== undefined && doubted.has(store)) first.set(store, row);
  }
  return [...first].map(([store, row]) => {
    const { months, asked, took } = doubted.get(store)!;
    const params = { store, months, asked, took, share: Math.round((100 * took) / asked) };
    return entryIssue(row, 'store', { code: 'W341', params });
  });
}
