import type { PlanInputs } from '../domain/inputs.ts';
import type { Issue } from '../domain/issue.ts';
import type { ReadingLimits } from '../domain/reading-limits.ts';

/** A target is sought for each territory and series: such a pair costs so many times what one of a store does. */
const TERRITORY_WEIGHT = 20;

/** Names in few rows that together make more pairs of a store, or a territory, and a series than can be planned. */
export function tooManyPairs(
  { stores, parts, targets }: Pick<PlanInputs, 'stores' | 'parts' | 'targets'>,
  { pairs }: ReadingLimits,
): readonly Issue[] {
  const counted = (names: readonly (string | null)[]) => new Set(names.filter((name) => name !== null)).size;
  const series = counted([...parts, ...targets].map((row) => row.series));
  const territories = counted([...stores, ...targets].map((row) => row.territory));
  if ((stores.length + TERRITORY_WEIGHT * territories) * series <= pairs) return [];
  const nowhere = { file: null, sheet: null, cell: null, header: null, value: null };
  const params = { stores: stores.length, territories, series, most: pairs };
  return [{ code: 'E111', severity: 'error', ...nowhere, params }];
}
