import type { PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';

/** A target is sought for each territory and series: such a pair costs so many times what one of a store does. */
const TERRITORY_WEIGHT = 30;
/** A salesperson has a sheet in the plan, which costs as much as so many stores do. */
const SALESPERSON_WEIGHT = 10;
/** What stores, salespeople and territories cost by themselves is as much as with so many series. */
const LEAST_SERIES = 400;

/** Names in few rows that together make more pairs of a store, a salesperson or a territory and a series than can be planned. */
export function tooManyPairs(
  { stores, parts, targets }: Pick<PlanInputs, 'stores' | 'parts' | 'targets'>,
  { pairs }: ReadingLimits,
): readonly Issue[] {
  const counted = (names: readonly (string | null)[]) => new Set(names.filter((name) => name !== null)).size;
  const series = counted([...parts, ...targets].map((row) => row.series));
  const territories = counted([...stores, ...targets].map((row) => row.territory));
  const salespeople = counted(stores.map((store) => store.salesperson));
  const places = stores.length + TERRITORY_WEIGHT * territories + SALESPERSON_WEIGHT * salespeople;
  if (places * Math.max(series, LEAST_SERIES) <= pairs) return [];
  const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
  const params = { stores: stores.length, salespeople, territories, series, most: pairs };
  return [{ code: 'E111', severity: 'error', ...nowhere, params }];
}
