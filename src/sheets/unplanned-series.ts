import type { Issue } from '../domain/issue.ts';
import type { Target } from '../domain/inputs.ts';
import { entryIssue, type Entry } from './entries.ts';
import type { annual } from './kinds/annual.ts';
import { Suggestions } from './suggestions.ts';
import { issueAt, placeOf } from './table.ts';
import { nameKey } from './text.ts';

type TargetEntry = Entry<(typeof annual)['row']['_output']>;
type Named = Target & { readonly entry: TargetEntry };

/**
 * A series that no part has cannot be sold: the part list is not whole, or the name is spelled in two ways.
 *
 * @param known the series of parts
 * @param refused keys of series of which rows with parts were refused
 */
export function unknownSeries(
  targets: readonly Named[],
  known: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): readonly Issue[] {
  const suggestions = new Suggestions(known);
  const first = new Map<string, TargetEntry>();
  for (const { series, amount, entry } of targets) {
    if (series === null || amount === 0 || known.has(series) || refused.has(nameKey(series))) continue;
    if (!first.has(series)) first.set(series, entry);
  }
  return [...first].map(([series, entry]) => {
    const params = { series, ...suggestions.nearest(series) };
    return entryIssue(entry, 'series', { code: 'W332', params });
  });
}

/**
 * A series of parts without a target in a plan that splits by series: it was forgotten, or is spelled in two ways.
 *
 * @param targets all that the plan holds for the month, also of 0
 * @param known the series of parts
 */
export function seriesWithoutTarget(targets: readonly Named[], known: ReadonlySet<string>): readonly Issue[] {
  const planned = new Set(targets.flatMap(({ series }) => series ?? []));
  const first = targets.find(({ series }) => series !== null)?.entry;
  if (first === undefined) return [];
  const suggestions = new Suggestions(planned);
  // Of a target without parts it is told that it may be this one's.
  const unknown = new Suggestions([...planned].filter((series) => !known.has(series)));
  return [...known]
    .filter((series) => !planned.has(series) && unknown.nearest(series).nearest === undefined)
    .map((series) => {
      const place = placeOf(first.table, first.table.headerRows[0]!, 'series');
      const params = { series, ...suggestions.nearest(series) };
      return issueAt(place, series, { code: 'W344', params });
    });
}
